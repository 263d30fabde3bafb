import type { MarkdownDocument } from '../../markdown/markdownDocument';
import type { Span } from '../../markdown/span';
import { trimmed } from '../places';

/** A line of a pipe table with its cells; a cell's span lies between the pipes, blanks included. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly Span[];
  /** Offset behind the last cell, where a further cell would go; its pipe, if written, is behind it. */
  readonly end: number;
  /** Whether the line ends with a pipe. */
  readonly closed: boolean;
}

export interface TableText {
  readonly header: TableLine;
  readonly delimiter: TableLine;
  readonly rows: readonly TableLine[];
}

const delimiterLine = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The pipe table that holds a 0-based line; `undefined` when there is none. */
export function tableAt({ lines, text }: MarkdownDocument, line: number): TableText | undefined {
  const isRow = (at: number): boolean => at >= 0 && at < lines.lineCount && lines.textOf(at).includes('|');
  const isDelimiter = (at: number): boolean => delimiterLine.test(lines.textOf(at)) && lines.textOf(at).includes('-');
  if (!isRow(line)) return undefined;
  let delimiter = line;
  while (isRow(delimiter) && !isDelimiter(delimiter)) delimiter--;
  if (!isRow(delimiter) && isRow(line + 1) && isDelimiter(line + 1)) delimiter = line + 1;
  if (!isRow(delimiter) || !isRow(delimiter - 1)) return undefined;
  const rows: TableLine[] = [];
  for (let at = delimiter + 1; isRow(at); at++) rows.push(tableLine(text, at, lines.startOf(at), lines.endOf(at)));
  return {
    header: tableLine(text, delimiter - 1, lines.startOf(delimiter - 1), lines.endOf(delimiter - 1)),
    delimiter: tableLine(text, delimiter, lines.startOf(delimiter), lines.endOf(delimiter)),
    rows,
  };
}

function tableLine(text: string, line: number, lineStart: number, lineEnd: number): TableLine {
  const { end } = trimmed(text, { start: lineStart, end: lineEnd });
  const lead = /^[\s>]*\|?/.exec(text.slice(lineStart, end))?.[0].length ?? 0;
  const cells: Span[] = [];
  let start = lineStart + lead;
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  const closed = start === end;
  if (!closed) cells.push({ start, end });
  return { line, cells, end: closed ? end - 1 : end, closed };
}
