import assert from 'node:assert/strict';
import { FileSystemError, Range, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { inWorkspace } from './workspaceFiles';

/** The configuration of the whole test workspace; `{}` between the tests. */
const topConfig = (): Uri => inWorkspace('.postmortem.json');

/** Writes the team's configuration as a person does, in an editor: once it is saved, it is in force. */
export async function writeConfig(config: object | string, uri = topConfig()): Promise<void> {
  if (!(await isThere(uri))) await workspace.fs.writeFile(uri, new Uint8Array());
  const document = await workspace.openTextDocument(uri);
  const text = typeof config === 'string' ? config : JSON.stringify(config, undefined, 2);
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  assert.ok(await document.save(), `${uri.toString()} could not be saved`);
}

/** Back to the defaults. */
export function resetConfig(): Promise<void> {
  return writeConfig({});
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}
