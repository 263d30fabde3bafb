import { lineEndAt, nextLineAt } from '../markdown/lineScan';
import { BadSource } from './adapter';

export interface SourceLine {
  /** 1-based, for messages. */
  readonly number: number;
  readonly text: string;
}

/** How much of a text is looked at to recognise it. */
const sampleLength = 20_000;

/** The text of a file or of the clipboard, taken apart once for all adapters. */
export class SourceText {
  readonly text: string;
  #lines: readonly SourceLine[] | undefined;
  #values: readonly unknown[] | undefined;
  #sample: readonly SourceLine[] | undefined;

  constructor(text: string) {
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  get lines(): readonly SourceLine[] {
    this.#lines ??= linesOf(this.text);
    return this.#lines;
  }

  /** The first lines that are not blank. */
  get sample(): readonly SourceLine[] {
    this.#sample ??= linesOf(this.text.slice(0, sampleLength)).filter(({ text }) => text.trim() !== '');
    return this.#sample;
  }

  /** Whether the text looks like JSON that holds all of these near its beginning. */
  isJsonWith(...patterns: readonly RegExp[]): boolean {
    if (!this.looksLikeJson) return false;
    const start = this.text.slice(0, sampleLength);
    return patterns.every((pattern) => pattern.test(start));
  }

  get looksLikeJson(): boolean {
    return /^\s*(?:\{|\[\s*(?:[{\]]|$))/.test(this.text.slice(0, 1000));
  }

  /** The JSON values: the whole text as one, or one a line. Throws `BadSource` when it is neither. */
  get values(): readonly unknown[] {
    this.#values ??= jsonValues(this.text);
    return this.#values;
  }
}

function linesOf(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (let start = 0, number = 1; start < text.length; number++) {
    const end = lineEndAt(text, start);
    lines.push({ number, text: text.slice(start, end) });
    start = nextLineAt(text, end);
  }
  return lines;
}

function jsonValues(text: string): readonly unknown[] {
  let whole: unknown;
  try {
    return [JSON.parse(text)];
  } catch (error) {
    whole = error;
  }
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const values: unknown[] = [];
  for (const line of lines) {
    try {
      values.push(JSON.parse(line.text));
    } catch {
      // The first line is a value of its own, so every line has to be.
      if (values.length > 0) throw new BadSource(`line ${line.number} is not valid JSON`);
      throw new BadSource(`${placeOf(whole, text)} is not valid JSON; the file may have been cut off`);
    }
  }
  return values;
}

/** JSON.parse tells an offset in its message, or that the text ended early. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return `line ${line}`;
}
