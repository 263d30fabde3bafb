import { dirname } from 'node:path';
import { inspect, type InspectedPostmortem } from '../core/postmortem/inspect';
import { recognise } from '../core/postmortem/recognise';
import { parseCommandLine } from './commandLine';
import { ConfigFinder, pathForGlobs } from './configFinder';
import { UsageFailure } from './failure';
import { readPostmortem } from './fileTask';
import { findFiles, standardInput, type FoundFile } from './findFiles';
import { inspectHelp } from './help';
import { decode, readDocument } from './readDocument';
import type { ExitStatus, Session } from './session';

/** `postmortem inspect`: what the documents say, as one JSON array in the order of the files. */
export async function inspectCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, { help: { type: 'boolean', short: 'h' } });
  if (values['help'] === true) {
    session.print(inspectHelp);
    return 0;
  }
  if (operands.length === 0) throw new UsageFailure('inspect needs a file, a folder or -');
  const fail = session.fail.bind(session);
  const configs = new ConfigFinder(fail);
  const inspections: InspectedPostmortem[] = [];
  for (const file of await findFiles(operands, configs, fail)) {
    try {
      const inspection = await inspectFile(session, file, configs);
      if (inspection !== undefined) inspections.push(inspection);
    } catch (error) {
      session.fail(file.path === standardInput ? 'standard input' : file.path, error);
    }
  }
  session.print(JSON.stringify(inspections, undefined, 2));
  return session.failed ? 2 : 0;
}

async function inspectFile(
  session: Session,
  { path, named }: FoundFile,
  configs: ConfigFinder,
): Promise<InspectedPostmortem | undefined> {
  const isInput = path === standardInput;
  const found = await configs.inFolder(isInput ? '.' : dirname(path));
  const { text } = isInput ? decode(await session.readStandardInput()) : await readDocument(path);
  const postmortem = readPostmortem(text, found.config);
  if (!named && !recognise(pathForGlobs(path, found), postmortem, found.config).isPostmortem) return undefined;
  return inspect(path, postmortem);
}
