import {
  CancellationTokenSource,
  commands,
  Disposable,
  l10n,
  languages,
  QuickPickItemKind,
  Range,
  window,
  WorkspaceEdit,
  workspace,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import type { Likeness, RelatedIncident } from '../../../core/library/related';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';

const showCommand = 'postmortem.showRelatedIncidents';
/** Milliseconds without a change of the text before all others are compared with it. */
const restAfterReading = 400;
/** Other Markdown has no incidents like it. */
const nowhere = { language: 'markdown', scheme: 'nowhere' };

/** Earlier incidents like the one at hand: how many, which and why, what they still wait for, and a section with links. */
export function registerRelatedIncidents(library: PostmortemLibrary, documents: PostmortemDocuments): Disposable {
  return Disposable.from(
    relatedStatus(library, documents),
    commands.registerCommand(showCommand, async () => {
      const reading = await readingAtHand(documents);
      if (reading) await showRelated(library, reading);
    }),
    commands.registerCommand('postmortem.insertRecurrenceSection', async () => {
      const reading = await readingAtHand(documents);
      if (reading) await insertRecurrence(library, reading);
    }),
  );
}

async function readingAtHand(documents: PostmortemDocuments): Promise<PostmortemReading | undefined> {
  const document = window.activeTextEditor?.document;
  const reading = document && (await documents.read(document));
  if (reading?.recognition.isPostmortem) return reading;
  void window.showInformationMessage(l10n.t('Open a postmortem first: incidents like it are shown then.'));
  return undefined;
}

/** The language status tells the number; the library is read for it once a postmortem is at hand. */
function relatedStatus(library: PostmortemLibrary, documents: PostmortemDocuments): Disposable {
  const item = languages.createLanguageStatusItem('postmortem.related', nowhere);
  item.name = l10n.t('Related incidents');
  let asked: CancellationTokenSource | undefined;
  const describe = async (): Promise<void> => {
    asked?.cancel();
    const mine = new CancellationTokenSource();
    asked = mine;
    const reading = readingOf(window.activeTextEditor?.document, documents);
    const isKnown = reading !== undefined && workspace.getWorkspaceFolder(reading.document.uri) !== undefined;
    item.command = undefined;
    item.selector = isKnown ? { language: 'markdown' } : nowhere;
    item.text = l10n.t('No earlier incidents like this one');
    item.detail = '';
    if (!isKnown) return;
    await library.complete();
    if (mine.token.isCancellationRequested) return;
    const related = await relatedTo(library, reading, mine);
    if (mine.token.isCancellationRequested || related.length === 0) return;
    const open = related.reduce((sum, { unfinished }) => sum + unfinished.length, 0);
    item.text =
      related.length === 1
        ? l10n.t('1 earlier incident like this one')
        : l10n.t('{0} earlier incidents like this one', related.length);
    item.detail = open === 0 ? '' : open === 1 ? l10n.t('1 unfinished action') : l10n.t('{0} unfinished actions', open);
    item.command = { command: showCommand, title: l10n.t('Show') };
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    clearTimeout(timer);
    void describe();
  };
  start();
  return Disposable.from(
    item,
    new Disposable(() => {
      clearTimeout(timer);
      asked?.cancel();
    }),
    window.onDidChangeActiveTextEditor(start),
    documents.onDidRead(({ document }) => {
      if (document !== window.activeTextEditor?.document) return;
      clearTimeout(timer);
      timer = setTimeout(start, restAfterReading);
    }),
  );
}

function readingOf(document: TextDocument | undefined, documents: PostmortemDocuments): PostmortemReading | undefined {
  const reading = document && documents.latest(document);
  return reading?.recognition.isPostmortem ? reading : undefined;
}

async function relatedTo(
  library: PostmortemLibrary,
  { document, postmortem, inForce }: PostmortemReading,
  { token } = new CancellationTokenSource(),
): Promise<readonly RelatedIncident[]> {
  const part = library.contents?.part;
  if (!part) return [];
  return library.relatedTo(part.summaryOf(library.pathOf(document.uri), postmortem, inForce.config), token);
}

interface RelatedItem extends QuickPickItem {
  readonly related?: RelatedIncident;
  /** 0-based. */
  readonly line?: number;
}

async function showRelated(library: PostmortemLibrary, reading: PostmortemReading): Promise<void> {
  await library.complete();
  const found = await relatedTo(library, reading);
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('No earlier postmortem of the workspace is like this one.'));
    return;
  }
  const chosen = await window.showQuickPick(found.flatMap(itemsOf), {
    title: l10n.t('Related Incidents'),
    placeHolder: l10n.t('Earlier incidents like this one, and what they still wait for'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const uri = chosen?.related && library.uriOf(chosen.related.summary);
  if (!uri) return;
  const line = chosen.line ?? 0;
  await window.showTextDocument(uri, { preview: false, selection: new Range(line, 0, line, 0) });
}

function itemsOf(related: RelatedIncident): readonly RelatedItem[] {
  const { summary, reasons, unfinished } = related;
  const facts = [summary.date, summary.severity].filter((fact) => fact !== undefined).join(' · ');
  return [
    { label: facts, kind: QuickPickItemKind.Separator },
    {
      label: `$(history) ${plain(summary.title)}`,
      description: followUpText(related),
      detail: plain(reasons.map(reasonText).join('; ')),
      related,
    },
    ...unfinished.map((action): RelatedItem => ({
      label: `$(circle-large-outline) ${plain(action.text)}`,
      description: [action.owner, action.due].filter((fact) => fact !== undefined).join(' · '),
      related,
      line: action.line - 1,
    })),
  ];
}

/** Icons are ours alone. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\$\(/g, '$ (');
}

function followUpText({ followUp, unfinished }: RelatedIncident): string {
  if (followUp === 'done') return l10n.t('all its actions are done, and still it came again');
  if (followUp === 'none') return l10n.t('it named no actions');
  return unfinished.length === 1 ? l10n.t('1 unfinished action') : l10n.t('{0} unfinished actions', unfinished.length);
}

function reasonText({ kind, values }: Likeness): string {
  const names = values.join(', ');
  switch (kind) {
    case 'service':
      return l10n.t('same service: {0}', names);
    case 'tag':
      return l10n.t('same tag: {0}', names);
    case 'cause':
      return l10n.t('both about {0}', names);
    case 'words':
      return l10n.t('similar words: {0}', names);
  }
}

async function insertRecurrence(library: PostmortemLibrary, reading: PostmortemReading): Promise<void> {
  const contents = await library.complete();
  const related = await relatedTo(library, reading);
  if (!contents || related.length === 0) {
    void window.showInformationMessage(l10n.t('No earlier postmortem of the workspace is like this one.'));
    return;
  }
  const { document, postmortem } = reading;
  const { recurrenceSection } = contents.part;
  const level = postmortem.sections[0]?.level ?? 2;
  const text = document.getText();
  // Before the actions, which come last; else at the end.
  const actions = postmortem.sections.find(({ kind }) => kind === 'actions');
  const at = actions?.label.start ?? text.length;
  const before = at === text.length && !text.endsWith('\n') ? '\n\n' : at === text.length ? '\n' : '';
  const section = recurrenceSection(library.pathOf(document.uri), related, level);
  const place = document.positionAt(at);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, place, `${before}${section}${at === text.length ? '' : '\n'}`);
  if (await workspace.applyEdit(edit)) {
    await window.showTextDocument(document, { selection: new Range(place, place) });
  }
}
