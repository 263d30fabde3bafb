import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTemplate } from '../core/templates/fillTemplate';
import { postmortemFileName } from '../core/templates/fileName';
import { problemLine } from '../core/templates/templateProblem';
import { parseTemplate, variablesIn } from '../core/templates/templateSyntax';
import type { Answers, Template } from '../core/templates/template';
import { parseCommandLine, textOf, textsOf, type OptionValues } from './commandLine';
import { ConfigFinder } from './configFinder';
import { Failure, UsageFailure, reasonOf } from './failure';
import { gitAuthor } from './gitAuthor';
import { newHelp } from './help';
import { slashes } from './paths';
import type { ExitStatus, Session } from './session';
import { templateAt, templatesFor } from './teamTemplates';
import { today } from './today';

/** `postmortem new`: a new document on standard output or in a new file, whose path is printed. */
export async function newCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    template: { type: 'string' },
    list: { type: 'boolean' },
    title: { type: 'string' },
    date: { type: 'string' },
    time: { type: 'string' },
    zone: { type: 'string' },
    severity: { type: 'string' },
    author: { type: 'string' },
    id: { type: 'string' },
    var: { type: 'string', multiple: true },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(newHelp);
    return 0;
  }
  if (operands.length > 0) throw new UsageFailure(`new takes no file; use --out ${operands[0] ?? ''}`);
  if (values['list'] === true) return listTemplates(session);
  const template = await chosenTemplate(session, textOf(values['template']) ?? 'standard');
  const answers = await answersFrom(values, template);
  const { text } = fillTemplate(template, answers);
  const out = textOf(values['out']);
  const nameOf = (attempt: number): string => postmortemFileName(answers.date, answers.title, attempt);
  session.print(out === undefined ? text : slashes(await writeNew(out, nameOf, text)));
  return session.failed ? 2 : 0;
}

async function answersFrom(values: OptionValues, template: Template): Promise<Answers> {
  const date = textOf(values['date']) ?? today();
  if (!isDate(date)) throw new UsageFailure(`--date must be a date such as ${today()}, not “${date}”`);
  const time = textOf(values['time']);
  if (time !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new UsageFailure(`--time must be a time such as 14:51, not “${time}”`);
  const names = template.variables.map(({ name }) => name);
  const asksForAuthor = variablesIn(parseTemplate(template.text, names).nodes).has('author');
  return {
    title: textOf(values['title']),
    date,
    time,
    severity: textOf(values['severity']),
    zone: textOf(values['zone']),
    author: textOf(values['author']) ?? (asksForAuthor ? await gitAuthor() : undefined),
    id: textOf(values['id']),
    own: ownAnswers(textsOf(values['var']), template),
  };
}

/** What `--var NAME=VALUE` answers; a name or value that the template does not know is an error. */
function ownAnswers(given: readonly string[], { id, variables }: Template): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const pair of given) {
    const [name = '', ...rest] = pair.split('=');
    if (rest.length === 0) throw new UsageFailure(`--var takes NAME=VALUE, not “${pair}”`);
    const variable = variables.find((one) => one.name === name);
    if (variable === undefined) {
      const names = variables.map((one) => one.name);
      const known = names.length === 0 ? 'has no variables of its own' : `has ${names.join(', ')}`;
      throw new UsageFailure(`--var ${name}: the template “${id}” ${known}`);
    }
    const value = rest.join('=');
    if (variable.choices.length > 0 && !variable.choices.includes(value))
      throw new UsageFailure(`--var ${name} can be ${variable.choices.join(', ')}, not “${value}”`);
    answers[name] = value;
  }
  return answers;
}

async function templatesInForce(session: Session): Promise<readonly Template[]> {
  const { config, file } = await new ConfigFinder(session.fail.bind(session)).inFolder('.');
  return templatesFor(config, file);
}

async function chosenTemplate(session: Session, id: string): Promise<Template> {
  const isPath = /[\\/]|\.(?:md|markdown)$/i.test(id);
  const templates = isPath ? [] : await templatesInForce(session);
  const found = isPath ? await templateAt(id) : templates.find((template) => template.id === id);
  if (found === undefined)
    throw new UsageFailure(`no template “${id}”; there are ${templates.map((template) => template.id).join(', ')}`);
  const problems = found.problems.map(problemLine);
  const last = problems.pop();
  if (last === undefined) return found;
  for (const problem of problems) session.note(problem);
  throw new Failure(last);
}

/** One line for each template: its name, its title and what it is for. */
async function listTemplates(session: Session): Promise<ExitStatus> {
  const templates = await templatesInForce(session);
  const width = Math.max(...templates.map(({ id }) => id.length));
  for (const { id, title, description, problems } of templates) {
    const [problem] = problems;
    session.print(
      `${id.padEnd(width)}  ${title}: ${problem ? `cannot be used, ${problemLine(problem)}` : description}`,
    );
  }
  return session.failed ? 2 : 0;
}

/** Writes a file that did not exist, and says which. In a folder the name is chosen, and the next free one is taken. */
async function writeNew(out: string, nameOf: (attempt: number) => string, text: string): Promise<string> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  for (let attempt = 1; ; attempt++) {
    const path = isFolder ? join(out, nameOf(attempt)) : out;
    try {
      // `wx` fails when the file exists, so that nothing is overwritten even if it came into being just now.
      await writeFile(path, text, { flag: 'wx' });
      return path;
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (exists && isFolder && attempt < 1000) continue;
      throw new Failure(`${slashes(path)}: ${exists ? 'exists already; nothing was overwritten' : reasonOf(error)}`);
    }
  }
}

function isDate(text: string): boolean {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
