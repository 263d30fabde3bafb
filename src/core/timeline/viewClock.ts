import type { TimelineView, ViewEntry } from './view';

/** Whose clock the picture shows: the document's own, UTC, or the reader's. The last two need known instants. */
export const clockZones = ['document', 'utc', 'reader'] as const;

export type ClockZone = (typeof clockZones)[number];

/** A moment in words: `14:55`, and its day as an ISO date when it is known. */
export interface Moment {
  readonly time: string;
  readonly date: string | undefined;
}

/** Reads wall-clock times off the document's axis. */
export interface Clock {
  readonly zone: ClockZone;
  /** What the zone is called on the axis; `undefined` when the document does not say. */
  readonly zoneName: string | undefined;
  /** Minutes after a midnight of this clock, for round ticks. */
  sinceMidnight(minute: number): number;
  /** `seconds` adds them. */
  at(minute: number, seconds: boolean): Moment;
  /** The entry's own time, as written where this clock cannot tell. */
  ofEntry(entry: ViewEntry): EntryTime;
}

export interface EntryTime {
  readonly time: string | undefined;
  readonly end: string | undefined;
  readonly date: string | undefined;
  readonly zone: string | undefined;
}

/** The reader's zone, which only the outside knows. */
export interface ReaderZone {
  readonly name: string;
  /** Minutes to add to UTC at an instant (milliseconds since the epoch). */
  offsetAt(instant: number): number;
}

const utcZone: ReaderZone = { name: 'UTC', offsetAt: () => 0 };

/** Whether the document tells enough to show its times on another clock. */
export function hasInstants({ entries }: TimelineView): boolean {
  return entries.some(({ instant, minutes }) => instant !== undefined && minutes !== undefined);
}

/** The clock of a zone; the document's own when the instants are not known. */
export function clockFor(view: TimelineView, zone: ClockZone, reader: ReaderZone): Clock {
  const anchor = view.entries.find(({ instant, minutes }) => instant !== undefined && minutes !== undefined);
  if (zone === 'document' || anchor?.instant === undefined || anchor.minutes === undefined) return documentClock(view);
  return instantClock(zone, zone === 'utc' ? utcZone : reader, anchor.instant / 60_000 - anchor.minutes);
}

function documentClock(view: TimelineView): Clock {
  const timed = view.entries.filter(({ time, minutes }) => time !== undefined && minutes !== undefined);
  const anchor =
    timed.find(({ date, zone }) => date !== undefined && (zone === undefined || zone === view.zone)) ?? timed[0];
  const start = anchor ? (anchor.minutes ?? 0) - clockMinutes(anchor.time ?? '') : firstMinute(view);
  const startDay = anchor?.date === undefined ? undefined : dayOfDate(anchor.date);
  const zoneName = view.zone ?? sharedZone(view.entries);
  return {
    zone: 'document',
    zoneName,
    sinceMidnight: (minute) => minute - start,
    at: (minute, seconds) => {
      const { day, time } = split(minute - start, seconds);
      if (!anchor) return { time: relativeTime(minute - start), date: undefined };
      return { time, date: startDay === undefined ? undefined : dateOfDay(startDay + day) };
    },
    ofEntry: ({ time, end, date, zone }) => ({ time, end, date, zone: zone ?? view.zone }),
  };
}

function instantClock(kind: ClockZone, zone: ReaderZone, epochMinutesAtZero: number): Clock {
  const local = (epochMinute: number) => epochMinute + zone.offsetAt(epochMinute * 60_000);
  const moment = (epochMinute: number, seconds: boolean): Moment => {
    const { day, time } = split(local(epochMinute), seconds);
    return { time, date: dateOfDay(day) };
  };
  return {
    zone: kind,
    zoneName: zone.name,
    sinceMidnight: (minute) => local(minute + epochMinutesAtZero),
    at: (minute, seconds) => moment(minute + epochMinutesAtZero, seconds),
    ofEntry: (entry) => {
      const { instant, minutes, endMinutes } = entry;
      if (instant === undefined) return { time: entry.time, end: entry.end, date: entry.date, zone: entry.zone };
      const withSeconds = (entry.time?.length ?? 0) > 5;
      const start = moment(instant / 60_000, withSeconds);
      const length = minutes === undefined || endMinutes === undefined ? undefined : endMinutes - minutes;
      const end = length === undefined ? undefined : moment(instant / 60_000 + length, withSeconds).time;
      return { time: entry.time && start.time, end, date: start.date, zone: zone.name };
    },
  };
}

function firstMinute({ entries }: TimelineView): number {
  const least = entries.reduce((min, { minutes }) => Math.min(min, minutes ?? min), Infinity);
  return Number.isFinite(least) ? least : 0;
}

function sharedZone(entries: readonly ViewEntry[]): string | undefined {
  const [first] = entries;
  return first?.zone !== undefined && entries.every(({ zone }) => zone === first.zone) ? first.zone : undefined;
}

function clockMinutes(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const all = hours * 60 + minutes + seconds / 60;
  return Number.isFinite(all) ? all : 0;
}

function split(minutes: number, seconds: boolean): { day: number; time: string } {
  // Rounded once, so that 14:59:59.99 does not read 14:60.
  const total = seconds ? Math.round(minutes * 60) : Math.round(minutes) * 60;
  const day = Math.floor(total / 86_400);
  const rest = total - day * 86_400;
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
  return { day, time: seconds ? `${clock}:${two(rest % 60)}` : clock };
}

function relativeTime(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? '−' : '+'}${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOfDate(date: string): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) ? Math.round(time / 86_400_000) : undefined;
}

function dateOfDay(day: number): string | undefined {
  const date = new Date(day * 86_400_000);
  return Number.isFinite(date.getTime()) ? date.toISOString().split('T')[0] : undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `4 Mar 2026` from an ISO date; other text stays as it is. */
export function dateText(date: string, withYear: boolean): string {
  const [, year, month, day] = /^([+-]?\d{4,6})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  return withYear ? `${Number(day)} ${name} ${year}` : `${Number(day)} ${name}`;
}
