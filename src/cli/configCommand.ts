import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { settingsInForce } from '../core/config/settings';
import { parseCommandLine } from './commandLine';
import { ConfigFinder, shownPath } from './configFinder';
import { UsageFailure } from './failure';
import { configHelp } from './help';
import { slashes } from './paths';
import type { ExitStatus, Session } from './session';

/** `postmortem config --print`: the settings in force for a file or folder, each with its source, as JSON. */
export async function configCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    print: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(configHelp);
    return 0;
  }
  if (values['print'] !== true) throw new UsageFailure('config needs --print');
  if (operands.length > 1) throw new UsageFailure('config takes one file or folder');
  const path = operands[0] ?? '.';
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const found = await new ConfigFinder(session.fail.bind(session)).inFolder(isFolder ? path : dirname(path));
  const file = found.file === undefined ? null : shownPath(found.file);
  const settings = settingsInForce(found.config, found.given).map(({ key, value, given }) => [
    key,
    { value, from: given ? file : 'default' },
  ]);
  session.print(
    JSON.stringify({ path: slashes(path), file, settings: Object.fromEntries(settings) as unknown }, undefined, 2),
  );
  return session.failed ? 2 : 0;
}
