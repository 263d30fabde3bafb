import type { WrittenClock } from '../timeline/clockText';
import { written } from '../timeline/viewClockEdit';

/** A time (`HH:MM:SS`) in the way of a written one: separator, halves of the day, seconds, and a zero in front of the hour. */
export function clockLike(old: string, clock: WrittenClock, time: string): string {
  const text = written(old, clock, time);
  return clock.meridiem !== undefined && old.startsWith('0') && /^\d\D/.test(text) ? `0${text}` : text;
}
