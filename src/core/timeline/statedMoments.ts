import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Located } from '../postmortem/actionItem';
import type { Metadata } from '../postmortem/metadata';
import { dayNumber, isRealDay, isoDate, type Day } from './calendar';
import { dayFrom, type DocumentDates } from './documentDates';
import { labelWords } from './milestoneWords';
import { plainText } from './plainText';
import type { TimelineSource } from './timelineSource';
import type { ZeroTime } from './resolveDays';
import type { MilestoneKind, TimelineEntry } from './timeline';
import { skipDecoration } from './timeInLine';
import { readTimestamp, type Timestamp } from './timestamp';
import type { ZoneAxis } from './zoneAxis';

/** A milestone that the metadata gives as a key and a time: `detected: 14:53`, "Start time: 5 May, 08:00". */
export interface StatedMoment {
  readonly kind: MilestoneKind;
  /** The entry of the timeline at that time, else one that stands for the metadata line and is in no timeline. */
  readonly entry: TimelineEntry;
  readonly isFrontMatter: boolean;
}

/** Reads the milestones among the metadata; of several with one kind the first counts. */
export function statedMoments(
  { metadata, document }: TimelineSource,
  entries: readonly TimelineEntry[],
  dates: DocumentDates,
  axis: ZoneAxis,
): readonly StatedMoment[] {
  const moments = new Map<MilestoneKind, StatedMoment>();
  const fence = metadata.frontMatter?.end ?? 0;
  for (const [key, located] of labelledValues(metadata, document)) {
    const kind = kindOf(key);
    if (!kind || moments.has(kind)) continue;
    const stamp = stampOf(located.value);
    if (!stamp?.time || stamp.time.fault) continue;
    const isFrontMatter = located.span.end <= fence;
    const entry = metadataEntry(key, located, stamp, document.lines.lineAt(located.span.start), dates, axis);
    const same = isFrontMatter
      ? entries.find((one) => one.minutes === entry.minutes && one.time !== undefined)
      : undefined;
    moments.set(kind, { kind, entry: same ?? entry, isFrontMatter });
  }
  return [...moments.values()];
}

/** When the impact began according to the metadata. */
export function statedStart({ metadata, document }: TimelineSource, dates: DocumentDates): ZeroTime | undefined {
  for (const [key, { value }] of labelledValues(metadata, document)) {
    const stamp = kindOf(key) === 'impactStart' ? stampOf(value) : undefined;
    if (stamp?.time && !stamp.time.fault) return { day: dayOfStamp(stamp, dates), minutes: stamp.time.minutes };
  }
  return undefined;
}

/** The incident's date may be that of a label such as "Start time", which the metadata no longer names. */
function labelledValues(metadata: Metadata, document: MarkdownDocument): Iterable<readonly [string, Located]> {
  if (!metadata.date) return metadata.other;
  const { start, end } = metadata.date.span;
  const { text, lines } = document;
  const label = plainText(text.slice(Math.max(lines.startOf(lines.lineAt(start)), start - 80), start));
  const key = label.replace(/^[-+*•|\s]+|[:|\s]+$/g, '').toLowerCase();
  return [[key, { value: text.slice(start, end), span: metadata.date.span }], ...metadata.other];
}

function kindOf(key: string): MilestoneKind | undefined {
  const words = key.replace(/[_-]+/g, ' ').replace(/ (?:at|time|on)$/, '');
  return labelWords.find(([, pattern]) => pattern.test(words))?.[0];
}

function stampOf(value: string): Timestamp | undefined {
  return readTimestamp(value, skipDecoration(value, 0, value.length), value.length);
}

function metadataEntry(
  key: string,
  { value, span }: Located,
  stamp: Timestamp,
  line: number,
  dates: DocumentDates,
  axis: ZoneAxis,
): TimelineEntry {
  const day = dayOfStamp(stamp, dates);
  const time = stamp.time?.minutes;
  const wall = (day ? dayNumber(day) : 0) * 1440 + (time ?? 0);
  const offset = axis.offset(wall, stamp.zone?.text);
  return {
    form: 'line',
    span,
    line,
    timeSpan: span,
    date: day && isoDate(day),
    dateWritten: stamp.date !== undefined,
    time: stamp.time?.text,
    end: undefined,
    zone: stamp.zone?.text,
    approximate: stamp.approximate,
    instant: day && offset !== undefined ? Math.round((wall - offset) * 60_000) : undefined,
    minutes: wall + axis.shift(offset),
    endMinutes: undefined,
    text: `${key}: ${value}`,
    textSpan: span,
    fault: undefined,
  };
}

function dayOfStamp({ date }: Timestamp, dates: DocumentDates): Day | undefined {
  const day = date ? dayFrom(date, dates.day, dates.order) : dates.day;
  return day && isRealDay(day) ? day : undefined;
}
