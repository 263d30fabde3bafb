import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
  type Disposable,
  type DocumentPasteEditProvider,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode';
import type { SettledEvent } from '../../../core/imports/importedEvent';
import { loadImporting } from '../../services/parts';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';
import { changeOf, landingIn } from './landChosen';
import { dateOf, zoneOf } from './openTimes';

const kind = DocumentDropOrPasteEditKind.Empty.append('postmortem', 'timeline');
const plain = 'text/plain';
/** What is longer is imported by the command, which shows a preview. UTF-16 units. */
const longest = 200_000;
const clock = /\d{1,2}:\d{2}/g;

/** Offers to paste a copied chat, alert or log as entries of the timeline, behind the ordinary way to paste. */
export function registerTimelinePaste(documents: PostmortemDocuments): Disposable {
  return languages.registerDocumentPasteEditProvider({ language: 'markdown' }, provider(documents), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [plain],
  });
}

class TimelinePasteEdit extends DocumentPasteEdit {
  constructor(
    title: string,
    readonly document: TextDocument,
    readonly events: readonly SettledEvent[],
    readonly zone: string | undefined,
    readonly text: string,
  ) {
    super('', title, kind);
    this.yieldTo = [DocumentDropOrPasteEditKind.Text];
  }
}

function provider(documents: PostmortemDocuments): DocumentPasteEditProvider<TimelinePasteEdit> {
  return {
    async provideDocumentPasteEdits(document, _ranges, dataTransfer, _context, token) {
      const reading = documents.latest(document);
      if (!reading?.recognition.isPostmortem) return undefined;
      const text = await dataTransfer.get(plain)?.asString();
      if (text === undefined || token.isCancellationRequested || !maybeEvents(text)) return undefined;
      const found = await eventsIn(text, reading);
      if (!found || token.isCancellationRequested) return undefined;
      const title = l10n.t('Paste as timeline ({0} events)', found.events.length);
      return [new TimelinePasteEdit(title, document, found.events, found.zone, text)];
    },

    async resolveDocumentPasteEdit(edit) {
      const change = await changeFor(edit, documents);
      if (change) edit.additionalEdit = change;
      else edit.insertText = edit.text;
      return edit;
    },
  };
}

/** Most of what people paste holds no two times; nothing is loaded for that. */
function maybeEvents(text: string): boolean {
  return text.length <= longest && (text.match(clock)?.length ?? 0) >= 2;
}

/** The events of a text whose times are known, if need be from the document; `undefined` when there are fewer than two. */
async function eventsIn(
  text: string,
  { postmortem }: PostmortemReading,
): Promise<{ readonly events: readonly SettledEvent[]; readonly zone: string | undefined } | undefined> {
  const { chooseEvents, openQuestions, readSources, settle } = await loadImporting();
  const [source] = readSources([{ name: '', text }]).sources;
  if (!source) return undefined;
  const open = openQuestions(source.events);
  const date = dateOf(postmortem);
  const zone = zoneOf(postmortem);
  // What the document does not say either is asked by the command.
  if ((open.date && date === undefined) || (open.zone && zone === undefined)) return undefined;
  const events = chooseEvents(settle(source.events, { date, zone }), {});
  return events.length < 2 ? undefined : { events, zone };
}

/** `undefined` when the events cannot land; then the text is pasted as it is. */
async function changeFor(
  { document, events, zone }: TimelinePasteEdit,
  documents: PostmortemDocuments,
): Promise<WorkspaceEdit | undefined> {
  const { maskEvents } = await loadImporting();
  const landing = await landingIn(document, documents, maskEvents(events).events, zone);
  return !landing || 'problem' in landing ? undefined : changeOf(landing, document);
}
