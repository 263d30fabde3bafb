import { format } from 'node:util';
import { workspace } from 'vscode';

/** What the runner hands to the tests; see run.mjs. */
export interface HostRun {
  /** Only tests whose full title matches this regular expression. */
  readonly grep?: string;
  /** Put in front of what the tests print, so that the runner can tell it from the editor's own log. */
  readonly mark: string;
  /** How many folders the window is to have; unless it has, no test runs and `notOpen` is printed. */
  readonly folders?: number;
}

/** Says that VS Code started the extension host before it had read the workspace file, which happens now and then. */
const notOpen = 'the workspace is not open';

/**
 * Runs mocha inside the extension host. Its report goes to the console, which the runner relays to the terminal.
 *
 * @param options what to run
 * @param loadTests loads the test modules, once `describe` and `it` exist
 * @throws when a test fails: that is how VS Code learns that the run failed
 */
export async function runMocha({ grep, mark, folders }: HostRun, loadTests: () => void): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const editorConsole = console;
  const markedLog = (...args: readonly unknown[]) => editorConsole.log(mark + format(...args));
  // VS Code does not let the methods of its console be replaced.
  globalThis.console = Object.create(editorConsole, { log: { value: markedLog } });
  Mocha.reporters.Base.consoleLog = markedLog;
  if (folders !== undefined && folders !== (workspace.workspaceFolders ?? []).length) {
    markedLog(notOpen);
    throw new Error(notOpen);
  }

  // The machine may be slow and busy; tests wait for events, so a generous limit costs nothing when they pass.
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: true, timeout: 60_000 });
  if (grep !== undefined) mocha.grep(new RegExp(grep));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed.`);
}
