import { l10n, ProgressLocation, window, workspace, WorkspaceEdit, type TextDocument, type TextEditor } from 'vscode';
import type { SettledEvent } from '../../../core/imports/importedEvent';
import type { Landing, LandingResult } from '../../../core/imports/landing';
import { editorRange } from '../../services/editorRange';
import { loadImporting, loadReading } from '../../services/parts';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import type { Chosen } from './preview';

/** How events land in a document's present text; `undefined` when the document is not read. */
export async function landingIn(
  document: TextDocument,
  documents: PostmortemDocuments,
  events: readonly SettledEvent[],
  zone: string | undefined,
): Promise<LandingResult | undefined> {
  const [{ landEvents }, { PostmortemReader }] = await Promise.all([loadImporting(), loadReading()]);
  const reading = await documents.read(document);
  if (!reading) return undefined;
  const { sectionAliases, people } = reading.inForce.config;
  const reread = (text: string) => new PostmortemReader().read(text, { sectionAliases, people });
  return landEvents(reading.postmortem, events, reread, { zone, withMilestones: true });
}

export function changeOf({ edits }: Landing, document: TextDocument): WorkspaceEdit {
  const change = new WorkspaceEdit();
  for (const { span, newText } of edits) change.replace(document.uri, editorRange(document, span), newText);
  return change;
}

/** So many land before anybody would notice. */
const few = 2000;

/** With progress, and a way to give up before anything is written, where it takes its time. */
async function landingWithProgress(
  document: TextDocument,
  documents: PostmortemDocuments,
  events: readonly SettledEvent[],
  zone: string | undefined,
): Promise<LandingResult | undefined> {
  if (events.length <= few) return landingIn(document, documents, events, zone);
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Placing {0} events', events.length), cancellable: true },
    async (_, token) => {
      const landing = await landingIn(document, documents, events, zone);
      // A click on Cancel is heard only once others have had their turn.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return token.isCancellationRequested ? undefined : landing;
    },
  );
}

/** Puts events into the document as one step that can be undone. */
export async function landChosen(
  { document, viewColumn }: TextEditor,
  documents: PostmortemDocuments,
  { events, masked }: Chosen,
  zone: string | undefined,
): Promise<void> {
  if (events.length === 0) return;
  const landing = await landingWithProgress(document, documents, events, zone);
  if (!landing) return;
  if ('problem' in landing) {
    void window.showErrorMessage(l10n.t('Nothing was imported: {0}.', landing.problem));
    return;
  }
  const [first] = landing.edits;
  if (first && !(await workspace.applyEdit(changeOf(landing, document)))) return;
  window.setStatusBarMessage(
    l10n.t('Entries added: {0}; told already: {1}; masked: {2}', landing.count, landing.duplicates, masked),
    8000,
  );
  if (!first) return;
  const editor = await window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  editor.revealRange(editorRange(document, { start: first.span.start, end: first.span.start + first.newText.length }));
}
