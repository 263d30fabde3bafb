import { BlockItem } from './blockItem';
import type { PlacedItem } from './placedItem';
import { plainText } from './plainText';
import { findTime } from './timeInLine';
import { movedStamp } from './timestamp';

/** A time that a sentence begins with: "At 14:02 …", "By about 2pm …", "Then, at 14:10 UTC, …". */
const sentenceTime =
  /(^|[.!?;]["'”’)*_]{0,3}\s{1,3})(?:(?:then|later|finally|next|and),? )?(?:(?:at|by|around|about|from|until|shortly (?:after|before)|just (?:after|before)) (?:about |around |approximately |roughly )?)?~?(?:\d{1,2}:\d{2}|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b)/gi;

/** With fewer a paragraph only mentions times. */
const fewest = 3;

/**
 * A timeline told as a story ("At 14:02 …. At 14:10 ….") as one item for each sentence that begins with a time. Where
 * lines of their own give the times, a story beside them is left whole.
 */
export function withToldTimes(placed: readonly PlacedItem[]): readonly PlacedItem[] {
  if (placed.some(({ item }) => isLineOfItsOwn(item))) return placed;
  const parts = placed.map((one) => sentences(one.item));
  const told = parts.reduce((sum, items) => sum + items.filter(({ stamp }) => stamp?.time !== undefined).length, 0);
  if (told < fewest || parts.every(({ length }) => length < 2)) return placed;
  return placed.flatMap((one, i) => (parts[i] ?? []).map((item) => ({ ...one, item })));
}

function isLineOfItsOwn({ kind, place, isLed, stamp }: BlockItem): boolean {
  return kind !== 'body' && place === 'start' && !isLed && stamp?.time !== undefined;
}

const known = new WeakMap<BlockItem, readonly BlockItem[]>();

/** The item, cut in front of each sentence that begins with a time. */
function sentences(item: BlockItem): readonly BlockItem[] {
  if (item.kind === 'heading' || item.form === 'row') return [item];
  let parts = known.get(item);
  if (!parts) {
    parts = cut(item);
    known.set(item, parts);
  }
  return parts;
}

function cut(item: BlockItem): readonly BlockItem[] {
  const { source, textStart } = item;
  const starts = [...source.matchAll(sentenceTime)].map((match) => match.index + (match[1]?.length ?? 0));
  if (starts.length === 0 || (starts.length === 1 && starts[0] === 0)) return [item];
  const [first = 0] = starts;
  const parts = first > 0 ? [before(item, textStart + first)] : [];
  starts.forEach((start, i) => {
    parts.push(sentence(item, start, starts[i + 1] ?? source.length));
  });
  return parts;
}

/** What stands in front of the first sentence with a time. */
function before(item: BlockItem, end: number): BlockItem {
  const clipped = item.clipped(end);
  if (!item.stamp || item.stamp.start < end) return clipped;
  return new BlockItem({ ...clipped, kind: 'body', place: undefined, isLed: false, stamp: undefined });
}

function sentence(item: BlockItem, start: number, end: number): BlockItem {
  const { source, textStart } = item;
  const found = findTime(source, start, end);
  const from = found?.textStart ?? start;
  const words = source.slice(from, end).trimEnd();
  return new BlockItem({
    ...item,
    kind: found ? 'entry' : 'body',
    form: 'line',
    start: textStart + start,
    end: textStart + start + source.slice(start, end).trimEnd().length,
    line: item.line + (source.slice(0, start).split('\n').length - 1),
    place: found?.place,
    isLed: found?.isLed === true,
    stamp: found && movedStamp(found.stamp, textStart),
    text: plainText(words),
    textStart: textStart + from,
    textEnd: textStart + from + words.length,
    zone: undefined,
    source: words,
  });
}
