import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from '../workbench/endWithThisProcess.mjs';
import { projectRoot } from '../workbench/paths.mjs';

/** The kinds of window that the tests run in; each has its tests in the folder of that name. */
export const windows = ['singleFolder', 'multiRoot', 'noFolder'];

/** Measures instead of testing, so it runs only when it is named: 10,000 postmortems and 50,000 other Markdown files. */
export const largeWindow = 'large';

/**
 * Makes a fresh place to work in for one window.
 * @param {string} window
 * @returns {{ readonly folder?: string, readonly workspaceFile?: string, readonly remove: () => void }} what to open
 */
export function makeWorkspace(window) {
  const top = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
  const remove = () => rmSync(top, { recursive: true, force: true, maxRetries: 5 });
  endWithThisProcess(remove);
  if (window === 'noFolder') return { remove };
  if (window === largeWindow) return { folder: makeLargeFolder(top), remove };
  const fixture = join(projectRoot, 'test', 'fixtures', 'workspace');
  if (window === 'singleFolder') {
    cpSync(fixture, join(top, 'workspace'), { recursive: true });
    return { folder: join(top, 'workspace'), remove };
  }
  cpSync(fixture, join(top, 'first'), { recursive: true });
  mkdirSync(join(top, 'second'));
  const workspaceFile = join(top, 'two.code-workspace');
  writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return { workspaceFile, remove };
}

/**
 * Made in a process of its own, which bundles the generator.
 * @param {string} top
 */
function makeLargeFolder(top) {
  const folder = join(top, 'large');
  execFileSync(process.execPath, [join(projectRoot, 'test', 'bench', 'writeLibrary.mjs'), folder], {
    stdio: 'inherit',
  });
  return folder;
}
