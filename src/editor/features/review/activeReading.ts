import { l10n, window, type TextEditor } from 'vscode';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';

/** The editor at hand with what its document says; without one, says what to do. */
export async function activeReading(
  documents: PostmortemDocuments,
): Promise<{ readonly editor: TextEditor; readonly reading: PostmortemReading } | undefined> {
  const editor = window.activeTextEditor;
  const reading = editor && (await documents.read(editor.document));
  if (editor && reading) return { editor, reading };
  void window.showInformationMessage(l10n.t('Open a postmortem first.'));
  return undefined;
}
