import { inspect, type InspectedPostmortem } from '../core/postmortem/inspect';
import { parseCommandLine } from './commandLine';
import { UsageFailure } from './failure';
import { inspectHelp } from './help';
import { postmortemFiles } from './postmortemFiles';
import type { ExitStatus, Session } from './session';

/** `postmortem inspect`: what the documents say, as one JSON array in the order of the files. */
export async function inspectCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, { help: { type: 'boolean', short: 'h' } });
  if (values['help'] === true) {
    session.print(inspectHelp);
    return 0;
  }
  if (operands.length === 0) throw new UsageFailure('inspect needs a file, a folder or -');
  const inspections: InspectedPostmortem[] = [];
  for await (const { path, postmortem } of postmortemFiles(session, operands))
    inspections.push(inspect(path, postmortem));
  session.print(JSON.stringify(inspections, undefined, 2));
  return session.failed ? 2 : 0;
}
