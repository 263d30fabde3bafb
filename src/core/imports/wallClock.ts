import { dayNumber, isRealDay } from '../timeline/calendar';
import type { WrittenDate } from '../timeline/dateText';
import type { Timestamp } from '../timeline/timestamp';
import type { EventTime, SourceDate } from './importedEvent';

/** Which of two numbers such as `03/04` is the month. */
export type NumericOrder = 'month-first' | 'day-first' | undefined;

/** A step back of the clock by at least this much is midnight passed, as in the reading of timelines. */
const rollOver = 6 * 60;

/** Follows the clock of a source that writes dates now and then: gives every time the day it belongs to. */
export class WallClock {
  readonly #order: NumericOrder;
  #date: SourceDate | undefined;
  #daysLater = 0;
  #last: number | undefined;

  constructor(order?: NumericOrder) {
    this.#order = order;
  }

  /** The times that follow are of this day; one that cannot be changes nothing. */
  setDate(date: SourceDate): void {
    if (!isBelievable(date)) return;
    this.#date = date;
    this.#daysLater = 0;
    this.#last = undefined;
  }

  /** A time of day in minutes. */
  at(minutes: number, zone: string | undefined): EventTime {
    if (this.#last !== undefined && minutes <= this.#last - rollOver) this.#daysLater++;
    this.#last = minutes;
    return { wall: { date: this.#date, daysLater: this.#daysLater, minutes, zone } };
  }

  /** The time that a stamp shows; `undefined` when it shows none, or a day that cannot be. */
  atStamp({ date, time, zone }: Timestamp): EventTime | undefined {
    if (!time || time.fault) return undefined;
    const day = date && dateIn(date, this.#order);
    if (day && !isBelievable(day)) return undefined;
    if (day) this.setDate(day);
    return this.at(time.minutes, zone?.text);
  }
}

/** Whether there is such a day, in a year in which computers log. */
export function isBelievable({ year = 2000, month, day }: SourceDate): boolean {
  return year >= 1990 && year < 2100 && isRealDay({ year, month, day });
}

/** A written date in the order of its source; `undefined` when either number may be the month. */
export function dateIn(date: WrittenDate, order: NumericOrder): SourceDate | undefined {
  const { year, month, day, numeric } = date;
  if (month === undefined || (numeric && order === undefined)) return undefined;
  return numeric && order === 'day-first' ? { year, month: day, day: month } : { year, month, day };
}

/** The order in which the dates of a source lie closer together, because an incident is short; `undefined` for neither. */
export function numericOrder(dates: readonly WrittenDate[]): NumericOrder {
  const [monthFirst, dayFirst] = [spanOf(dates, 'month-first'), spanOf(dates, 'day-first')];
  if (monthFirst === dayFirst) return undefined;
  return monthFirst < dayFirst ? 'month-first' : 'day-first';
}

function spanOf(dates: readonly WrittenDate[], order: NumericOrder): number {
  let least = Infinity;
  let most = -Infinity;
  for (const date of dates) {
    const day = dateIn(date, order);
    if (!day) continue;
    const number = dayNumber({ ...day, year: day.year ?? 1970 });
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return most - least;
}
