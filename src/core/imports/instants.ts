import { isRealDay } from '../timeline/calendar';
import type { EventTime } from './importedEvent';

const iso =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?\s*$/;

/** Instants outside of these years are mistakes of a unit or of a machine's clock. */
const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Reads ISO text or a number since the epoch (seconds to nanoseconds); `undefined` for anything else. */
export function instantOf(value: string | number): EventTime | undefined {
  if (typeof value === 'number' || /^\d{9,20}(?:\.\d{1,9})?$/.test(value)) return epoch(Number(value));
  return isoTime(value);
}

/** Epoch time in whichever unit gives a year in which computers log. */
function epoch(value: number): EventTime | undefined {
  for (const perMillisecond of [0.001, 1, 1000, 1_000_000]) {
    const instant = Math.round(value / perMillisecond);
    if (isPlausible(instant)) return { instant };
  }
  return undefined;
}

export function isPlausible(instant: number): boolean {
  return instant >= earliest && instant < latest;
}

/** Reads an ISO date and time; without an offset it is what a clock showed. */
export function isoTime(text: string): EventTime | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = { year, month, day };
  if (!isRealDay(date) || hour > 23 || minute > 59 || second > 60) return undefined;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second) + Number(`0.${match[7] ?? '0'}`) * 1000;
  if (!isPlausible(wall)) return undefined;
  const zone = match[8];
  if (zone === undefined) {
    return { wall: { date, daysLater: 0, minutes: hour * 60 + minute + second / 60, zone: undefined } };
  }
  return { instant: Math.round(wall - offsetOf(zone) * 60_000) };
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
