import { applyEdits, modify, parseTree, type FormattingOptions } from 'jsonc-parser';
import { Position, Range, Uri, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { PostmortemReading } from './postmortemDocuments';
import { configFileName } from './teamConfigs';

/** Lists of `.postmortem.json` to which the editor adds words. */
export type WordList = 'allow' | 'systems';

/** The file in force, else a new one at the top of the workspace folder or beside the document. */
export function configFor({ document, inForce }: PostmortemReading): Uri | undefined {
  if (inForce.uri) return inForce.uri;
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri;
  if (folder) return Uri.joinPath(folder, configFileName);
  return document.uri.scheme === 'untitled' ? undefined : Uri.joinPath(document.uri, '..', configFileName);
}

/** The edit that adds a word to a list of the file, which is made when it is not there; `undefined` when it holds the word. */
export async function addWordEdit(uri: Uri, list: WordList, term: string): Promise<WorkspaceEdit | undefined> {
  const edit = new WorkspaceEdit();
  const document = await openIfThere(uri);
  if (!document) {
    edit.createFile(uri, { ignoreIfExists: true });
    edit.insert(uri, new Position(0, 0), `${JSON.stringify({ [list]: [term] }, undefined, 2)}\n`);
    return edit;
  }
  const changes = appendTo(document.getText(), list, term);
  for (const { offset, length, content } of changes) {
    edit.replace(uri, new Range(document.positionAt(offset), document.positionAt(offset + length)), content);
  }
  return changes.length > 0 ? edit : undefined;
}

/** The edit that sets a value of the file, which is made when it is not there; comments and layout stay. */
export async function setValueEdit(uri: Uri, path: readonly string[], value: string): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const document = await openIfThere(uri);
  const text = document?.getText() ?? '';
  const changes = modify(text === '' ? '{}' : text, [...path], value, { formattingOptions: formattingOf(text) });
  if (!document || text === '') {
    edit.createFile(uri, { ignoreIfExists: true });
    edit.insert(uri, new Position(0, 0), `${applyEdits('{}', changes)}\n`);
    return edit;
  }
  for (const { offset, length, content } of changes) {
    edit.replace(uri, new Range(document.positionAt(offset), document.positionAt(offset + length)), content);
  }
  return edit;
}

async function openIfThere(uri: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return workspace.openTextDocument(uri);
}

/** The smallest change that adds an item to a list of a JSON text; comments and layout stay. */
function appendTo(text: string, key: string, item: string): ReturnType<typeof modify> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root && root.type !== 'object') return [];
  const list = root?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
  const formattingOptions = formattingOf(text);
  if (list?.type !== 'array') return modify(text, [key], [item], { formattingOptions });
  const items = list.children ?? [];
  if (items.some(({ value }) => value === item)) return [];
  return modify(text, [key, items.length], item, { formattingOptions, isArrayInsertion: true });
}

function formattingOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
