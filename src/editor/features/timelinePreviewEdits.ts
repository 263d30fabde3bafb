import { l10n, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextEdit } from '../../core/markdown/span';
import { editsToMark, editsToRetime } from '../../core/timeline/viewEdits';
import { newEntryAt } from '../../core/timeline/viewNewEntry';
import type { PanelMessage } from '../../protocol/timelineMessages';
import type { PostmortemReading } from '../services/postmortemDocuments';
import { editorRange } from '../services/editorRange';

type AddMessage = Extract<PanelMessage, { readonly type: 'add' }>;
type EditMessage = Extract<PanelMessage, { readonly type: 'fix' | 'mark' | 'retime' }>;

/** Applies what the panel asks for as one undoable edit; nothing when the document is no longer what the panel saw. */
export async function applyPanelEdit(message: EditMessage, reading: PostmortemReading | undefined): Promise<void> {
  if (reading?.version === message.version) await apply(editsFor(message, reading), reading);
}

/** Begins a new entry in the document and puts the cursor where its words go. */
export async function beginEntry(message: AddMessage, reading: PostmortemReading | undefined): Promise<void> {
  if (reading?.version !== message.version) return;
  const begun = newEntryAt(reading.postmortem, message.minute);
  if (!begun) {
    window.setStatusBarMessage(l10n.t('No entry of that day shows how to write this one: write it by hand.'), 6000);
    return;
  }
  await apply([begun.edit], reading);
  const { document } = reading;
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const caret = document.positionAt(begun.caret);
  await window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    selection: new Selection(caret, caret),
  });
}

async function apply(edits: readonly TextEdit[], reading: PostmortemReading): Promise<void> {
  if (edits.length === 0) return;
  const change = new WorkspaceEdit();
  for (const { span, newText } of edits) {
    change.replace(reading.document.uri, editorRange(reading.document, span), newText);
  }
  await workspace.applyEdit(change);
}

function editsFor(message: EditMessage, { postmortem, findings }: PostmortemReading): readonly TextEdit[] {
  switch (message.type) {
    case 'fix':
      return findings[message.finding]?.fixes[message.fix]?.edits ?? [];
    case 'mark':
      return editsToMark(postmortem, message.entry, message.milestone);
    case 'retime':
      return editsToRetime(postmortem, message.entry, message.time);
  }
}
