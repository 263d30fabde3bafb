import type { Block } from '../markdown/markdownDocument';
import type { BlockItem } from './blockItems';
import type { Scope } from './timelineScopes';

/** An item at its place in the document: `start` and `line` are those of its block. */
export interface PlacedItem {
  readonly item: BlockItem;
  readonly start: number;
  readonly line: number;
}

/** An event before its day is known. */
export interface EntryDraft extends PlacedItem {
  /** The item whose words describe it, when its own line has none. */
  readonly words: PlacedItem | undefined;
  /** Offset where it ends, its body included. */
  readonly end: number;
}

/** What a scope holds in order: events, and dates that stand alone and apply to the events below them. */
export interface ScopeItems {
  readonly events: readonly (EntryDraft | DateMark)[];
  /** Lines without a time before the first event: where zones are declared. */
  readonly intro: readonly PlacedItem[];
}

export interface DateMark {
  readonly dateOf: PlacedItem;
}

export function placedItems(
  blocks: readonly { readonly block: Block; readonly line: number; readonly items: readonly BlockItem[] }[],
  { content, holes }: Scope,
): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  for (const { block, line, items } of blocks) {
    if (block.start + block.text.length <= content.start || items.length === 0) continue;
    if (block.start >= content.end) break;
    for (const item of items) {
      const at = block.start + (item.stamp?.start ?? item.textStart);
      if (at < content.start || at >= content.end || holes.some(({ start, end }) => at >= start && at < end)) continue;
      placed.push({ item, start: block.start, line });
    }
  }
  return placed;
}

/** How far a scope is to be trusted: in a timeline section even a day without a time is an event. */
export type Trust = 'timeline' | 'times-only';

export function scopeItems(placed: readonly PlacedItem[], scope: Scope, trust: Trust): ScopeItems {
  const places = chosenPlaces(placed, trust);
  const isEvent = ({ item }: PlacedItem): boolean =>
    item.place !== undefined &&
    item.kind !== 'body' &&
    (item.kind !== 'heading' || item.place === 'start') &&
    places.has(item.place);
  const events: (EntryDraft | DateMark)[] = [];
  const intro: PlacedItem[] = [];
  for (let i = 0; i < placed.length; i++) {
    const here = placed[i];
    if (!here) continue;
    if (!isEvent(here)) {
      if (events.length === 0 || isDateMark(events.at(-1))) intro.push(here);
      continue;
    }
    const next = nextEvent(placed, i, isEvent);
    if (isTimed(here)) events.push(draft(placed, i, next, scope));
    else if (here.item.stamp?.date) events.push(...datedOnly(placed, i, next, scope, trust));
  }
  return { events, intro };
}

function isDateMark(event: EntryDraft | DateMark | undefined): boolean {
  return event !== undefined && 'dateOf' in event;
}

function isTimed({ item }: PlacedItem): boolean {
  return item.stamp?.time !== undefined || item.stamp?.relative !== undefined;
}

/** Sentences are searched for times only where no line gives one more plainly. */
function chosenPlaces(placed: readonly PlacedItem[], trust: Trust): ReadonlySet<string> {
  const plain = placed.some(
    (one) =>
      (one.item.place === 'start' || one.item.place === 'label') &&
      one.item.kind !== 'body' &&
      (trust === 'timeline' ? one.item.stamp !== undefined : isTimed(one)),
  );
  return new Set(plain ? ['start', 'label'] : ['start', 'label', 'sentence']);
}

function nextEvent(placed: readonly PlacedItem[], index: number, isEvent: (placed: PlacedItem) => boolean): number {
  for (let i = index + 1; i < placed.length; i++) {
    const one = placed[i];
    if (one && (one.item.kind === 'heading' || isEvent(one))) return i;
  }
  return placed.length;
}

function draft(placed: readonly PlacedItem[], index: number, next: number, scope: Scope): EntryDraft {
  const here = placed[index] as PlacedItem;
  const own = here.start + here.item.end;
  const following = placed[index + 1];
  const words = here.item.text === '' && index + 1 < next ? following : undefined;
  if (here.item.form === 'bullet' || here.item.form === 'ordered' || here.item.form === 'row')
    return { ...here, words, end: own };
  const nextOne = placed[next];
  const bounded = nextOne ? Math.min(nextOne.start + nextOne.item.start, scope.content.end) : scope.content.end;
  // What follows the last bare line may be a closing remark; what follows a heading is its body.
  const isLastLine = !nextOne && here.item.form !== 'heading';
  const end = isLastLine ? Math.max(own, words ? words.start + words.item.end : own) : Math.max(own, bounded);
  return { ...here, words, end };
}

/** A date without a time: it dates what follows, or is an event of that day, or heads a list of such events. */
function datedOnly(
  placed: readonly PlacedItem[],
  index: number,
  next: number,
  scope: Scope,
  trust: Trust,
): readonly (EntryDraft | DateMark)[] {
  const here = placed[index] as PlacedItem;
  const mark: DateMark = { dateOf: here };
  const following = placed[next];
  const heads =
    here.item.kind === 'heading' ||
    here.item.text === '' ||
    (following !== undefined && following.item.depth > here.item.depth);
  const datesTimes =
    following !== undefined && following.item.kind !== 'heading' && isTimed(following) && !following.item.stamp?.date;
  if (trust === 'times-only' || (heads && datesTimes)) return [mark];
  if (here.item.text === '' && here.item.depth === 0) {
    const listed = listBelow(placed, index, next);
    if (listed.length > 0)
      return [mark, ...listed.map((one) => ({ ...one, words: undefined, end: one.start + one.item.end }))];
    if (index + 1 >= next) return [mark];
  }
  return [mark, draft(placed, index, next, scope)];
}

function listBelow(placed: readonly PlacedItem[], index: number, next: number): readonly PlacedItem[] {
  const first = placed[index + 1];
  if (!first || first.item.depth !== 1) return [];
  return placed
    .slice(index + 1, next)
    .filter(({ item }) => item.depth === 1 && item.form !== 'line' && item.text !== '');
}
