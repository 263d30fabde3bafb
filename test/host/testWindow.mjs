import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from '../workbench/endWithThisProcess.mjs';
import { projectRoot } from '../workbench/paths.mjs';

/** The kinds of window that the tests run in; each has its tests in the folder of that name. */
export const windows = ['singleFolder', 'multiRoot', 'noFolder'];

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
