import { dayOf, isoDate } from './calendar';
import { fixedOffset, zoneOffset } from './zones';

/**
 * The axis of one document: wall-clock minutes since 1970-01-01 in the zone that it declares, or that its first entry
 * has. Made for thousands of entries with the same few zones and days.
 */
export class ZoneAxis {
  readonly declared: string | undefined;
  /** Offset of the zone that all minutes are in; known from the first entry with a zone on. */
  base: number | undefined;
  readonly #fixed = new Map<string, number | undefined>();
  #day = NaN;
  #date = '';

  constructor(declared: string | undefined) {
    this.declared = declared;
  }

  /** Minutes east of UTC at a wall-clock time in minutes; `zone` is the one written with it, if any. */
  offset(wall: number, zone: string | undefined): number | undefined {
    const known = zone ?? this.declared;
    if (known === undefined) return undefined;
    let offset = this.#fixed.get(known);
    if (offset === undefined) {
      offset = fixedOffset(known);
      if (offset === undefined) offset = zoneOffset(known, wall * 60_000);
      else this.#fixed.set(known, offset);
    }
    this.base ??= offset;
    return offset;
  }

  /** Minutes to add to a wall-clock time of a zone with this offset to get onto the axis. */
  shift(offset: number | undefined): number {
    return this.base === undefined || offset === undefined ? 0 : this.base - offset;
  }

  /** The ISO date of a day number. */
  date(day: number): string {
    if (day !== this.#day) {
      this.#day = day;
      this.#date = isoDate(dayOf(day));
    }
    return this.#date;
  }
}
