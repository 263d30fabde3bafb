import { readClock, type WrittenClock } from './clockText';
import type { TimelineEntry } from './timeline';

/** The place where the entry's time stands: a date beside it may look like a clock as well, but reads differently. */
export function clockIn(text: string, { time, timeSpan }: TimelineEntry): WrittenClock | undefined {
  for (let offset = timeSpan.start; offset < Math.min(timeSpan.end, timeSpan.start + 80); offset++) {
    if (/\d/.test(text[offset - 1] ?? '')) continue;
    const clock = readClock(text, offset);
    if (clock && time?.startsWith(`${two(clock.hour)}:${two(clock.minute)}`) === true) return clock;
  }
  return undefined;
}

/** A time (24-hour clock) in the way of another one: separator, digits, AM and PM, seconds. */
export function written(old: string, clock: WrittenClock, time: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const [digits = ''] = /^T?\d{1,2}/.exec(old) ?? [];
  const prefix = digits.startsWith('T') ? 'T' : '';
  const separator = /^T?\d{1,2}([:.hH])/.exec(old)?.[1] ?? ':';
  const secondsText = clock.second === undefined ? '' : `:${two(seconds)}`;
  const minutesText = `${separator}${two(minutes)}${secondsText}`;
  if (clock.meridiem === undefined) {
    const isShort = digits.length - prefix.length === 1;
    const suffix = /[ ]?(?:hrs?|hours|uhr)\.?$/i.exec(old)?.[0] ?? '';
    return `${prefix}${isShort ? hours : two(hours)}${minutesText}${suffix}`;
  }
  const isUpper = /P|A/.test(old);
  const [gap = ''] = /\s*(?=[ap])/i.exec(old) ?? [];
  const half = hours < 12 ? 'am' : 'pm';
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutesText}${gap}${isUpper ? half.toUpperCase() : half}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
