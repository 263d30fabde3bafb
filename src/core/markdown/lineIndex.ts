/** A place in a document: 0-based line, 0-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns for the offsets of one text. Lines end with LF, CRLF or a lone CR, as in VS Code. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line; past the last line, the length of the text. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#text.length;
  }

  /** Offset just behind the last character of a line, before its line ending. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    if (line + 1 >= this.lineCount) return end;
    if (this.#text[end - 1] === '\n') end--;
    if (this.#text[end - 1] === '\r' && end > this.startOf(line)) end--;
    return end;
  }

  /** The text of a line without its line ending. */
  textOf(line: number): string {
    return this.#text.slice(this.startOf(line), this.endOf(line));
  }

  /** The 0-based line that holds an offset; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(0, offset), this.#text.length);
    const line = this.lineAt(clamped);
    return { line, column: clamped - this.startOf(line) };
  }

  offsetAt({ line, column }: Position): number {
    return Math.min(this.startOf(line) + Math.max(0, column), this.endOf(line));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}
