import { timestampsIn } from './timeInLine';

/** Words before the first time of a line: more of them than this are the end of something else. */
const longestLabel = 66;

interface Piece {
  readonly start: number;
  readonly end: number;
}

const lineBreak = /<br[ ]?\/?>|<\/(?:p|li|h[1-6]|td|tr|div)>/gi;

/**
 * Splits a line where another entry begins within it: at `<br>` and the ends of HTML elements, and at a time that starts
 * a sentence and is set off by a separator ("… began. 12:06 UTC: the header …").
 */
export function splitLine(text: string, start: number, end: number): readonly Piece[] {
  if (end - start < 12) return [{ start, end }];
  const pieces: Piece[] = [];
  for (const piece of atBreaks(text, start, end)) pieces.push(...atTimes(text, piece));
  return pieces;
}

function atBreaks(text: string, start: number, end: number): readonly Piece[] {
  const line = text.slice(start, end);
  if (!line.includes('<')) return [{ start, end }];
  const pieces: Piece[] = [];
  let from = start;
  for (const match of line.matchAll(lineBreak)) {
    const to = start + match.index + match[0].length;
    if (to >= end) break;
    pieces.push({ start: from, end: to });
    from = to;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function atTimes(text: string, piece: Piece): readonly Piece[] {
  if (!mayHoldSeveral(text, piece)) return [piece];
  const pieces: Piece[] = [];
  let from = piece.start;
  let count = 0;
  for (const stamp of timestampsIn(text, piece.start, piece.end)) {
    const isFirst = count++ === 0 && stamp.start - piece.start < longestLabel;
    if (!isFirst && stamp.time && !stamp.time.weak && startsEntry(text, piece.start, stamp.start, stamp.end)) {
      const begin = beforeMarks(text, from, stamp.start);
      pieces.push({ start: from, end: begin });
      from = begin;
    }
  }
  pieces.push({ start: from, end: piece.end });
  return pieces;
}

/** Whether there are two times, or one behind more words than a label has; most lines are done with here. */
function mayHoldSeveral(text: string, { start, end }: Piece): boolean {
  let times = 0;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    const isColon = code === 58 && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
    // "2pm": the hour alone, with its half of the day.
    const isHalf = (code === 109 || code === 77) && /\d ?[ap]\.?$/i.test(text.slice(Math.max(start, i - 4), i));
    if ((isColon || isHalf) && (++times > 1 || i - start > longestLabel)) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function startsEntry(text: string, pieceStart: number, start: number, end: number): boolean {
  const near = text.slice(Math.max(pieceStart, start - 6), start);
  if (/[(/=][ ]?$/.test(near)) return false; // the same moment in another zone
  const before = near.replace(/[*_`]+$/, '');
  const after = text.slice(end, end + 5);
  const separated = /^[*_`)\]]{0,3}[ ]?(?::[*_ ]|[-–—|] )/.test(after);
  return separated && (/(?:[.;!?)][*_]{0,2}|[ ][-–—•*])[ ]{1,2}$/.test(before) || /^[*_`)]{0,3}:/.test(after));
}

/** Emphasis and a dash that stand before a time belong to its entry. */
function beforeMarks(text: string, from: number, start: number): number {
  let i = start;
  while (i > from && '*_` '.includes(text.charAt(i - 1))) i--;
  if (i > from && '-–—•'.includes(text.charAt(i - 1)) && text.charAt(i - 2) === ' ') i--;
  return i;
}
