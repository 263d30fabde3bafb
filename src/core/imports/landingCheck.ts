import type { TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import type { TimelineEntry } from '../timeline/timeline';
import { isPlain } from './entryStyle';
import type { PlacedEntry } from './landingSlots';

/**
 * Whether a changed document still says what it said, and has the new entries at their times. A time inside a sentence
 * may be no entry any more once there are plain ones.
 */
export function keepsMeaning(
  old: Postmortem,
  changed: Postmortem,
  edits: readonly TextEdit[],
  placed: readonly PlacedEntry[],
): boolean {
  const before = old.timeline.entries;
  const isNew = newPlaces(edits);
  const kept = changed.timeline.entries.filter(({ timeSpan }) => !isNew(timeSpan.start));
  const added = changed.timeline.entries.filter(({ timeSpan }) => isNew(timeSpan.start));
  const byInstant = [...before, ...added].every(({ instant }) => instant !== undefined);
  const minuteOf = (entry: TimelineEntry): number =>
    Math.floor(byInstant && entry.instant !== undefined ? entry.instant / 60_000 : entry.minutes);
  const wanted = placed.map(({ axis, minute }) => (byInstant ? minute : axis));
  if (before.every(({ date }) => date === undefined)) {
    // Nobody knew the days; the new entries may bring them.
    return (
      added.length === placed.length &&
      includesInOrder(relative(kept.map(minuteOf)), relative(before.filter((one) => isPlain(old, one)).map(minuteOf)))
    );
  }
  return (
    sameNumbers(added.map(minuteOf), wanted) &&
    includesInOrder(before.map(minuteOf), kept.map(minuteOf)) &&
    includesInOrder(kept.map(minuteOf), before.filter((one) => isPlain(old, one)).map(minuteOf))
  );
}

/** Tells whether an offset of the changed text is in what the edits wrote. */
function newPlaces(edits: readonly TextEdit[]): (offset: number) => boolean {
  let shift = 0;
  const spans = edits.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
  return (offset) => spans.some(({ start, end }) => offset >= start && offset < end);
}

function relative(minutes: readonly number[]): readonly number[] {
  return minutes.map((minute) => minute - (minutes[0] ?? 0));
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  const [left, right] = [a, b].map((numbers) => [...numbers].sort((x, y) => x - y));
  return a.length === b.length && (left ?? []).every((number, index) => number === right?.[index]);
}

/** Whether all of some numbers stand among others in the same order. */
function includesInOrder(all: readonly number[], some: readonly number[]): boolean {
  let at = 0;
  for (const number of all) if (at < some.length && number === some[at]) at++;
  return at === some.length;
}
