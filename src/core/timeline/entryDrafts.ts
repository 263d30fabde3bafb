import { countWhile } from '../bisect';
import { blockAt } from '../markdown/blockAt';
import type { PlacedItem } from './placedItem';
import type { Block } from '../markdown/markdownDocument';
import { itemsOf } from './blockReading';
import { withDottedTimes } from './dottedTimes';
import type { Scope } from './timelineScopes';
import { withToldTimes } from './toldTimes';

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

/** The items of the blocks inside a scope, in order. */
export function placedItems(blocks: readonly Block[], { content, holes }: Scope): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  let hole = 0;
  for (let i = blockAt(blocks, content.start); i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.start >= content.end) break;
    const { start, line } = block;
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= start) hole++;
    // What stands in a hole as a whole needs no reading.
    if (start >= (holes[hole]?.start ?? Infinity) && start + block.text.length < (holes[hole]?.end ?? 0)) continue;
    const items = itemsOf(block);
    // By bisection: one list may hold thousands of labels.
    const first = countWhile(items, (item) => item.at < content.start - start);
    for (let k = first; k < items.length; k++) {
      const item = items[k];
      const at = start + (item?.at ?? 0);
      if (!item || at >= content.end) break;
      while (hole < holes.length && (holes[hole]?.end ?? 0) <= at) hole++;
      if (at >= (holes[hole]?.start ?? Infinity)) continue;
      placed.push({ item: start + item.textEnd > content.end ? item.clipped(content.end - start) : item, start, line });
    }
  }
  return placed;
}

/** How far a scope is to be trusted: in a timeline section even a day without a time is an event. */
export type Trust = 'timeline' | 'times-only';

export function scopeItems(all: readonly PlacedItem[], scope: Scope, trust: Trust): ScopeItems {
  const placed = trust === 'timeline' ? withToldTimes(withDottedTimes(all)) : all;
  const wanted = wantedPlaces(placed, trust);
  const following = nextEvents(placed, wanted);
  const events: (EntryDraft | DateMark)[] = [];
  const intro: PlacedItem[] = [];
  for (let i = 0; i < placed.length; i++) {
    const here = placed[i];
    if (!here) continue;
    if (!isEvent(here, wanted)) {
      if (events.length === 0 || isDateMark(events.at(-1))) intro.push(here);
      continue;
    }
    const next = following[i] ?? placed.length;
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

/** Which less plain times count as events. */
interface Wanted {
  /** Those within sentences. */
  readonly sentences: boolean;
  /** Those at the start that a word leads to ("At 14:05 the …"). */
  readonly led: boolean;
  /** Those behind a label outside lists: below headings that give the times, lines tell what happened then. */
  readonly labelledLines: boolean;
}

/** Sentences are searched for times only where no line gives one more plainly; outside a timeline a list of times excels a story. */
function wantedPlaces(placed: readonly PlacedItem[], trust: Trust): Wanted {
  let plain = 0;
  let bare = 0;
  let headings = 0;
  for (const one of placed) {
    const { kind, place, isLed } = one.item;
    if (kind === 'body' || (place !== 'start' && place !== 'label') || (trust === 'times-only' && !isTimed(one)))
      continue;
    plain++;
    if (place === 'start' && !isLed) bare++;
    if (kind === 'heading' && isTimed(one)) headings++;
  }
  return {
    sentences: plain === 0 && trust === 'timeline',
    led: trust === 'timeline' || bare < 3,
    labelledLines: headings < 2,
  };
}

function isEvent(
  { item: { kind, place, form, isLed } }: PlacedItem,
  { sentences, led, labelledLines }: Wanted,
): boolean {
  if (place === undefined || kind === 'body') return false;
  if (place === 'start') return led || !isLed;
  if (kind === 'heading') return false;
  return sentences || (place === 'label' && (labelledLines || form !== 'line'));
}

/** For each place that of the next event or heading. */
function nextEvents(placed: readonly PlacedItem[], wanted: Wanted): readonly number[] {
  const next = new Array<number>(placed.length);
  let last = placed.length;
  for (let i = placed.length - 1; i >= 0; i--) {
    next[i] = last;
    const one = placed[i];
    if (one && (one.item.kind === 'heading' || isEvent(one, wanted))) last = i;
  }
  return next;
}

function draft(placed: readonly PlacedItem[], index: number, next: number, scope: Scope): EntryDraft {
  const { item, start, line } = placed[index] as PlacedItem;
  const own = start + item.end;
  const words = item.text === '' && index + 1 < next ? placed[index + 1] : undefined;
  if (item.form === 'bullet' || item.form === 'ordered' || item.form === 'row')
    return { item, start, line, words, end: own };
  const nextOne = placed[next];
  const bounded = nextOne ? Math.min(nextOne.start + nextOne.item.start, scope.content.end) : scope.content.end;
  // What follows the last bare line may be a closing remark; what follows a heading is its body.
  const isLastLine = !nextOne && item.form !== 'heading';
  const end = isLastLine ? Math.max(own, words ? words.start + words.item.end : own) : Math.max(own, bounded);
  return { item, start, line, words, end };
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
      return [
        mark,
        ...listed.map(({ item, start, line }) => ({ item, start, line, words: undefined, end: start + item.end })),
      ];
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
