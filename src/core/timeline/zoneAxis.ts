import { zoneOffset } from './zones';

/** Where a wall-clock time stands on the document's axis, and in the world. */
export interface PlacedTime {
  /** Minutes on the document's axis: those of its first known zone. */
  readonly minutes: number;
  /** Minutes to add to wall-clock times of the same zone and day to get to the axis. */
  readonly shift: number;
  /** Milliseconds since the epoch; `undefined` when the zone is not known. */
  readonly instant: number | undefined;
}

/** The axis of one document: wall-clock minutes in the zone that it declares, or that its first entry has. */
export class ZoneAxis {
  readonly #declared: string | undefined;
  #offset: number | undefined;

  constructor(declared: string | undefined) {
    this.#declared = declared;
  }

  /** `wall` counts minutes since 1970-01-01 on the wall clock; `zone` is the one written with the time. */
  place(wall: number, zone: string | undefined): PlacedTime {
    const known = zone ?? this.#declared;
    const offset = known === undefined ? undefined : zoneOffset(known, wall * 60_000);
    this.#offset ??= offset;
    const shift = this.#offset === undefined || offset === undefined ? 0 : this.#offset - offset;
    const instant = offset === undefined ? undefined : Math.round((wall - offset) * 60_000);
    return { minutes: wall + shift, shift, instant };
  }
}
