import assert from 'node:assert/strict';
import { commands, FileSystemError, Uri, workspace } from 'vscode';

/** The first folder of the window. */
export function workspaceFolder(): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri;
}

export function inWorkspace(path: string): Uri {
  return Uri.joinPath(workspaceFolder(), path);
}

export async function write(path: string, text: string | Uint8Array): Promise<Uri> {
  const uri = inWorkspace(path);
  await workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

export async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Names in a folder, sorted; none when there is no such folder. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(inWorkspace(path))).map(([name]) => name).sort();
  } catch (error) {
    if (error instanceof FileSystemError) return [];
    throw error;
  }
}

export async function remove(path: string): Promise<void> {
  try {
    await workspace.fs.delete(inWorkspace(path), { recursive: true });
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
  }
}

/** Closes every editor without asking; what was not saved is gone. */
export async function closeEditors(): Promise<void> {
  while (workspace.textDocuments.some(({ isDirty }) => isDirty)) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
