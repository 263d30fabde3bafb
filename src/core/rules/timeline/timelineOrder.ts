import type { Postmortem } from '../../postmortem/postmortem';
import type { TimelineEntry } from '../../timeline/timeline';
import { otherHalfOfDay } from '../edits/otherHalfOfDay';
import { sortEntries } from '../edits/sortEntries';
import type { Fix } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { spokenMinutes } from '../words';
import { entryLabel, momentOf } from './entryLabel';
import { entryGroups } from './entryGroups';
import { inOrder } from './inOrder';
import { suspiciousDates } from './suspiciousDates';

/** Two rough times may well be the other way round. */
const roughMinutes = 15;

export const timelineOrder: Rule = {
  code: 'timeline-order',
  defaultSeverity: 'warning',
  *check({ postmortem }) {
    // A mistyped time or date has a finding of its own; where the entry belongs is known once that is mended.
    const doubtful = new Set(suspiciousDates(postmortem).flatMap(({ affected }) => affected));
    for (const group of entryGroups(postmortem)) {
      const entries = group.filter((entry) => entry.fault === undefined && !doubtful.has(entry));
      yield* findings(postmortem, group, entries);
      yield* turnedDays(postmortem, entries);
    }
  },
};

function* findings(
  postmortem: Postmortem,
  group: readonly TimelineEntry[],
  entries: readonly TimelineEntry[],
): Iterable<RuleFinding> {
  const kept = inOrder(entries);
  if (kept.size === entries.length) return;
  const sort = sortFix(postmortem, group, entries.length);
  const first = entries[0];
  if (first !== undefined && entries.length > 2 && runsBackwards(entries)) {
    yield {
      message:
        'This timeline runs from the newest entry to the oldest. Would the story be easier to follow from its beginning?',
      span: first.timeSpan,
      // Status pages are kept this way on purpose.
      severity: 'information',
      fixes: sort(true),
    };
    return;
  }
  for (const [index, entry] of entries.entries()) {
    if (kept.has(index)) continue;
    const neighbours = neighboursOf(entries, kept, index);
    const problem = misplacement(entry, neighbours);
    if (problem === undefined) continue;
    const slip = [
      ...halfDaySlip(postmortem, entry, neighbours),
      // Of two that disagree the other one may be the slip.
      ...(neighbours.before === undefined
        ? []
        : halfDaySlip(postmortem, neighbours.before, { before: entries[index - 2], after: entry })),
    ];
    yield {
      message: problem.message,
      span: entry.timeSpan,
      // What may be a slip of half a day is not settled by moving the entry.
      fixes: [...slip, ...sort(slip.length === 0)],
      related: [{ span: problem.other.timeSpan, message: entryLabel(problem.other) }],
    };
  }
}

interface Neighbours {
  readonly before: TimelineEntry | undefined;
  readonly after: TimelineEntry | undefined;
}

function neighboursOf(entries: readonly TimelineEntry[], kept: ReadonlySet<number>, index: number): Neighbours {
  let before = index - 1;
  while (before >= 0 && !kept.has(before)) before--;
  let after = index + 1;
  while (after < entries.length && !kept.has(after)) after++;
  return { before: entries[before], after: entries[after] };
}

function misplacement(
  entry: TimelineEntry,
  { before, after }: Neighbours,
): { message: string; other: TimelineEntry } | undefined {
  const late = before !== undefined && entry.minutes < before.minutes;
  const other = late ? before : after;
  if (other === undefined) return undefined;
  const apart = Math.abs(entry.minutes - other.minutes);
  // 17:55 beside 17:55:08 is the same minute, told less finely.
  if (apart < 1 && (isToTheMinute(entry) || isToTheMinute(other))) return undefined;
  if ((entry.approximate || other.approximate) && apart <= roughMinutes) return undefined;
  const message = late
    ? `${momentOf(entry)} is listed after ${momentOf(other)} but is ${spokenMinutes(apart)} earlier. Is the time right, or should the entry move up?`
    : `${momentOf(entry)} is listed before ${momentOf(other)} but is ${spokenMinutes(apart)} later. Is the time right, or should the entry move down?`;
  return { message, other };
}

/** Minutes to either side within which a time twelve hours away would be the usual next step. */
const nearMinutes = 120;

/** "2:05 PM, 2:20 AM, 2:47 PM": a wrong half of the day that turns the day twice instead of standing out of order. */
function* turnedDays({ document }: Postmortem, entries: readonly TimelineEntry[]): Iterable<RuleFinding> {
  for (const [index, entry] of entries.entries()) {
    const [before, after] = [entries[index - 1], entries[index + 1]];
    if (before === undefined || after === undefined || entry.dateWritten || after.dateWritten) continue;
    const meant = entry.minutes - 720;
    const isNear = (gap: number): boolean => gap >= 0 && gap <= nearMinutes;
    if (!isNear(meant - before.minutes) || !isNear(after.minutes - 1440 - meant)) continue;
    const edit = otherHalfOfDay(document.text, entry.timeSpan);
    if (edit === undefined) continue;
    yield {
      message: `${momentOf(entry)} between ${momentOf(before)} and ${momentOf(after)} makes this story a day longer. Was it ${edit.newText}? If it was the next day, its date would say so.`,
      span: entry.timeSpan,
      severity: 'information',
      fixes: [{ title: `Read ${momentOf(entry)} as ${edit.newText}`, edits: [edit], safe: false }],
      related: [{ span: before.timeSpan, message: entryLabel(before) }],
    };
  }
}

function isToTheMinute({ time }: TimelineEntry): boolean {
  return (time ?? '').length <= 'HH:MM'.length;
}

/** Whether the entry would fit its place twelve hours earlier or later. */
function halfDaySlip({ document }: Postmortem, entry: TimelineEntry, { before, after }: Neighbours): readonly Fix[] {
  const fits = [720, -720].some((shift) => {
    const minutes = entry.minutes + shift;
    return (before === undefined || minutes >= before.minutes) && (after === undefined || minutes <= after.minutes);
  });
  const bounded = before !== undefined && after !== undefined && after.minutes - before.minutes < 720;
  const edit = fits && bounded ? otherHalfOfDay(document.text, entry.timeSpan) : undefined;
  if (edit === undefined) return [];
  return [{ title: `Read ${momentOf(entry)} as ${edit.newText}`, edits: [edit], safe: false }];
}

function runsBackwards(entries: readonly TimelineEntry[]): boolean {
  return entries.every((entry, index) => index === 0 || entry.minutes <= (entries[index - 1]?.minutes ?? Infinity));
}

/** The sorting fix is the same for every finding of a group, so it is made once. */
function sortFix(
  postmortem: Postmortem,
  group: readonly TimelineEntry[],
  trusted: number,
): (safe: boolean) => readonly Fix[] {
  // With entries whose time is in doubt there is no order to sort by.
  const edits = trusted === group.length ? sortEntries(postmortem.document, group) : undefined;
  if (edits === undefined) return () => [];
  return (safe) => [{ title: 'Sort the timeline', edits, safe }];
}
