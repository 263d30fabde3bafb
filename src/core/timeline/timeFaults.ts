import { dateFault } from './dateText';
import type { TimeFault } from './timeline';
import type { Timestamp } from './timestamp';

/** What no clock or calendar shows in a timestamp whose offsets count from `start`; `undefined` when all is possible. */
export function faultOf({ time, date, endDate }: Timestamp, start: number): TimeFault | undefined {
  if (time?.fault) return { span: { start: start + time.start, end: start + time.end }, ...time.fault };
  for (const one of [date, endDate]) {
    const reason = one && dateFault(one);
    if (one && reason) return { span: { start: start + one.start, end: start + one.end }, reason, likely: undefined };
  }
  return undefined;
}
