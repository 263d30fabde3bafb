import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import type { Postmortem } from '../../../src/core/postmortem/postmortem';
import { milestoneKinds, type TimelineEntry } from '../../../src/core/timeline/timeline';

/** Reads lines of Markdown as one document. */
export function readDocument(...lines: readonly string[]): Postmortem {
  return new PostmortemReader().read(lines.join('\n'));
}

/** The entries of a document that has nothing but a timeline section. */
export function timelineOf(...lines: readonly string[]): readonly TimelineEntry[] {
  return readDocument('# Shop down on 2026-03-04', '', '## Timeline', '', ...lines).timeline.entries;
}

/** `date time–end zone | text` of each entry, as far as known. */
export function told(entries: readonly TimelineEntry[]): readonly string[] {
  return entries.map(({ date, time, end, zone, text }) => {
    const range = end === undefined ? (time ?? '-') : `${time ?? '-'}–${end}`;
    return `${date ?? '-'} ${range}${zone === undefined ? '' : ` ${zone}`} | ${text}`;
  });
}

/** `time | text` of each entry. */
export function timesOf(entries: readonly TimelineEntry[]): readonly string[] {
  return entries.map(({ time, text }) => `${time ?? '-'} | ${text}`);
}

/** The text of the entry that holds each milestone. */
export function milestonesOf({ milestones }: Postmortem): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const kind of milestoneKinds) {
    const milestone = milestones[kind];
    if (milestone) found[kind] = milestone.entry.text;
  }
  return found;
}
