import { dayNumber, dayOf, isRealDay, type Day } from './calendar';
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

/** Gives every event of a scope its day: written, carried from above, rolled over past midnight. */
export function resolveDays(
  events: readonly (EntryDraft | DateMark)[],
  start: Day | undefined,
  dates: DocumentDates,
): readonly DatedDraft[] {
  if (isNewestFirst(events)) {
    return resolveForwards([...events].reverse(), start, dates).reverse();
  }
  return resolveForwards(events, start, dates);
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
      else forth++;
    }
    previous = minutes;
  }
  return back >= 3 && forth * 4 <= back;
}

function resolveForwards(
  events: readonly (EntryDraft | DateMark)[],
  start: Day | undefined,
  dates: DocumentDates,
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
    else dated.push(resolve(event, carried, dates));
  }
  return dated;
}

function carryDate(carried: Carried, date: Parameters<typeof dayFrom>[0] | undefined, dates: DocumentDates): boolean {
  if (!date) return false;
  const near = carried.isKnown && carried.day !== undefined ? dayOf(carried.day) : dates.day;
  const day = dateFault(date) ? undefined : dayFrom(date, near, dates.order);
  if (day && isRealDay(day)) {
    carried.day = dayNumber(day);
    carried.isKnown = true;
  } else if (date.month !== undefined && !date.numeric) {
    carried.day = dayNumber({ year: date.year ?? 1970, month: date.month, day: date.day });
    carried.isKnown = false;
  } else return false;
  carried.previous = undefined;
  carried.beforePrevious = undefined;
  return true;
}

function resolve(draft: EntryDraft, carried: Carried, dates: DocumentDates): DatedDraft {
  const { stamp } = draft.item;
  const isWritten = carryDate(carried, stamp?.date, dates);
  const time = stamp?.time;
  let minutes = time?.minutes;
  if (stamp?.relative !== undefined) minutes = stamp.relative;
  if (minutes !== undefined && time && !isWritten) step(carried, minutes);
  if (minutes !== undefined && time) remember(carried, minutes, time.meridiem !== undefined);
  const day = carried.day ?? 0;
  carried.day = day;
  const endMinutes = rangeEnd(draft, minutes, day, dates);
  return { draft, day, isDayKnown: carried.isKnown, minutes, endMinutes };
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
