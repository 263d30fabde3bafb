import {
  commands,
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type LanguageStatusItem,
  type TextDocument,
} from 'vscode';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';
import { changeRecognitionCommand } from './changeRecognition';

/** Says for the Markdown file at hand whether and why it counts as a postmortem. */
export function registerRecognitionStatus(documents: PostmortemDocuments): Disposable {
  const item = languages.createLanguageStatusItem('postmortem.recognition', { language: 'markdown' });
  item.name = l10n.t('Postmortem');
  item.command = { command: changeRecognitionCommand, title: l10n.t('Change…') };
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'markdown') describe(item, document, documents);
    publishContext(documents, document);
  };
  update();
  return Disposable.from(item, documents.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}

function describe(item: LanguageStatusItem, document: TextDocument, documents: PostmortemDocuments): void {
  const reading = documents.get(document);
  const refusal = documents.refusal(document);
  item.severity = LanguageStatusSeverity.Information;
  item.busy = !reading && refusal === undefined && documents.isReadable(document);
  if (item.busy) return;
  item.text = reading?.recognition.isPostmortem ? countText(reading) : l10n.t('Not a postmortem');
  item.detail = reading?.recognition.reason ?? refusal ?? l10n.t('Only files that can be changed are checked.');
}

/** Counts as the Problems view does, which leaves hints out. */
function countText({ findings }: PostmortemReading): string {
  const count = findings.filter(({ severity }) => severity !== 'hint').length;
  if (count === 0) return l10n.t('Postmortem: nothing to look at');
  return count === 1 ? l10n.t('Postmortem: 1 place to look at') : l10n.t('Postmortem: {0} places to look at', count);
}

/**
 * `postmortem.documents` names the open postmortems, so that the title button of an editor that is not active stays
 * right (by path, since the window of a remote or web editor has other URIs than the extension);
 * `postmortem.isPostmortem` is for commands and keys, which act on the active editor;
 * `postmortem.hasPostmortems` is for views, which stay while another editor is active.
 */
function publishContext(documents: PostmortemDocuments, active: TextDocument | undefined): void {
  const open = documents.postmortems();
  void commands.executeCommand(
    'setContext',
    'postmortem.documents',
    open.map(({ uri }) => (uri.scheme === 'file' ? uri.fsPath : uri.path)),
  );
  void commands.executeCommand('setContext', 'postmortem.hasPostmortems', open.length > 0);
  void commands.executeCommand('setContext', 'postmortem.isPostmortem', active !== undefined && open.includes(active));
}
