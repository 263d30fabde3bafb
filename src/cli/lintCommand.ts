import { severities, type Severity } from '../core/rules/finding';
import { oneOf, parseCommandLine } from './commandLine';
import { ConfigFinder, pathForGlobs } from './configFinder';
import { dirname } from 'node:path';
import { UsageFailure } from './failure';
import type { FileReport } from './fileReport';
import { lintPostmortem, readPostmortem, type FileTask } from './fileTask';
import { findFiles, standardInput } from './findFiles';
import { githubFormat } from './formats/github';
import type { Format } from './formats/format';
import { jsonFormat } from './formats/json';
import { sarifFormat } from './formats/sarif';
import { textFormat } from './formats/text';
import { failOnLevels, formats, lintHelp } from './help';
import { lintFiles } from './lintFiles';
import { decode } from './readDocument';
import type { ExitStatus, Session } from './session';
import { today } from './today';

const formatters: Readonly<Record<(typeof formats)[number], Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
};

/** `postmortem lint`: findings on standard output; status 1 when one is at or above `--fail-on`. */
export async function lintCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    fix: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(lintHelp);
    return 0;
  }
  const format = oneOf('format', values['format'], formats, 'text');
  const failOn = oneOf('fail-on', values['fail-on'], failOnLevels, 'warning');
  if (operands.length === 0) throw new UsageFailure('lint needs a file, a folder or -');
  const fix = values['fix'] === true;
  if (fix && operands.includes(standardInput))
    throw new UsageFailure('--fix needs files; standard input cannot be fixed');

  const reports = await reportsOn(session, operands, fix);
  const output = formatters[format](reports);
  if (output !== '') session.print(output);
  for (const { path, unusedSuppressions } of reports)
    for (const { line, column, message } of unusedSuppressions) session.note(`${path}:${line}:${column}: ${message}`);
  if (session.failed) return 2;
  return reports.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn))) ? 1 : 0;
}

async function reportsOn(session: Session, operands: readonly string[], fix: boolean): Promise<readonly FileReport[]> {
  const fail = session.fail.bind(session);
  const configs = new ConfigFinder(fail);
  const files = await findFiles(operands, configs, fail);
  const day = today();
  const reports = new Map<string, FileReport>();
  const tasks: FileTask[] = [];
  for (const { path, named } of files) {
    const found = await configs.inFolder(path === standardInput ? '.' : dirname(path));
    const task = { path, globPath: pathForGlobs(path, found), named, config: found.config, today: day, fix };
    if (path !== standardInput) tasks.push(task);
    else {
      const report = await reportOnStandardInput(session, task);
      if (report !== undefined) reports.set(path, report);
    }
  }
  const outcomes = await lintFiles(tasks, (done) => session.progress(`${done}/${tasks.length} files`));
  let fixed = 0;
  for (const [index, { path }] of tasks.entries()) {
    const outcome = outcomes[index];
    if (outcome?.kind === 'failed') session.fail(path, outcome.reason);
    if (outcome?.kind !== 'linted') continue;
    reports.set(path, outcome.report);
    if (outcome.notWritten !== undefined) session.fail(path, outcome.notWritten);
    if (outcome.fixed) fixed++;
  }
  session.progress('');
  if (fixed > 0) session.note(`fixed ${fixed === 1 ? '1 file' : `${fixed} files`}`);
  if (reports.size === 0 && !session.failed) session.note('no postmortems found');
  return files.flatMap(({ path }) => reports.get(path) ?? []);
}

async function reportOnStandardInput(session: Session, task: FileTask): Promise<FileReport | undefined> {
  try {
    const { text } = decode(await session.readStandardInput());
    return lintPostmortem(task, readPostmortem(text, task.config));
  } catch (error) {
    session.fail('standard input', error);
    return undefined;
  }
}

function isAtLeast(severity: Severity, level: Severity | 'never'): boolean {
  return level !== 'never' && severities.indexOf(severity) <= severities.indexOf(level);
}
