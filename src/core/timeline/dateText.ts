import { daysInMonth, monthNumber } from './calendar';

/**
 * A date as written, as far as the words go: the year or month may be missing ("May 31", "Sunday 19th"), and of
 * `03/04/2024` the words alone do not tell which number is the month.
 */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  /** The two numbers in written order when either may be the month; `month` and `day` then hold month-first. */
  readonly numeric: boolean;
}

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const space = '[ \\t\\u00a0]';
const weekday = `(?:mon|tue|wed|thu|fri|sat|sun)(?:s|n?e?s|rs?|ur)?(?:day)?`;
const ordinal = '(?:[ ]?(?:st|nd|rd|th)(?![A-Za-z]))';
const year = `(?:,?${space}{1,2}|[-/.,]${space}?)'?((?:19|20)\\d{2}(?!\\d)|(?<=, ?'?)\\d{2}(?=,))`;
/** "August 18-19, 2025" is read as its first day. */
const furtherDays = `(?:[ ]?[-–][ ]?\\d{1,2}${ordinal}?(?=,? \\d{4}))?`;

const weekdayPrefix = new RegExp(`${weekday}(?:\\.?,|\\.)?${space}{1,3}(?:the${space})?(?=[\\djfmasond])`, 'iy');
const isoDatePattern = /(\d{4})([-/.–‑])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const compactDate = /(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?=T\d)/y;
const numericDate = /(\d{1,2})([-/.–‑])(\d{1,2})\2(\d{4}|\d{2})(?![\d/:]|\.\d)/y;
const shortNumericDate = /(\d{1,2})\/(\d{1,2})(?![\d/:.%]|\.\d)/y;
const dayFirst = new RegExp(
  `(\\d{1,2})(?:${ordinal}|\\.(?=${space}{1,2}[a-z]{3}))?(?:[ ]?[-–][ ]?\\d{1,2}${ordinal}?)?(?:${space}{1,2}|-)(?:of${space})?${month}\\b\\.?(?:${year})?`,
  'iy',
);
const monthFirst = new RegExp(
  `${month}\\.?(?:${space}{1,2}|-)(?:the${space})?(\\d{1,2})${ordinal}?(?!\\d|:\\d|%|\\.\\d)${furtherDays}(?:${year})?`,
  'iy',
);
const dayOnly = new RegExp(`(\\d{1,2})${ordinal}`, 'iy');
const trailingWeekday = new RegExp(`,?${space}{0,2}\\(?${weekday}\\b\\)?`, 'iy');

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Reads a date that starts exactly at an offset (0-based); `undefined` when there is none. */
export function readDate(text: string, offset: number): WrittenDate | undefined {
  const prefix = at(weekdayPrefix, text, offset);
  const start = offset + (prefix ? prefix[0].length : 0);
  const date =
    readNumbers(text, start) ?? readMonthName(text, start) ?? (prefix ? readDayOnly(text, start) : undefined);
  if (!date) return undefined;
  const weekdayAfter = prefix ? null : at(trailingWeekday, text, date.end);
  return { ...date, start: offset, end: date.end + (weekdayAfter ? weekdayAfter[0].length : 0) };
}

function readNumbers(text: string, start: number): WrittenDate | undefined {
  const code = text.charCodeAt(start);
  if (code < 48 || code > 57) return undefined;
  const iso = at(isoDatePattern, text, start) ?? at(compactDate, text, start);
  if (iso) {
    const [month, day] = iso.length === 5 ? [iso[3], iso[4]] : [iso[2], iso[3]];
    const end = start + iso[0].length;
    return { start, end, year: Number(iso[1]), month: Number(month), day: Number(day), numeric: false };
  }
  const numeric = at(numericDate, text, start);
  if (numeric) return fromNumeric(numeric, start, fullYear(numeric[4]), numeric[2] === '.');
  const short = at(shortNumericDate, text, start);
  return short ? fromNumeric(short, start, undefined, false) : undefined;
}

function fromNumeric(
  match: RegExpExecArray,
  start: number,
  year: number | undefined,
  dayFirst: boolean,
): WrittenDate | undefined {
  const first = Number(match[1]);
  const second = Number(year === undefined ? match[2] : match[3]);
  const end = start + match[0].length;
  if (first === 0 || second === 0 || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
  if (dayFirst || first > 12) return { start, end, year, month: second, day: first, numeric: false };
  return { start, end, year, month: first, day: second, numeric: second <= 12 && first !== second };
}

function readMonthName(text: string, start: number): WrittenDate | undefined {
  const named = at(monthFirst, text, start);
  const match = named ?? at(dayFirst, text, start);
  if (!match) return undefined;
  const month = monthNumber(match[named ? 1 : 2] ?? '');
  const day = Number(match[named ? 2 : 1]);
  if (day > 31) return undefined;
  return { start, end: start + match[0].length, year: fullYear(match[3]), month, day, numeric: false };
}

function readDayOnly(text: string, start: number): WrittenDate | undefined {
  const match = at(dayOnly, text, start);
  if (!match) return undefined;
  return {
    start,
    end: start + match[0].length,
    year: undefined,
    month: undefined,
    day: Number(match[1]),
    numeric: false,
  };
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** What is wrong with a date that no calendar shows; `undefined` for a real one or one that cannot be judged. */
export function dateFault({ year, month, day }: WrittenDate): string | undefined {
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return `There is no month ${month}`;
  const longest = daysInMonth(year ?? 2000, month);
  return day < 1 || day > longest ? `That month has ${longest} days, not ${day}` : undefined;
}
