/** A place in a document: 0-based line, 0-based UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns for the offsets of one text. Lines end with LF, CRLF or a lone CR, as in VS Code. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[] = [0, ...lineStartsIn(text, 0, text.length)]) {
    this.#text = text;
    this.#starts = starts;
  }

  /** The index of a text that begins and ends as this one does, for so many characters that do not overlap. */
  after(text: string, prefix: number, suffix: number): LineIndex {
    const before = this.#starts;
    const moved = text.length - this.#text.length;
    // Whether a line starts somewhere hangs on the characters on both sides of the place.
    const kept = prefix === 0 ? 1 : this.lineAt(prefix - 1) + 1;
    const behind = this.lineAt(this.#text.length - suffix) + 1;
    const starts = before.slice(0, kept);
    for (const start of lineStartsIn(text, Math.max(0, prefix - 1), text.length - suffix)) starts.push(start);
    for (let i = behind; i < before.length; i++) starts.push((before[i] ?? 0) + moved);
    return new LineIndex(text, starts);
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

/** The offsets of the lines that begin behind the characters from `from` to `to` (exclusive), in order. */
export function lineStartsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
