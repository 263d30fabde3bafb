import { CancellationTokenSource, l10n, Range, window, type Disposable, type QuickPickItem, commands } from 'vscode';
import type { SearchField, SearchHit, SearchMatch } from '../../../core/library/searchHit';
import type { PostmortemSummary } from '../../../core/library/summary';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';

interface HitItem extends QuickPickItem {
  readonly summary: PostmortemSummary;
  /** 0-based. */
  readonly line: number | undefined;
}

/** Search Postmortems…: results come while somebody types, also for words with a typo. */
export function registerSearchPostmortems(library: PostmortemLibrary): Disposable {
  return commands.registerCommand('postmortem.searchPostmortems', () => searchPostmortems(library));
}

async function searchPostmortems(library: PostmortemLibrary): Promise<void> {
  const pick = window.createQuickPick<HitItem>();
  pick.title = l10n.t('Search Postmortems');
  pick.placeholder = l10n.t('Title, service, tag, cause, action or any word of the text');
  let asked: CancellationTokenSource | undefined;
  const show = async (): Promise<void> => {
    asked?.cancel();
    const mine = new CancellationTokenSource();
    asked = mine;
    const query = pick.value;
    const recent = (library.contents?.summaries ?? []).slice(0, 50);
    const items = query.trim() === '' ? recent.map(recentItem) : (await library.search(query, mine.token)).map(hitItem);
    if (!mine.token.isCancellationRequested) pick.items = items;
  };
  const changes = library.onDidChange(() => void show());
  pick.onDidChangeValue(() => void show());
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    pick.hide();
    if (item) void open(library, item);
  });
  pick.onDidHide(() => {
    asked?.cancel();
    changes.dispose();
    pick.dispose();
  });
  pick.busy = true;
  pick.show();
  await show();
  await library.complete();
  pick.busy = false;
  await show();
}

function recentItem(summary: PostmortemSummary): HitItem {
  return { label: plain(summary.title), description: factsOf(summary), summary, line: undefined, alwaysShow: true };
}

const mostPlaces = 2;

function hitItem({ summary, matches }: SearchHit): HitItem {
  const places = matches.filter(({ field }) => field !== 'title').slice(0, mostPlaces);
  const action = matches[0]?.field === 'actions' ? summary.actions[matches[0].index] : undefined;
  return {
    label: plain(summary.title),
    description: factsOf(summary),
    detail: places.map((match) => `${fieldNames()[match.field]}: ${marked(match)}`).join(' · '),
    summary,
    line: action && action.line - 1,
    // The search has decided, and it forgives typos.
    alwaysShow: true,
  };
}

/** A quick pick cannot be told what to highlight, and its own guess knows no typos: brackets show what matches. */
function marked({ text, spans }: SearchMatch): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return plain(out + text.slice(at));
}

/** Icons are ours alone. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\$\(/g, '$ (');
}

function factsOf({ date, severity }: PostmortemSummary): string {
  return [date, severity].filter((fact) => fact !== undefined).join(' · ');
}

function fieldNames(): Readonly<Record<SearchField, string>> {
  return {
    title: l10n.t('Title'),
    id: l10n.t('Id'),
    services: l10n.t('Service'),
    tags: l10n.t('Tag'),
    causes: l10n.t('Cause'),
    actions: l10n.t('Action'),
    gist: l10n.t('Summary'),
    words: l10n.t('Text'),
  };
}

async function open(library: PostmortemLibrary, { summary, line }: HitItem): Promise<void> {
  const uri = library.uriOf(summary);
  if (!uri) return;
  const selection = line === undefined ? undefined : new Range(line, 0, line, 0);
  await window.showTextDocument(uri, { preview: false, ...(selection ? { selection } : {}) });
}
