import { workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { TextEdit } from '../../core/markdown/span';
import { editorRange } from './editorRange';

/** Applies edits of the document's present text as one step that can be undone; `false` when VS Code refused. */
export async function applyEdits(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new WorkspaceEdit();
  for (const { span, newText } of edits) edit.replace(document.uri, editorRange(document, span), newText);
  return workspace.applyEdit(edit);
}
