import type { Timestamp } from '../timeline/timestamp';
import type { EventTime, SourceDate } from './importedEvent';

/** A step back of the clock by at least this much is midnight passed, as in the reading of timelines. */
const rollOver = 6 * 60;

/** Follows the clock of a source that writes dates now and then: gives every time the day it belongs to. */
export class WallClock {
  #date: SourceDate | undefined;
  #daysLater = 0;
  #last: number | undefined;

  /** The times that follow are of this day. */
  setDate(date: SourceDate): void {
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

  /** The time that a stamp shows; `undefined` when it shows none. */
  atStamp({ date, time, zone }: Timestamp): EventTime | undefined {
    if (!time || time.fault) return undefined;
    const day =
      date?.month === undefined || date.numeric ? undefined : { year: date.year, month: date.month, day: date.day };
    if (day) this.setDate(day);
    return this.at(time.minutes, zone?.text);
  }
}
