/** A length of time as written ("66 minutes", "1h 05m", "two and a half hours"). */
export interface WrittenLength {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** Only letters for the units, or clock digits: believe it behind a label, not in prose. */
  readonly terse: boolean;
}

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  half: 0.5,
  'half a': 0.5,
  'half an': 0.5,
};
const words = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|');
const figure = '\\d{1,5}(?:[.,]\\d{1,3})?(?: and (?:a )?half|½)?';
const spelled = `(?:${words})(?: and a half)?`;
const gap = '[ \\u00a0\\n-]{0,2}';
const longUnit = '(?:days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)';
const unit = `(?:${longUnit}|[dhms])`;
// "A M" is no length: words need a space and a unit in full.
const part = `(?:${figure}${gap}${unit}|(?!an? sec)(?:${spelled})[ \\u00a0\\n-]${longUnit})(?![A-Za-z])(?: and a half)?`;
// One pattern for all parts of a length would be compiled for 60 ms at its first use.
const lengthStart = new RegExp(`(?<![\\w.:/-])\\d{1,2}h\\d{2}(?:m(?:in)?)?(?!\\w)|(?<![\\w.,:/$€£-])(${part})`, 'gi');
const nextPart = new RegExp(`[ \\n]?(?:,|:|and|&)?[ \\n]{0,2}(?:and )?${part}`, 'yi');
const mostNextParts = 3;
const partPattern = new RegExp(
  `(${figure}(?=${gap}${unit})|${spelled}(?=[ \\u00a0\\n-]${longUnit}))${gap}(${unit})(?![A-Za-z])( and a half)?`,
  'gi',
);
const clockLength = /(\d{1,3}):(\d{2})(?::(\d{2}))?(?![\d:])/y;

/** Finds the lengths of time in a stretch of text; ranges of lengths ("2-3 hours") are left out. */
export function lengthsIn(text: string, start: number, end: number): readonly WrittenLength[] {
  const piece = text.slice(start, end);
  if (!/\d|hour|minute|day|second/i.test(piece)) return [];
  const found: WrittenLength[] = [];
  lengthStart.lastIndex = 0;
  for (let match = lengthStart.exec(piece); match; match = lengthStart.exec(piece)) {
    const from = match.index;
    const to = match[1] === undefined ? lengthStart.lastIndex : endOfParts(piece, lengthStart.lastIndex);
    lengthStart.lastIndex = to;
    const written = piece.slice(from, to);
    const minutes = minutesOf(written);
    if (minutes === undefined || isRange(piece, from)) continue;
    const terse = !/day|hour|hr|min|sec/i.test(written) && !/\dh ?\d/.test(written);
    found.push({ start: start + from, end: start + to, minutes, terse });
  }
  return found;
}

/** Where the parts end that follow the first one ("1 hour, 5 minutes and 10 seconds"). */
function endOfParts(piece: string, from: number): number {
  let end = from;
  for (let i = 0; i < mostNextParts; i++) {
    nextPart.lastIndex = end;
    if (!nextPart.test(piece)) break;
    end = nextPart.lastIndex;
  }
  return end;
}

function isRange(piece: string, index: number): boolean {
  return /\d[ ]?(?:-|–|to|or)[ ]?$/.test(piece.slice(Math.max(0, index - 6), index));
}

/** A length as clock digits (`1:05`, `01:05:00`: hours first) at an offset; only a label tells that it is one. */
export function clockLengthAt(text: string, offset: number): WrittenLength | undefined {
  clockLength.lastIndex = offset;
  const match = clockLength.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60;
  return { start: offset, end: offset + match[0].length, minutes, terse: true };
}

function minutesOf(written: string): number | undefined {
  const tight = /^(\d{1,2})h(\d{2})(?:m(?:in)?)?$/i.exec(written);
  if (tight) return Number(tight[1]) * 60 + Number(tight[2]);
  let minutes = 0;
  let smallest = Infinity;
  for (const [, number = '', name = '', half] of written.matchAll(partPattern)) {
    const size = unitMinutes(name);
    // "5 minutes 2 hours" are two lengths, not one.
    if (size >= smallest) return undefined;
    smallest = size;
    minutes += (numberOf(number) + (half ? 0.5 : 0)) * size;
  }
  return smallest === Infinity ? undefined : minutes;
}

function numberOf(written: string): number {
  const bare = written.toLowerCase().replace(/ and (?:a )?half$|½$/, '');
  const half = bare.length < written.length ? 0.5 : 0;
  return (numberWords[bare] ?? Number(bare.replace(',', '.'))) + half;
}

function unitMinutes(name: string): number {
  const letter = name.charAt(0).toLowerCase();
  if (letter === 'd') return 1440;
  if (letter === 'h') return 60;
  return letter === 's' ? 1 / 60 : 1;
}
