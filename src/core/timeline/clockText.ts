/** A time of day as written. */
export interface WrittenClock {
  readonly start: number;
  readonly end: number;
  /** 0 to 24 after AM or PM is applied; beyond that when the text shows an hour that no clock has. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly meridiem: 'am' | 'pm' | undefined;
  /** Fractions of a second were written: the habit of machines, not of people. */
  readonly fraction: boolean;
  /** Only numbers that could be something else (`14.05`, `1405`, `2h30`): believe it where a time is expected. */
  readonly weak: boolean;
  readonly fault: ClockFault | undefined;
  /** 24-hour `HH:MM`, or `HH:MM:SS` when seconds were written. */
  readonly text: string;
  /** Minutes since the day's start. */
  readonly minutes: number;
}

export interface ClockFault {
  readonly reason: string;
  readonly likely: string | undefined;
}

const colon = /T?(\d{1,2}):(\d{2})(?::(\d{2})([.,]\d{1,9})?)?(?!\d|:\d)/y;
const dotted = /(\d{1,2})\.(\d{2})(?![\d%]|\.\d)/y;
const hourLetter = /(\d{1,2})[hH](\d{2})(?![A-Za-z\d])/y;
const bareHour = /(\d{1,2})(?=[ \u00a0]?[ap]\.?m\b)/iy;
const compact = /([01]\d|2[0-4])([0-5]\d)(?:([0-5]\d)(?=Z|[+-]\d))?(?![\d/.,%]\d|\d)/y;
const meridiemSuffix = /[ \t\u00a0]{0,2}([ap])(?:\.[ ]?m\.?|m)(?![A-Za-z\d])/iy;
const hoursSuffix = /[ ]?(?:hrs?|hours|uhr|h)(?![A-Za-z\d])\.?/iy;
const word = /(noon|midnight)\b/iy;

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Reads a time of day that starts exactly at an offset (0-based); `undefined` when there is none. */
export function readClock(text: string, start: number): WrittenClock | undefined {
  const code = text.charCodeAt(start);
  if ((code < 48 || code > 57) && code !== 84) return readWord(text, start);
  const strict = at(colon, text, start);
  const match =
    strict ??
    at(dotted, text, start) ??
    at(hourLetter, text, start) ??
    at(compact, text, start) ??
    at(bareHour, text, start);
  if (!match) return undefined;
  let end = start + match[0].length;
  const meridiem = at(meridiemSuffix, text, end);
  const hours = meridiem ? null : at(hoursSuffix, text, end);
  if (meridiem) end += meridiem[0].length;
  if (hours) end += hours[0].length;
  return clock(match, text, start, end, meridiem?.[1]?.toLowerCase(), !strict && !meridiem && !hours);
}

function clock(
  match: RegExpExecArray,
  text: string,
  start: number,
  end: number,
  half: string | undefined,
  weak: boolean,
): WrittenClock | undefined {
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const second = match[3] === undefined ? undefined : Number(match[3]);
  if (hour > 39 || minute > 99) return undefined;
  const meridiem: WrittenClock['meridiem'] = half === 'a' ? 'am' : half === 'p' ? 'pm' : undefined;
  const fault = clockFault(text.slice(start, end), hour, minute, second ?? 0, meridiem);
  if (fault && weak) return undefined;
  const fraction = match[4] !== undefined;
  return withHour({ start, end, minute, second, meridiem, fraction, weak, fault }, hourOfDay(hour, meridiem));
}

/** The same time at another hour of the day. */
export function withHour(clock: Omit<WrittenClock, 'hour' | 'text' | 'minutes'>, hour: number): WrittenClock {
  const { start, end, minute, second, meridiem, fraction, weak, fault } = clock;
  const text = clockText(hour, minute, second);
  const minutes = hour * 60 + minute + (second ?? 0) / 60;
  return { start, end, hour, minute, second, meridiem, fraction, weak, fault, text, minutes };
}

/** `HH:MM`, or `HH:MM:SS` with seconds. */
export function clockText(hour: number, minute: number, second: number | undefined): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}${second === undefined ? '' : `:${twoDigits(second)}`}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function hourOfDay(hour: number, meridiem: 'am' | 'pm' | undefined): number {
  if (meridiem === 'pm' && hour < 12) return hour + 12;
  return meridiem === 'am' && hour === 12 ? 0 : hour;
}

function clockFault(
  written: string,
  hour: number,
  minute: number,
  second: number,
  meridiem: 'am' | 'pm' | undefined,
): ClockFault | undefined {
  if (minute > 59 || second > 59)
    return { reason: `${written} has more than 59 minutes or seconds`, likely: undefined };
  if (hour > 24 || (hour === 24 && minute + second > 0))
    return { reason: `${written} is past the end of the day`, likely: undefined };
  if (meridiem === undefined) return undefined;
  const half = meridiem.toUpperCase();
  if (hour > 12) {
    return {
      reason: `${written} mixes the 24-hour clock with ${half}`,
      likely: written.replace(/^T?\d+(.*?)[ap]\.?m\.?$/i, `${hour - 12}$1${asWritten('pm', written)}`),
    };
  }
  if (hour === 0 && meridiem === 'pm')
    return { reason: `${written} mixes the 24-hour clock with PM`, likely: written.replace(/^\d+/, '12') };
  return undefined;
}

/** The half of the day in the letters' case of the original. */
function asWritten(half: string, written: string): string {
  return /[AP]\.?M/.test(written) ? half.toUpperCase() : half;
}

function readWord(text: string, start: number): WrittenClock | undefined {
  const match = at(word, text, start);
  if (!match) return undefined;
  const hour = match[1]?.toLowerCase() === 'noon' ? 12 : 0;
  const end = start + match[0].length;
  const reading = { start, end, minute: 0, second: undefined, meridiem: undefined, fraction: false, weak: true };
  return withHour({ ...reading, fault: undefined }, hour);
}
