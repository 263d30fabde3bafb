import { isBlank, isBlankLine } from './lineScan';

export interface ListMarker {
  /** Code of `-`, `+`, `*`, or of the `.` or `)` behind a number: a change of it begins another list. */
  readonly type: number;
  /** Columns from the marker to the item's content. */
  readonly width: number;
  readonly empty: boolean;
  /** Whether it may end a paragraph without a blank line: it has content, and a number is 1. */
  readonly interrupts: boolean;
}

/** The list marker at `offset`, the first character of a line that ends at `end`. */
export function listMarkerAt(text: string, offset: number, end: number): ListMarker | undefined {
  const digits = digitsAt(text, offset, end);
  const type = text.charCodeAt(offset + digits);
  if (offset + digits >= end) return undefined;
  if (digits > 0 ? type !== 46 && type !== 41 : type !== 42 && type !== 43 && type !== 45) return undefined;
  const after = offset + digits + 1;
  if (after < end && !isBlank(text.charCodeAt(after))) return undefined;
  const empty = isBlankLine(text, after, end);
  const interrupts = !empty && (digits === 0 || (digits === 1 && text.charCodeAt(offset) === 49));
  return { type, width: digits + 1 + (empty ? 1 : gapAt(text, offset, after, end)), empty, interrupts };
}

function digitsAt(text: string, offset: number, end: number): number {
  let digits = 0;
  while (digits < 10 && offset + digits < end) {
    const code = text.charCodeAt(offset + digits);
    if (code < 48 || code > 57) break;
    digits++;
  }
  return digits < 10 ? digits : 0;
}

/** Columns between marker and content; five and more are one, the rest belongs to indented code. */
function gapAt(text: string, offset: number, after: number, end: number): number {
  // A tab stop depends on the column of the marker.
  let lineStart = offset;
  while (lineStart > 0 && isBlank(text.charCodeAt(lineStart - 1))) lineStart--;
  let column = 0;
  for (let i = lineStart; i < after; i++) column += text.charCodeAt(i) === 9 ? 4 - (column % 4) : 1;
  const from = column;
  for (let i = after; i < end && isBlank(text.charCodeAt(i)); i++)
    column += text.charCodeAt(i) === 9 ? 4 - (column % 4) : 1;
  return column - from > 4 ? 1 : column - from;
}
