import { dayNumber, dayOf, isRealDay, type Day } from './calendar';
import { clockText } from './clockText';
import { dateFault } from './dateText';
import { dayFrom, type DocumentDates } from './documentDates';
import type { DateMark, EntryDraft } from './entryDrafts';

/** An event on the document's day axis. */
export interface DatedDraft {
  readonly draft: EntryDraft;
  /** Days since 1970-01-01, or since the first entry when no date is known. */
  readonly day: number;
  readonly isDayKnown: boolean;
  /** Minutes since the start of `day`; `undefined` for a date alone. */
  readonly minutes: number | undefined;
  /** 24-hour text; `undefined` for a date alone and for a time relative to an unknown start. */
  readonly time: string | undefined;
  /** Minutes since the start of `day` to the end of a range. */
  readonly endMinutes: number | undefined;
}

/** A step back by at least this much is midnight passed; less is an order fault (people note late, not hours late). */
const rollOver = 6 * 60;
const halfDay = 12 * 60;

/** The state carried from entry to entry. */
interface Carried {
  day: number | undefined;
  isKnown: boolean;
  previous: number | undefined;
  beforePrevious: number | undefined;
  previousHasHalf: boolean;
}

/** The moment that relative times (`T+5m`) count from. */
export interface ZeroTime {
  readonly day: Day | undefined;
  /** Minutes since the day's start. */
  readonly minutes: number;
}

/** Gives every event of a scope its day: written, carried from above, rolled over past midnight. */
export function resolveDays(
  events: readonly (EntryDraft | DateMark)[],
  start: Day | undefined,
  dates: DocumentDates,
  zero: ZeroTime | undefined,
): readonly DatedDraft[] {
  if (isNewestFirst(events)) return resolveForwards([...events].reverse(), start, dates, zero).reverse();
  return resolveForwards(events, start, dates, zero);
}

/** Times without dates that mostly go back were noted with the newest on top. */
function isNewestFirst(events: readonly (EntryDraft | DateMark)[]): boolean {
  let back = 0;
  let forth = 0;
  let previous: number | undefined;
  for (const event of events) {
    if ('dateOf' in event || event.item.stamp?.date) return false;
    const time = event.item.stamp?.time;
    if (!time) continue;
    const minutes = time.minutes;
    if (previous !== undefined && minutes !== previous) {
      if (minutes < previous) back++;
      else if (time.minutes < previous + rollOver) forth++;
    }
    previous = minutes;
  }
  return back >= 3 && forth * 4 <= back;
}

function resolveForwards(
  events: readonly (EntryDraft | DateMark)[],
  start: Day | undefined,
  dates: DocumentDates,
  zero: ZeroTime | undefined,
): DatedDraft[] {
  const carried: Carried = {
    day: start && dayNumber(start),
    isKnown: start !== undefined,
    previous: undefined,
    beforePrevious: undefined,
    previousHasHalf: false,
  };
  const dated: DatedDraft[] = [];
  for (const event of events) {
    if ('dateOf' in event) carryDate(carried, event.dateOf.item.stamp?.date, dates);
    else if (event.item.stamp?.relative !== undefined)
      dated.push(resolveRelative(event, event.item.stamp.relative, carried, zero ?? firstClock(dated)));
    else dated.push(resolve(event, carried, dates));
  }
  return dated;
}

function carryDate(carried: Carried, date: Parameters<typeof dayFrom>[0] | undefined, dates: DocumentDates): boolean {
  if (!date) return false;
  const near = carried.isKnown && carried.day !== undefined ? dayOf(carried.day) : dates.day;
  if (dateFault(date)) return false;
  const day = dayFrom(date, near, dates.order);
  if (day && isRealDay(day)) carried.day = dayNumber(day);
  else if (date.month !== undefined && !date.numeric) {
    carried.day = dayNumber({ year: date.year ?? 1970, month: date.month, day: date.day });
  }
  carried.isKnown = day !== undefined && isRealDay(day);
  carried.previous = undefined;
  carried.beforePrevious = undefined;
  return true;
}

function resolve(draft: EntryDraft, carried: Carried, dates: DocumentDates): DatedDraft {
  const { stamp } = draft.item;
  const isWritten = carryDate(carried, stamp?.date, dates);
  const time = stamp?.time;
  const minutes = time?.minutes;
  if (time && !isWritten) step(carried, time.minutes);
  if (time) remember(carried, time.minutes, time.meridiem !== undefined);
  const day = carried.day ?? 0;
  carried.day = day;
  const endMinutes = rangeEnd(draft, minutes, day, dates);
  return { draft, day, isDayKnown: carried.isKnown, minutes, time: time?.text, endMinutes };
}

/** Without metadata that says when it began, the first entry with a clock is the zero. */
function firstClock(dated: readonly DatedDraft[]): ZeroTime | undefined {
  const first = dated.find(({ time }) => time !== undefined);
  return first?.minutes === undefined
    ? undefined
    : { day: first.isDayKnown ? dayOf(first.day) : undefined, minutes: first.minutes };
}

function resolveRelative(
  draft: EntryDraft,
  relative: number,
  carried: Carried,
  zero: ZeroTime | undefined,
): DatedDraft {
  if (!zero) return { draft, day: 0, isDayKnown: false, minutes: relative, time: undefined, endMinutes: undefined };
  const total = zero.minutes + relative;
  const known = zero.day ? dayNumber(zero.day) : carried.day;
  const day = (known ?? 0) + Math.floor(total / 1440);
  const minutes = total - Math.floor(total / 1440) * 1440;
  const time = clockText(Math.floor(minutes / 60), Math.floor(minutes % 60), undefined);
  return {
    draft,
    day,
    isDayKnown: zero.day !== undefined || (known !== undefined && carried.isKnown),
    minutes,
    time,
    endMinutes: undefined,
  };
}

/** Goes on to the next day when the clock went back far, unless the time before it has the wrong half of the day. */
function step(carried: Carried, minutes: number): void {
  const { previous, beforePrevious, previousHasHalf } = carried;
  if (previous === undefined || minutes > previous - rollOver) return;
  const otherHalf = previous - halfDay;
  const isSlip =
    previousHasHalf &&
    beforePrevious !== undefined &&
    otherHalf >= beforePrevious &&
    otherHalf <= minutes &&
    minutes - beforePrevious <= mostAroundSlip;
  if (!isSlip) carried.day = (carried.day ?? 0) + 1;
}

/** Neighbours further apart than this may well have a night between them. */
const mostAroundSlip = 3 * 60;

function remember(carried: Carried, minutes: number, hasHalf: boolean): void {
  carried.beforePrevious = carried.previous;
  carried.previous = minutes;
  carried.previousHasHalf = hasHalf;
}

function rangeEnd(
  { item }: EntryDraft,
  minutes: number | undefined,
  day: number,
  dates: DocumentDates,
): number | undefined {
  const { stamp } = item;
  if (!stamp?.endTime || minutes === undefined) return undefined;
  const end = stamp.endTime.minutes;
  const endDay = stamp.endDate && dayFrom(stamp.endDate, dayOf(day), dates.order);
  if (endDay && isRealDay(endDay)) return end + (dayNumber(endDay) - day) * 1440;
  return end < minutes ? end + 1440 : end;
}
