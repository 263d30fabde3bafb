import { workspace, WorkspaceEdit } from 'vscode';
import type { TextEdit } from '../../core/markdown/span';
import { editsToMark, editsToRetime } from '../../core/timeline/viewEdits';
import type { PanelMessage } from '../../protocol/timelineMessages';
import type { PostmortemReading } from '../services/postmortemDocuments';
import { editorRange } from '../services/editorRange';

type EditMessage = Extract<PanelMessage, { readonly type: 'fix' | 'mark' | 'retime' }>;

/** Applies what the panel asks for as one undoable edit; nothing when the document is no longer what the panel saw. */
export async function applyPanelEdit(message: EditMessage, reading: PostmortemReading | undefined): Promise<void> {
  if (reading?.version !== message.version) return;
  const edits = editsFor(message, reading);
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
