import { readClock, withHour, type WrittenClock } from './clockText';
import { readDate, type WrittenDate } from './dateText';
import { zonePattern } from './zones';

/** A moment or range as written at one place: date, time, zone in any order and completeness. */
export interface Timestamp {
  readonly start: number;
  readonly end: number;
  readonly date: WrittenDate | undefined;
  readonly time: WrittenClock | undefined;
  readonly endDate: WrittenDate | undefined;
  readonly endTime: WrittenClock | undefined;
  readonly zone: WrittenZone | undefined;
  readonly approximate: boolean;
  /** Minutes after the start of the impact (`T+5m`); may be negative. */
  readonly relative: number | undefined;
}

export interface WrittenZone {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The same timestamp further on in a text. */
export function movedStamp(stamp: Timestamp, by: number): Timestamp {
  const moved = <T extends { readonly start: number; readonly end: number }>(part: T): T => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  const { date, time, endDate, endTime, zone: written } = stamp;
  return {
    ...moved(stamp),
    date: date && moved(date),
    time: time && moved(time),
    endDate: endDate && moved(endDate),
    endTime: endTime && moved(endTime),
    zone: written && moved(written),
  };
}

const approximately =
  /(?:~|≈|±|approx(?:\.|imately)?|about|around|roughly|circa|c\.|ca\.|shortly (?:after|before)|just (?:after|before))[ \u00a0]{0,2}/iy;
const approximateAfter =
  /[ ]?(?:~|\((?:approx(?:\.|imate(?:ly)?)?|~|ish|estimated)\)|ish\b|approx(?:\.|imately)?(?![A-Za-z]))/iy;
const dateToTime = /(?:[ \t\u00a0*_`,@|:–—-]{0,8})(?:\(|at |@ ?|from |between )?/iy;
const timeToDate = /[ \t\u00a0*_`]{0,3}(?:,|\(|on |@|-)?[ \u00a0]{0,2}(?:on )?/iy;
const rangeSign = /[ \t\u00a0*_`]{0,3}\\?(?:-|–|—|−|->|→|\bto\b|\buntil\b|\btill\b|\band\b)[ \t\u00a0*_`]{0,3}/iy;
const zoneLead = /[ \t\u00a0*_`]{0,3}[([]?/y;
const zone = new RegExp(zonePattern, 'y');
const zulu = /Z(?![A-Za-z\d])/y;
const plusOffset = /[ ]?\+\d{2}(?::?\d{2})?(?!:?\d)/y;
const minusOffset = /(?: -\d{4}|-\d{2}:?\d{2})(?!:?\d)/y;
const relativeTime =
  /T[ ]?([+\u2212-])[ ]?(\d{1,4})(?::(\d{2}))?[ ]?(h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)?(?:[ ]?(\d{1,2})[ ]?m(?:in)?)?(?![A-Za-z\d])/y;
const signedTime = /\+(\d{1,3})(?::(\d{2})|[ ]?(h|m|mins?|s)(?:[ ]?(\d{1,2})[ ]?m(?:in)?)?)(?![A-Za-z\d:])/y;

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

const lengthAt = (pattern: RegExp, text: string, offset: number): number => at(pattern, text, offset)?.[0].length ?? 0;

/**
 * Reads a timestamp that starts exactly at an offset (0-based) and ends by `limit`; `undefined` when there is none.
 * Reads a bounded number of characters, whatever the text. `areDotted`: `09.12` is known to be a time.
 */
export function readTimestamp(text: string, offset: number, limit: number, areDotted = false): Timestamp | undefined {
  const stamp = readWithin(text, offset, limit, areDotted);
  return stamp && stamp.end <= limit ? stamp : undefined;
}

function readWithin(text: string, offset: number, limit: number, areDotted: boolean): Timestamp | undefined {
  const relative = readRelative(text, offset);
  if (relative) return relative;
  const lead = lengthAt(approximately, text, offset);
  const start = offset + lead;
  const date = readDate(text, start);
  const reading = date ? readAfterDate(text, date, limit) : readFromClock(text, start, areDotted);
  if (!reading) return undefined;
  return finish(text, offset, lead > 0, reading);
}

interface Reading {
  readonly date: WrittenDate | undefined;
  readonly time: WrittenClock | undefined;
  readonly approximate: boolean;
  readonly end: number;
}

function readAfterDate(text: string, date: WrittenDate, limit: number): Reading {
  const gap = lengthAt(dateToTime, text, date.end);
  const lead = lengthAt(approximately, text, date.end + gap);
  const time = readClock(text, date.end + gap + lead);
  if (!time || time.end > limit || !isBelievable(text, time, true))
    return { date, time: undefined, approximate: false, end: date.end };
  // "2024-03-12 - 10:00 text" and "2024-03-12: At 10:00 …" hold a time; "03/12 - 4pm" does as well.
  return { date, time, approximate: lead > 0, end: time.end };
}

function readFromClock(text: string, start: number, areDotted: boolean): Reading | undefined {
  const time = readClock(text, start);
  const isTrusted = areDotted && time !== undefined && text.slice(time.start, time.end).includes('.');
  if (!time || !(isTrusted || isBelievable(text, time, false))) return undefined;
  return { date: undefined, time, approximate: false, end: time.end };
}

/** A number like `14.05` or `1405` is a time only next to something that says so. */
function isBelievable(text: string, time: WrittenClock, afterDate: boolean): boolean {
  if (!time.weak) return true;
  if (readZone(text, time)) return true;
  const next = text.slice(time.end, time.end + 3);
  const separated = /^(?:\s?[:–—|]|\s-|\s?\*\*|`|\s?\]|$)/.test(next);
  if (/[a-z]/i.test(text.slice(time.start, time.end))) return afterDate || separated || /^[,\s]/.test(next);
  if (text[time.start + 2] === '.') return separated || afterDate;
  return afterDate && (separated || next === '');
}

function finish(text: string, start: number, approximateLead: boolean, reading: Reading): Timestamp {
  let { end } = reading;
  let approximate = approximateLead || reading.approximate;
  let zone = reading.time && readZone(text, reading.time);
  if (zone) end = zone.end;
  const after = lengthAt(approximateAfter, text, end);
  if (after > 0 && reading.time) [approximate, end] = [true, end + after];
  const range = readRange(text, end, reading);
  if (range) end = range.end;
  const rangeZone = range?.endTime && readZone(text, range.endTime);
  if (rangeZone) [zone, end] = [rangeZone, rangeZone.end];
  let date = reading.date;
  if (!date && reading.time) {
    const trailing = readTrailingDate(text, end);
    if (trailing) [date, end] = [trailing, trailing.end];
  }
  const time = sameHalf(reading.time, range?.endTime);
  return {
    start,
    end,
    date,
    time,
    endDate: range?.endDate,
    endTime: range?.endTime,
    zone,
    approximate,
    relative: undefined,
  };
}

/** In "2:00 - 3:30 PM" the first time has the half of the day of the second. */
function sameHalf(time: WrittenClock | undefined, end: WrittenClock | undefined): WrittenClock | undefined {
  if (!time || end?.meridiem !== 'pm' || time.meridiem !== undefined || time.hour >= 12 || time.hour === 0) return time;
  const shifted = withHour({ ...time, meridiem: end.meridiem }, time.hour + 12);
  return shifted.minutes <= end.minutes ? shifted : time;
}

interface Range {
  readonly endDate: WrittenDate | undefined;
  readonly endTime: WrittenClock | undefined;
  readonly end: number;
}

function readRange(text: string, offset: number, reading: Reading): Range | undefined {
  const sign = lengthAt(rangeSign, text, offset);
  if (sign === 0) return undefined;
  const start = offset + sign;
  const lead = lengthAt(approximately, text, start);
  const endDate = readDate(text, start + lead);
  if (endDate && (reading.time === undefined || endDate.year !== undefined || endDate.month !== undefined)) {
    const inner = readAfterDate(text, endDate, text.length);
    if (reading.time && !inner.time) return undefined;
    return { endDate, endTime: reading.time ? inner.time : undefined, end: reading.time ? inner.end : endDate.end };
  }
  if (!reading.time) return undefined;
  const endTime = readClock(text, start + lead);
  if (!endTime || endTime.weak !== reading.time.weak || endTime.fault) return undefined;
  return { endDate: undefined, endTime, end: endTime.end };
}

function readTrailingDate(text: string, offset: number): WrittenDate | undefined {
  const gap = lengthAt(timeToDate, text, offset);
  if (gap === 0) return undefined;
  const date = readDate(text, offset + gap);
  // A bare pair of numbers behind a time is more often a fraction than a day.
  if (!date || (date.year === undefined && /^\d+\/\d+$/.test(text.slice(date.start, date.end)))) return undefined;
  const bracket = text[offset + gap - 1] === '(' && text[date.end] === ')' ? 1 : 0;
  return { ...date, end: date.end + bracket };
}

/** The zone behind a time, with its closing bracket. */
function readZone(text: string, time: WrittenClock): WrittenZone | undefined {
  const { end } = time;
  const tight = lengthAt(zulu, text, end) || lengthAt(plusOffset, text, end);
  if (tight > 0) return { text: text.slice(end, end + tight).trim(), start: end, end: end + tight };
  if (time.second !== undefined || text[time.start] === 'T' || text[time.start - 1] === 'T' || text[end] === ' ') {
    const minus = time.second !== undefined || text[end] === ' ' ? lengthAt(minusOffset, text, end) : 0;
    if (minus > 0) return { text: text.slice(end, end + minus).trim(), start: end, end: end + minus };
  }
  const start = end + lengthAt(zoneLead, text, end);
  const length = lengthAt(zone, text, start);
  if (length === 0) return undefined;
  const opened = text[start - 1] === '(' || text[start - 1] === '[';
  const close = opened && (text[start + length] === ')' || text[start + length] === ']') ? 1 : 0;
  if (opened && !close) return undefined;
  return { text: text.slice(start, start + length), start, end: start + length + close };
}

function readRelative(text: string, start: number): Timestamp | undefined {
  const code = text.charCodeAt(start);
  if (code !== 84 && code !== 43) return undefined;
  const match = code === 84 ? at(relativeTime, text, start) : at(signedTime, text, start);
  if (!match) return undefined;
  const [sign, amount, minutes, unit, extra] = code === 84 ? match.slice(1) : ['+', ...match.slice(1)];
  const value = relativeMinutes(Number(amount), minutes, unit, extra);
  const end = start + match[0].length;
  const relative = sign === '+' ? value : -value;
  return {
    start,
    end,
    relative,
    date: undefined,
    time: undefined,
    endDate: undefined,
    endTime: undefined,
    zone: undefined,
    approximate: false,
  };
}

function relativeMinutes(
  amount: number,
  minutes: string | undefined,
  unit: string | undefined,
  extra: string | undefined,
): number {
  if (minutes !== undefined) return amount * 60 + Number(minutes);
  if (unit?.startsWith('h')) return amount * 60 + Number(extra ?? 0);
  return unit?.startsWith('s') ? amount / 60 : amount;
}
