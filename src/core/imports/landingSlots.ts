import type { Postmortem } from '../postmortem/postmortem';
import { zoneOffset } from '../timeline/zones';
import type { TimelineEntry } from '../timeline/timeline';
import { lineEndOf } from '../rules/places';
import { gapAround, isPlain, plainStyle, styleOfEntry, trimmedEnd, type EntryStyle } from './entryStyle';
import type { NewEntry } from './newEntry';
import { styleOfRow } from './rowStyle';

/** An entry with its minute on the document's axis. */
export interface PlacedEntry {
  readonly entry: NewEntry;
  readonly axis: number;
  /** Minutes since the epoch. */
  readonly minute: number;
}

export interface Zones {
  /** The zone of the new entries. */
  readonly target: string;
  /** The zone that each new entry names where its neighbours name none. */
  readonly added: string | undefined;
}

/** A place in the document that gets entries. */
export interface Slot {
  readonly at: number;
  /** In front of the first entry, or of one that begins a day; otherwise behind one. */
  readonly before: boolean;
  readonly style: EntryStyle;
  /** In the order in which they are written. */
  readonly entries: PlacedEntry[];
  /** Day and minute of the entry that stands above, if there is one with a known date. */
  readonly day: number | undefined;
  readonly clock: number;
}

/** The places for new entries (sorted by minute); `undefined` when the document has no entry to go by. */
export function slotsFor(
  postmortem: Postmortem,
  placed: readonly PlacedEntry[],
  zones: Zones,
): readonly Slot[] | undefined {
  const { entries } = postmortem.timeline;
  if (entries.length === 0) return undefined;
  // A story with times in its sentences is no list that goes on.
  const hasSection = postmortem.sections.some(({ kind, form }) => kind === 'timeline' && form !== 'row');
  if (!hasSection && !entries.some((entry) => isPlain(postmortem, entry))) return undefined;
  const newestFirst = isNewestFirst(entries);
  const order = entries
    .map((_, index) => index)
    .sort((a, b) => minuteOf(entries, a) - minuteOf(entries, b) || (newestFirst ? b - a : a - b));
  const slots = new Map<string, Slot>();
  let next = 0;
  for (const one of placed) {
    while (next < order.length && minuteOf(entries, order[next] ?? 0) <= one.axis) next++;
    const earlier = order[next - 1];
    const later = order[next];
    const place = newestFirst ? placeOf(entries, later, earlier, one) : placeOf(entries, earlier, later, one);
    const key = `${place.index} ${place.before}`;
    const slot = slots.get(key) ?? slotAt(postmortem, place, zones);
    slots.set(key, slot);
    slot.entries.push(one);
  }
  if (newestFirst) for (const slot of slots.values()) slot.entries.reverse();
  return [...slots.values()];
}

function minuteOf(entries: readonly TimelineEntry[], index: number): number {
  return Math.floor(entries[index]?.minutes ?? 0);
}

/** Whether the entries go back in time from top to bottom. */
function isNewestFirst(entries: readonly TimelineEntry[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || first.minutes <= last.minutes) return false;
  return entries.every(({ minutes }, index) => index === 0 || minutes <= (entries[index - 1]?.minutes ?? minutes));
}

interface Place {
  readonly index: number;
  readonly before: boolean;
}

/** Behind the entry above, unless there is none, the one below is part of its body, or of the event's own day alone. */
function placeOf(
  entries: readonly TimelineEntry[],
  aboveIndex: number | undefined,
  belowIndex: number | undefined,
  { axis }: PlacedEntry,
): Place {
  const above = aboveIndex === undefined ? undefined : entries[aboveIndex];
  const below = belowIndex === undefined ? undefined : entries[belowIndex];
  if (aboveIndex === undefined || !above) return { index: belowIndex ?? 0, before: true };
  if (belowIndex === undefined || !below) return { index: aboveIndex, before: false };
  const isInside = below.span.start > above.span.start && below.span.start < above.span.end;
  const day = Math.floor(axis / 1440);
  const beginsDay = Math.floor(below.minutes / 1440) === day && Math.floor(above.minutes / 1440) !== day;
  return isInside || beginsDay ? { index: belowIndex, before: true } : { index: aboveIndex, before: false };
}

function slotAt(postmortem: Postmortem, { index, before }: Place, zones: Zones): Slot {
  const { document, timeline } = postmortem;
  const { entries } = timeline;
  const model = entries[index] as TimelineEntry;
  const at = before
    ? document.lines.startOf(document.lines.lineAt(model.span.start))
    : trimmedEnd(document.text, model);
  // What takes its date from above shows the date that holds in front of it.
  const above = before && model.dateWritten ? entries[index - 1] : model;
  return {
    at,
    before,
    style: styleNear(postmortem, index, zones),
    entries: [],
    day: above?.date === undefined ? undefined : Math.floor(above.minutes / 1440),
    clock: (above?.minutes ?? 0) - Math.floor((above?.minutes ?? 0) / 1440) * 1440,
  };
}

/** How far to look for an entry of the same form whose style can be told. */
const reach = 6;

function styleNear(postmortem: Postmortem, index: number, { target, added }: Zones): EntryStyle {
  const { document, timeline } = postmortem;
  const form = timeline.entries[index]?.form;
  for (let distance = 0; distance <= reach; distance++) {
    for (const near of distance === 0 ? [index] : [index - distance, index + distance]) {
      const model = timeline.entries[near];
      if (!model || model.form !== form) continue;
      const style =
        form === 'row'
          ? styleOfRow(document, model, added)
          : styleOfEntry(document, model, gapAround(document, timeline.entries, near), added);
      if (style !== undefined && canBeWritten(style.zone, target)) return style;
    }
  }
  return plainStyle(lineEndOf(document.text), added);
}

/** A zone that stands for several tells no clock, unless it is the document's own that somebody explained. */
function canBeWritten(zone: string | undefined, target: string): boolean {
  return zone === undefined || zone === target || zoneOffset(zone, 0) !== undefined;
}
