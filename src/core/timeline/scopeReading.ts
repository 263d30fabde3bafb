import type { Root } from 'mdast';
import { blockAt } from '../markdown/blockAt';
import type { Block } from '../markdown/markdownDocument';
import { noShift, type Shift } from '../markdown/shiftedNodes';
import type { Span } from '../markdown/span';
import type { Day } from './calendar';
import { dayInTitle, type DocumentDates } from './documentDates';
import { placedItems, scopeItems, type ScopeItems } from './entryDrafts';
import type { PlacedItem } from './placedItem';
import type { TimelineSource } from './timelineSource';
import { resolveDays, type DatedDraft, type ZeroTime } from './resolveDays';
import { movedEntries, scopeEntries, type SignedEntries } from './scopeEntries';
import type { TimelineEntry } from './timeline';
import { stretchesBehind, type LabelledStretch, type Scope } from './timelineScopes';
import type { ZoneAxis } from './zoneAxis';

/** A scope of a document with what it says; places in the reading count from `origin`, the start of a block. */
export interface ReadScope {
  readonly scope: Scope;
  readonly origin: Shift;
  readonly reading: ScopeReading;
}

/** A value that is made again only when what it hangs on changes. */
class Kept<T> {
  #of: { readonly key: string; readonly value: T } | undefined;

  get(key: string, make: () => T): T {
    if (this.#of?.key !== key) this.#of = { key, value: make() };
    return this.#of.value;
  }
}

/** What one scope says, wherever in the document it stands. */
export class ScopeReading {
  readonly hasEvents: boolean;
  /** What declares the zone of its times, if anything does. */
  readonly declaring: PlacedItem | undefined;
  readonly #title: string;
  readonly #items: ScopeItems;
  readonly #introDay = new Kept<Day | undefined>();
  readonly #dated = new Kept<readonly DatedDraft[]>();
  #placed: Placed | undefined;

  constructor(title: string, items: ScopeItems) {
    this.#title = title;
    this.#items = items;
    this.hasEvents = items.events.some((event) => 'words' in event);
    this.declaring = items.intro.find(({ item }) => item.zone !== undefined) ?? firstDeclaring(items.events);
  }

  /** A day that a line shortly above the first event gives to all ("These events took place on …"). `key` tells the dates. */
  introDay(dates: DocumentDates, key: string): Day | undefined {
    return this.#introDay.get(key, () => {
      for (const { item } of this.#items.intro.slice(-mostIntro)) {
        const isNote = item.text.length < 200 && aboutAll.test(item.text);
        const named = isNote ? dayInTitle(item.text, dates.day, dates.order) : undefined;
        if (named) return named;
      }
      return undefined;
    });
  }

  /** Its events, beginning on a day; `key` tells the dates and the zero time. */
  dated(start: Day | undefined, dates: DocumentDates, zero: ZeroTime | undefined, key: string): readonly DatedDraft[] {
    const from = start && `${start.year}-${start.month}-${start.day}`;
    return this.#dated.get(`${from} ${key}`, () => resolveDays(this.#items.events, start, dates, zero));
  }

  /** The entries where the scope stands now; `before` is the one in front of them. */
  entries(
    dated: readonly DatedDraft[],
    axis: ZoneAxis,
    before: TimelineEntry | undefined,
    origin: Shift,
  ): SignedEntries {
    const carried = dated[0]?.minutes === undefined ? before?.minutes : undefined;
    const key = `${axis.base} ${carried} ${axis.declared}`;
    const known = this.#placed?.dated === dated && this.#placed.key === key ? this.#placed : undefined;
    const last = known ?? this.#newEntries(key, dated, axis, before);
    axis.base = last.base;
    const by = { offset: origin.offset - last.origin.offset, lines: origin.lines - last.origin.lines };
    this.#placed =
      by.offset === 0 && by.lines === 0 ? last : { ...last, origin, entries: movedEntries(last.entries, by) };
    return this.#placed;
  }

  #newEntries(key: string, dated: readonly DatedDraft[], axis: ZoneAxis, before: TimelineEntry | undefined): Placed {
    const read = scopeEntries(this.#title, dated, axis, before);
    return { ...read, key, dated, base: axis.base, origin: { offset: 0, lines: 0 } };
  }
}

/** Entries where they stood last, and all that they hang on. */
interface Placed extends SignedEntries {
  readonly key: string;
  readonly dated: readonly DatedDraft[];
  /** The axis behind them. */
  readonly base: number | undefined;
  readonly origin: Shift;
}

