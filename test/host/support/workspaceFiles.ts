import assert from 'node:assert/strict';
import { commands, FileSystemError, Uri, window, workspace, type TextDocument } from 'vscode';

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

let shown = 0;

/**
 * Writes a new file and shows it in an editor. VS Code may keep a document for minutes after its editor is closed, with
 * the text it had: so each has a folder of its own inside `folder`.
 */
export async function show(folder: string, text: string, name = 'search.md'): Promise<TextDocument> {
  const uri = await write(`${folder}/${++shown}/${name}`, text);
  return (await window.showTextDocument(uri, { preview: false })).document;
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
