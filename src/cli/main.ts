import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { nearMiss } from '../core/config/nearMiss';
import { actionsCommand } from './actionsCommand';
import { configCommand } from './configCommand';
import { exportCommand } from './exportCommand';
import { UsageFailure } from './failure';
import { help } from './help';
import { importCommand } from './importCommand';
import { inspectCommand } from './inspectCommand';
import { lintCommand } from './lintCommand';
import { serveLintTasks } from './lintWorker';
import { newCommand } from './newCommand';
import { publishCommand } from './publishCommand';
import { searchCommand } from './searchCommand';
import { Session, type ExitStatus } from './session';
import { statsCommand } from './statsCommand';

const commands: Readonly<Record<string, (session: Session, args: readonly string[]) => Promise<ExitStatus>>> = {
  lint: lintCommand,
  inspect: inspectCommand,
  new: newCommand,
  import: importCommand,
  config: configCommand,
  export: exportCommand,
  publish: publishCommand,
  search: searchCommand,
  stats: statsCommand,
  actions: actionsCommand,
};

async function run(session: Session, [name, ...args]: readonly string[]): Promise<ExitStatus> {
  if (name === '--version' || name === '-v') {
    session.print(version);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    session.print(help);
    return 0;
  }
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (command !== undefined) return command(session, args);
  if (name === undefined) throw new UsageFailure(`a command is needed: ${Object.keys(commands).join(', ')}`);
  const near = nearMiss(name, Object.keys(commands));
  const kind = name.startsWith('-') ? 'option' : 'command';
  throw new UsageFailure(`unknown ${kind} ${name}${near === undefined ? '' : `; did you mean ${near}?`}`);
}

async function main(): Promise<void> {
  const session = new Session();
  // A reader that has seen enough (`… | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    process.exitCode = await run(session, process.argv.slice(2));
  } catch (error) {
    session.fail(undefined, error instanceof UsageFailure ? `${error.message} (see postmortem --help)` : error);
    process.exitCode = 2;
  }
}

if (isMainThread) void main();
else serveLintTasks();
