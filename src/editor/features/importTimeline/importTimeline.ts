import { commands, Disposable, env, l10n, window, type TextEditor } from 'vscode';
import type { NamedText } from '../../../core/imports/readSources';
import { loadImporting } from '../../services/parts';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { landChosen } from './landChosen';
import { askOpenTimes } from './openTimes';
import { registerTimelinePaste } from './pasteEdits';
import { narrowDown } from './narrowDown';
import { chooseInPreview } from './preview';
import { readInSteps } from './readInSteps';
import { chooseSources } from './sources';

export const pasteAsTimelineCommand = 'postmortem.pasteAsTimeline';
export const importTimelineCommand = 'postmortem.importTimeline';

/** Paste as Timeline and Import Timeline…: what chats, alerts and logs tell, as entries of the document's timeline. */
export function registerImportTimeline(documents: PostmortemDocuments): Disposable {
  return Disposable.from(
    registerTimelinePaste(documents),
    commands.registerCommand(pasteAsTimelineCommand, async () => {
      const editor = activeMarkdown(documents);
      if (!editor) return;
      const text = await env.clipboard.readText();
      if (text.trim() === '') void window.showInformationMessage(l10n.t('The clipboard holds no text.'));
      else await importTexts(editor, documents, [{ name: l10n.t('clipboard'), text }]);
    }),
    commands.registerCommand(importTimelineCommand, async () => {
      const editor = activeMarkdown(documents);
      const texts = editor && (await chooseSources(editor.document.uri));
      if (editor && texts && texts.length > 0) await importTexts(editor, documents, texts);
    }),
  );
}

function activeMarkdown(documents: PostmortemDocuments): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && documents.isReadable(editor.document)) return editor;
  void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
  return undefined;
}

async function importTexts(
  editor: TextEditor,
  documents: PostmortemDocuments,
  texts: readonly NamedText[],
): Promise<void> {
  const importing = await loadImporting();
  const read = await readInSteps(texts);
  if (!read) return;
  const { sources, problems } = read;
  const [first] = problems;
  if (first) {
    // A part of what happened would look like all of it.
    void window.showErrorMessage(l10n.t('Nothing was imported: {0} {1}.', first.name, first.problem));
    return;
  }
  const reading = await documents.read(editor.document);
  if (!reading) return;
  const events = sources.flatMap((source) => source.events);
  const times = await askOpenTimes(reading.postmortem, importing.openQuestions(events));
  if (!times) return;
  const settled = importing.settle(events, times);
  const narrowed = await narrowDown(importing, reading.postmortem, settled);
  const chosen = narrowed && (await chooseInPreview(importing, reading.postmortem, narrowed, times.zone));
  if (chosen) await landChosen(editor, documents, chosen, times.zone);
}
