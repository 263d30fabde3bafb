import type { Span } from '../markdown/span';

export type EntryForm = 'bullet' | 'ordered' | 'row' | 'heading' | 'line' | 'html';

/** The moments of an incident that metrics are computed from. */
export const milestoneKinds = ['impactStart', 'detected', 'acknowledged', 'declared', 'mitigated', 'resolved'] as const;

export type MilestoneKind = (typeof milestoneKinds)[number];

/** One event of the timeline. The wall-clock text stays as written; what the document does not say is `undefined`. */
export interface TimelineEntry {
  readonly form: EntryForm;
  /** The whole entry with its body. */
  readonly span: Span;
  /** 0-based line of the time. */
  readonly line: number;
  /** The time as written, with date and zone when they stand together. */
  readonly timeSpan: Span;
  /** ISO date: written, or carried from headings, metadata and earlier entries, rolled over past midnight. */
  readonly date: string | undefined;
  /** Whether the date stands on this entry itself. */
  readonly dateWritten: boolean;
  /** 24-hour `HH:MM` or `HH:MM:SS`; `undefined` when only a date is given, or a time relative to an unknown start. */
  readonly time: string | undefined;
  /** End of a range, in the same form. */
  readonly end: string | undefined;
  /** The zone written on this entry. */
  readonly zone: string | undefined;
  readonly approximate: boolean;
  /** Milliseconds since the epoch (UTC); `undefined` unless date and zone are known. */
  readonly instant: number | undefined;
  /**
   * Minutes on the document's own axis, roll-over applied, comparable between entries; fractions for seconds.
   * An entry with a date alone stands at that day's start, or with its predecessor when that is on the same day.
   */
  readonly minutes: number;
  /** Minutes of the range's end on the same axis. */
  readonly endMinutes: number | undefined;
  /** Plain text of the event without time and marks. */
  readonly text: string;
  readonly textSpan: Span;
  /** `impossible`: no clock shows it (13:55 PM, 25:10, 31 February); the entry is kept as read as well as can be. */
  readonly fault: TimeFault | undefined;
}

export interface TimeFault {
  readonly span: Span;
  /** What is wrong, for a message ("13:55 PM mixes the 24-hour clock with PM"). */
  readonly reason: string;
  /** The time the writer most likely meant, for a quick fix. */
  readonly likely: string | undefined;
}

export interface Timeline {
  /** The zone declared for all entries, as written ("UTC", "PST", "Europe/Paris", "+02:00"). */
  readonly zone: string | undefined;
  readonly zoneSpan: Span | undefined;
  readonly entries: readonly TimelineEntry[];
}
