import { indentAt, isBlank, isBlankLine, lineEndAt, nextLineAt } from './lineScan';

/** `#` to `######` followed by a blank or the end of the line. */
export function headingAt(text: string, offset: number, end: number): boolean {
  let level = 0;
  while (offset + level < end && text.charCodeAt(offset + level) === 35) level++;
  if (level === 0 || level > 6) return false;
  return offset + level >= end || isBlank(text.charCodeAt(offset + level));
}

export function thematicBreakAt(text: string, offset: number, end: number): boolean {
  const marker = text.charCodeAt(offset);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let count = 0;
  for (let i = offset; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === marker) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** A code fence that opens at `offset`; `after` gives the start of the line behind its end. */
export function fenceAt(text: string, offset: number, end: number): { after: (next: number) => number } | undefined {
  const marker = text.charCodeAt(offset);
  if (marker !== 96 && marker !== 126) return undefined;
  const size = runOf(marker, text, offset, end);
  if (size < 3) return undefined;
  if (marker === 96 && text.slice(offset + size, end).includes('`')) return undefined;
  return { after: (next) => fenceEnd(text, next, marker, size) };
}

function fenceEnd(text: string, from: number, marker: number, size: number): number {
  for (let line = from; line < text.length;) {
    const end = lineEndAt(text, line);
    const { columns, offset } = indentAt(text, line, end);
    const next = nextLineAt(text, end);
    if (columns < 4 && text.charCodeAt(offset) === marker) {
      const run = runOf(marker, text, offset, end);
      if (run >= size && isBlankLine(text, offset + run, end)) return next;
    }
    line = next;
  }
  return text.length;
}

function runOf(marker: number, text: string, offset: number, end: number): number {
  let size = 0;
  while (offset + size < end && text.charCodeAt(offset + size) === marker) size++;
  return size;
}

export interface HtmlStart {
  /** Start of the line behind the element, for those kinds that blank lines do not end. */
  readonly after: (() => number) | undefined;
  /** Whether it surely is a block of raw HTML (for those kinds that end at a blank line). */
  readonly sure: boolean;
}

const rawElement = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const rawEnd = /<\/(?:script|pre|style|textarea)>/gi;
// CommonMark 0.31, HTML blocks, start condition 6.
const blockElement =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/i;

/** Raw HTML that starts, or may start, at `offset`. */
export function htmlAt(text: string, offset: number, end: number): HtmlStart | undefined {
  if (text.charCodeAt(offset) !== 60) return undefined;
  const head = text.slice(offset, Math.min(end, offset + 16));
  const endMark = htmlEndMark(head);
  if (!endMark) return { sure: blockElement.test(head), after: undefined };
  return { sure: true, after: () => endMark(text, offset) };
}

/** Finds the start of the line behind raw HTML that starts at `offset`. */
type HtmlEnd = (text: string, offset: number) => number;

function htmlEndMark(head: string): HtmlEnd | undefined {
  if (head.startsWith('<!--')) return until('-->', 2);
  if (head.startsWith('<?')) return until('?>', 1);
  if (head.startsWith('<![CDATA[')) return until(']]>', 9);
  if (/^<![a-z]/i.test(head)) return until('>', 2);
  return rawElement.test(head) ? rawElementEnd : undefined;
}

function until(mark: string, skip: number): HtmlEnd {
  return (text, offset) => {
    const found = text.indexOf(mark, offset + skip);
    return found === -1 ? text.length : lineAfter(text, found);
  };
}

function rawElementEnd(text: string, offset: number): number {
  rawEnd.lastIndex = offset;
  const match = rawEnd.exec(text);
  return match ? lineAfter(text, match.index) : text.length;
}

const containerMarks = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/** Start of the line behind a fence or raw HTML that a line opens inside a list item or a quote; `undefined` if it opens none. */
export function nestedEndAt(text: string, line: number, end: number): number | undefined {
  const offset = line + marksAt(text, line, end);
  const marker = text.charCodeAt(offset);
  if (marker === 60) return htmlAt(text, offset, end)?.after?.();
  if (!fenceAt(text, offset, end)) return undefined;
  const size = runOf(marker, text, offset, end);
  for (let next = nextLineAt(text, end); next < text.length;) {
    const nextEnd = lineEndAt(text, next);
    // A list marker begins another item; it cannot stand before the closing fence.
    const lead = marksAt(text, next, nextEnd);
    const run = /[^ \t>]/.test(text.slice(next, next + lead)) ? 0 : runOf(marker, text, next + lead, nextEnd);
    next = nextLineAt(text, nextEnd);
    if (run >= size) return next;
  }
  return text.length;
}

/** Length of the indentation, list markers and quote marks at the beginning of a line. */
function marksAt(text: string, line: number, end: number): number {
  return containerMarks.exec(text.slice(line, end))?.[0].length ?? 0;
}

function lineAfter(text: string, offset: number): number {
  return nextLineAt(text, lineEndAt(text, offset));
}

/** The end of the YAML or TOML front matter that starts at `start`, the beginning of the text; `undefined` if none does. */
export function frontMatterEndAt(text: string, start: number): number | undefined {
  const mark = text.slice(start, start + 3);
  if (mark !== '---' && mark !== '+++') return undefined;
  const firstEnd = lineEndAt(text, start);
  if (!isBlankLine(text, start + 3, firstEnd)) return undefined;
  for (let line = nextLineAt(text, firstEnd); line < text.length;) {
    const end = lineEndAt(text, line);
    const next = nextLineAt(text, end);
    if (text.startsWith(mark, line) && isBlankLine(text, line + 3, end)) return next;
    line = next;
  }
  return undefined;
}
