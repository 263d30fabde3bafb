import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTemplate } from '../core/templates/builtInTemplates';
import { postmortemFileName } from '../core/templates/fileName';
import { parseCommandLine, textOf } from './commandLine';
import { ConfigFinder } from './configFinder';
import { Failure, UsageFailure, reasonOf } from './failure';
import { newHelp } from './help';
import { slashes } from './paths';
import type { ExitStatus, Session } from './session';
import { templatesFor } from './teamTemplates';
import { today } from './today';

/** `postmortem new`: a new document on standard output or in a new file, whose path is printed. */
export async function newCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    template: { type: 'string' },
    title: { type: 'string' },
    date: { type: 'string' },
    severity: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(newHelp);
    return 0;
  }
  if (operands.length > 0) throw new UsageFailure(`new takes no file; use --out ${operands[0] ?? ''}`);
  const date = textOf(values['date']) ?? today();
  if (!isDate(date)) throw new UsageFailure(`--date must be a date such as ${today()}, not “${date}”`);
  const title = textOf(values['title']);
  const template = await chosenTemplate(session, textOf(values['template']) ?? 'standard');
  const { text } = fillTemplate(template, {
    title,
    date,
    time: undefined,
    severity: textOf(values['severity']),
    zone: undefined,
  });
  const out = textOf(values['out']);
  session.print(
    out === undefined
      ? text
      : slashes(await writeNew(out, (attempt) => postmortemFileName(date, title, attempt), text)),
  );
  return session.failed ? 2 : 0;
}

async function chosenTemplate(session: Session, id: string) {
  const { config, file } = await new ConfigFinder(session.fail.bind(session)).inFolder('.');
  const templates = await templatesFor(config, file);
  const found = templates.find((template) => template.id === id);
  if (found !== undefined) return found;
  throw new UsageFailure(`no template “${id}”; there are ${templates.map((template) => template.id).join(', ')}`);
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
