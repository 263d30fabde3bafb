import type { TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { markMilestone } from '../rules/edits/markMilestone';
import type { MilestoneKind, TimelineEntry } from './timeline';
import { clockIn, written } from './viewClockEdit';
import { isClockTime } from './viewClockTime';
import { tagsIn } from './milestoneTags';

/**
 * Makes an entry (position in the timeline) the one that marks a milestone, and takes the mark from any other entry;
 * without a kind, takes all marks from the entry. Empty when nothing is to be done or the entry has no words.
 */
export function editsToMark(
  { timeline, document }: Postmortem,
  place: number,
  kind: MilestoneKind | undefined,
): readonly TextEdit[] {
  const entry = timeline.entries[place];
  if (!entry) return [];
  if (kind === undefined) return tagsOf(entry, document.text).map(({ edit }) => edit);
  const edit = markMilestone(entry, kind);
  if (!edit || tagsOf(entry, document.text).some(({ kinds }) => kinds.includes(kind))) return [];
  const others = timeline.entries
    .filter((one) => one !== entry)
    .flatMap((one) => tagsOf(one, document.text).filter(({ kinds }) => kinds.includes(kind)));
  return [...others.map((tag) => tag.edit), edit].sort((a, b) => a.span.start - b.span.start);
}

interface EntryTag {
  readonly kinds: readonly MilestoneKind[];
  /** Deletes the tag. */
  readonly edit: TextEdit;
}

function tagsOf({ span, textSpan }: TimelineEntry, text: string): readonly EntryTag[] {
  const from = Math.min(span.start, textSpan.start);
  const source = text.slice(from, Math.min(Math.max(span.end, textSpan.end), from + 2000));
  return tagsIn(source).map(({ kinds, start, end, rest }) => ({
    kinds,
    edit: { span: { start: from + start, end: from + end }, newText: rest },
  }));
}

/**
 * Changes an entry's time of day (its start, for a range) in the way it is written: separator, AM and PM, seconds.
 * `time` is of the 24-hour clock. Empty when the time is malformed or does not stand in the entry's own text.
 */
export function editsToRetime({ timeline, document }: Postmortem, place: number, time: string): readonly TextEdit[] {
  const entry = timeline.entries[place];
  if (!entry?.time || !isClockTime(time)) return [];
  const clock = clockIn(document.text, entry);
  if (!clock) return [];
  const newText = written(document.text.slice(clock.start, clock.end), clock, time);
  return [{ span: { start: clock.start, end: clock.end }, newText }];
}
