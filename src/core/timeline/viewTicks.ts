import type { Clock } from './viewClock';
import { dateText } from './viewClock';
import type { ScaleBreak, TimeScale } from './viewScale';
import { roughDuration, textWidth } from './viewText';

/** A mark on the time axis; labels are left out where they would collide. */
export interface Tick {
  readonly x: number;
  readonly time: string | undefined;
  /** The day, where it begins or first comes into sight. */
  readonly date: string | undefined;
  /** Stands in a break and says how much is left out. */
  readonly quiet: boolean;
}

const second = 1 / 60;
const day = 1440;
/** Steps that people read at a glance, in minutes. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720],
  ...[1, 2, 7, 14, 28, 91, 182, 365, 730, 3650, 36_500, 365_000].map((count) => count * day),
];
const spacing = 64;
export const tickFontSize = 11;

/** Ticks for the part of the axis in sight: round wall-clock times, and the first moment after each break. */
export function axisTicks(scale: TimeScale, clock: Clock, width: number): readonly Tick[] {
  const step = steps.find((length) => length * scale.pixelsPerMinute >= spacing) ?? steps.at(-1) ?? day;
  const withYear =
    new Set([clock.at(scale.from, false).date?.slice(0, 4), clock.at(scale.to, false).date?.slice(0, 4)]).size > 1;
  const labels = new LabelledTicks(clock, step, withYear);
  const last = scale.minute(width);
  let start = Math.max(scale.from, scale.minute(0));
  for (const gap of [...scale.breaks, { from: scale.to, to: Infinity }]) {
    if (gap.to <= start) continue;
    const end = Math.min(gap.from, last);
    if (end >= start) addSegment(labels, scale, clock, step, start, end);
    if ('width' in gap) labels.addBreak(gap);
    start = Math.max(start, gap.to);
    if (start > last) break;
  }
  return labels.ticks;
}

/** More than fit on any screen; stops absurd scales. */
const mostTicks = 400;

function addSegment(labels: LabelledTicks, scale: TimeScale, clock: Clock, step: number, start: number, end: number) {
  const since = clock.sinceMidnight(start);
  const offset = start - since;
  let first = Math.ceil((since - 1e-6) / step) * step;
  // A segment without a round time in sight, or with the first one far off, says when it begins.
  if ((offset + first - start) * scale.pixelsPerMinute > spacing || offset + first > end)
    labels.add(scale.x(start), start);
  for (; offset + first <= end + 1e-6 && labels.ticks.length < mostTicks; first += step) {
    labels.add(scale.x(offset + first), offset + first);
  }
}

class LabelledTicks {
  readonly ticks: Tick[] = [];
  readonly #clock: Clock;
  readonly #step: number;
  readonly #withYear: boolean;
  #timesEnd = -Infinity;
  #datesEnd = -Infinity;
  #date: string | undefined;

  constructor(clock: Clock, step: number, withYear: boolean) {
    this.#clock = clock;
    this.#step = step;
    this.#withYear = withYear;
  }

  add(x: number, minute: number): void {
    const moment = this.#clock.at(minute, this.#step < 1);
    const time = this.#step >= day && moment.date !== undefined ? undefined : this.#fitTime(x, moment.time);
    this.ticks.push({ x, time, date: this.#fitDate(x, moment.date), quiet: false });
  }

  addBreak({ x, width, from, to }: ScaleBreak): void {
    const text = roughDuration(to - from);
    if (textWidth(text, tickFontSize) > width) return;
    const time = this.#fitTime(x + width / 2, text);
    if (time !== undefined) this.ticks.push({ x: x + width / 2, time, date: undefined, quiet: true });
  }

  #fitTime(x: number, time: string): string | undefined {
    const half = textWidth(time, tickFontSize) / 2 + 2;
    if (x - half < this.#timesEnd) return undefined;
    this.#timesEnd = x + half;
    return time;
  }

  #fitDate(x: number, date: string | undefined): string | undefined {
    if (date === undefined || date === this.#date) return undefined;
    const text = dateText(date, this.#withYear);
    if (x < this.#datesEnd) return undefined;
    this.#date = date;
    this.#datesEnd = x + textWidth(text, tickFontSize) + 10;
    return text;
  }
}
