import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../workbench/browser.mjs';
import type { Installation } from './editors';
import { Workbench } from './workbench';

/** A window of VS Code on a folder of its own, for the tests of one `describe`. */
export interface Session {
  /** Where the files of the workspace are. */
  readonly folder: string;
  readonly workbench: Workbench;
}

export interface SessionOptions {
  /** The files to begin with; nothing in them is changed. */
  readonly files?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A notification takes the Escape that is meant for something else. */
const quiet = { 'postmortem.overdueReminder': false };

/**
 * Opens VS Code before the tests of the surrounding `describe` and ends it after them. A test that fails leaves a
 * picture of the window; an error that the extension wrote to the log is a failure of its own.
 */
export function useSession(
  installation: Installation,
  { files = 'test/fixtures/workspace', settings = {} }: SessionOptions = {},
): () => Session {
  let session: Session | undefined;
  const ends: (() => Promise<void> | void)[] = [];

  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-e2e-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    cpSync(files, folder, { recursive: true });
    const editor = await installation.start({ ...quiet, ...settings });
    ends.push(() => editor.stop());
    const browser = await launchBrowser();
    ends.push(() => browser.close());
    session = { folder, workbench: await Workbench.open(browser, editor, folder) };
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await session?.workbench.screenshot(`failed ${this.currentTest.fullTitle().replace(/\W+/g, ' ')}`);
  });

  after(async () => {
    for (const end of ends.reverse()) await end();
    const errors = session?.workbench.errorsOfExtension() ?? [];
    if (errors.length > 0) throw new Error(`The extension wrote errors:\n${errors.join('\n')}`);
  });

  return () => {
    if (session === undefined) throw new Error('The session is open only while tests run.');
    return session;
  };
}