const mostIntro = 20;
const aboutAll = /\b(?:took place|takes? place|happen|occur|events?|times?|timeline|date|day|following|below)/i;

/** A line with a date alone, or a row under a header, may carry the zone of all. */
function firstDeclaring(events: ScopeItems['events']): PlacedItem | undefined {
  for (const event of events) {
    const placed = 'dateOf' in event ? event.dateOf : event.item.form === 'row' ? event : undefined;
    if (placed?.item.zone) return placed;
  }
  return undefined;
}

/** The readings of scopes that begin in a block, by where in it they begin. */
const known = new WeakMap<Root, Map<number, KnownScope>>();

interface KnownScope {
  readonly reading: ScopeReading;
  /** The blocks that the scope touches, and all else that the reading hangs on. */
  readonly blocks: readonly Block[];
  readonly key: string;
}

/** Reads a timeline section, and on through the labels that only seem to end it; not again while its text stays. */
export function readScope({ document: { blocks }, sections, headings }: TimelineSource, scope: Scope): ReadScope {
  const first = blockAt(blocks, scope.content.start);
  const block = blocks[first];
  if (!block) return { scope, origin: noShift, reading: new ScopeReading(scope.title, { events: [], intro: [] }) };
  const origin = { offset: block.start, lines: block.line };
  const stretches = stretchesBehind(sections, headings, scope).map(({ kind, span }) => ({
    kind,
    span: movedBack(span, block.start),
  }));
  const own = {
    ...scope,
    content: movedBack(scope.content, block.start),
    holes: scope.holes.map((hole) => movedBack(hole, block.start)),
  };
  const reach = block.start + Math.max(own.content.end, stretches.at(-1)?.span.end ?? 0);
  let behind = first + 1;
  while (behind < blocks.length && (blocks[behind]?.start ?? 0) < reach) behind++;
  const key = `${keyOf([own.content, ...own.holes, ...stretches.map(({ span }) => span)])} ${stretches.map(({ kind }) => kind).join()} ${own.title}`;
  const beside = known.get(block.root) ?? new Map<number, KnownScope>();
  const before = beside.get(own.content.start);
  if (before?.key === key && areSame(before.blocks, blocks, first, behind))
    return { scope, origin, reading: before.reading };
  const touched = blocks.slice(first, behind);
  const placed = touched.map((one) => ({ ...one, start: one.start - origin.offset, line: one.line - origin.lines }));
  const reading = new ScopeReading(scope.title, itemsThrough(placed, own, stretches));
  beside.set(own.content.start, { reading, blocks: touched, key });
  known.set(block.root, beside);
  return { scope, origin, reading };
}

/** Reads a scope that no section opens; it holds most of the document, so nothing is kept of it. */
export function readWhole(blocks: readonly Block[], scope: Scope): ReadScope {
  const items = scopeItems(placedItems(blocks, scope), scope, 'times-only');
  return { scope, origin: noShift, reading: new ScopeReading(scope.title, items) };
}

function keyOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join();
}

function movedBack({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}

function areSame(known: readonly Block[], blocks: readonly Block[], from: number, to: number): boolean {
  return known.length === to - from && known.every(({ root }, i) => root === blocks[from + i]?.root);
}

/** The items of a scope and of those stretches behind it that go on with its times. */
function itemsThrough(blocks: readonly Block[], scope: Scope, stretches: readonly LabelledStretch[]): ScopeItems {
  const placed = placedItems(blocks, scope);
  const isEmpty = !placed.some(({ item }) => item.stamp?.time !== undefined);
  let { end } = scope.content;
  for (const { kind, span } of stretches) {
    if (!partOfStory.has(kind)) break;
    const items = placedItems(blocks, { ...scope, content: span, holes: [] });
    if (items.some(isEmpty ? isTimedItem : isTimedLine)) end = span.end;
  }
  if (end === scope.content.end) return scopeItems(placed, scope, 'timeline');
  const grown = { ...scope, content: { start: scope.content.start, end }, holes: [] };
  return scopeItems(placedItems(blocks, grown), grown, 'timeline');
}

/** What people put as labels between the times of a timeline ("Action taken: …" too). */
const partOfStory: ReadonlySet<string> = new Set(['detection', 'trigger', 'resolution', 'impact', 'actions']);

function isTimedItem({ item }: PlacedItem): boolean {
  return item.stamp?.time !== undefined;
}

/** "14:05 …", not "At 14:05 the …": a story about causes tells times like that. */
function isTimedLine({ item }: PlacedItem): boolean {
  return item.place === 'start' && !item.isLed && item.kind === 'entry' && item.stamp?.time !== undefined;
}
