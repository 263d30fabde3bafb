import type { PhrasingContent, Text } from 'mdast';

export type Point = { line: number; column: number; offset: number };

/** The words between two columns of a line (0-based), which starts at `offset` and has the 1-based `number`. */
export interface Stretch {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** Reads the words of a paragraph, heading or cell, line by line; `undefined` for what only the parser may judge. */
export type ReadPhrases = (stretches: readonly Stretch[]) => PhrasingContent[] | undefined;

/** Anything that may be more than words. */
const special = /[*_`[\]<&\\!]/;
/** Marks that are words where they stand: nothing can open or close with them. */
const plain = /(?:[^*_`[\]<&\\!]|!(?!\[)|<(?=[ \d=])|&(?= )|\*(?= )|(?<=[A-Za-z\d])_(?=[A-Za-z\d]))+/y;
const code = /`(?! )([^`]+)(?<! )`(?!`)/y;
const link = /\[(?=[^\]]*\S)([^*_`[\]<&\\!]+)\]\(([\w./:#?=%~+,@-]+)\)/y;
const bracket = /\[[^*_`[\]<&\\!]*\](?![([:])/y;
/** One pair of marks around words, with nothing on either side that could make it something else. */
const emphasis =
  /(?<![^ (])(\*\*?|_)([\p{L}\p{N}](?:[^*_`[\]<&\\!]*[\p{L}\p{N}])?)\1(?=$|[ .,;:!?)])|(?<![^ (])(\*\*?|_)([\p{L}\p{N}][^*_`[\]<&\\!]*[.:?%)])\3(?=$| )/uy;

/** All as one text, whatever it holds. */
export const wordsAlone: ReadPhrases = (stretches) => {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  const value = stretches.map(({ text, from, to }) => text.slice(from, to)).join('\n');
  return [{ type: 'text', value, position: { start: pointAt(first, first.from), end: pointAt(last, last.to) } }];
};

/**
 * Words with code, links and emphasis of the plainest kind, each within a line. `mayRefer`: the document defines labels,
 * so that words in brackets may be links. Equal to the parser's.
 */
export function plainPhrases(stretches: readonly Stretch[], mayRefer: boolean): PhrasingContent[] | undefined {
  if (!stretches.some(({ text, from, to }) => special.test(text.slice(from, to)))) return wordsAlone(stretches);
  const phrases = new Phrases();
  for (const [i, stretch] of stretches.entries()) {
    const before = stretches[i - 1];
    // A text that ends with a line ending ends in front of the indentation behind it.
    if (before) phrases.add('\n', pointAt(before, before.to), pointAt(stretch, 0));
    if (!readStretch(stretch, mayRefer, phrases)) return undefined;
  }
  return phrases.found;
}

/** Collects nodes; words that follow each other are one text. */
class Phrases {
  readonly found: PhrasingContent[] = [];
  #open: (Text & { position: { start: Point; end: Point } }) | undefined;

  add(words: string, start: Point, end: Point): void {
    if (this.#open) {
      this.#open.value += words;
      this.#open.position.end = end;
      return;
    }
    this.#open = { type: 'text', value: words, position: { start, end } };
    this.found.push(this.#open);
  }

  push(node: PhrasingContent): void {
    this.found.push(node);
    this.#open = undefined;
  }
}

function readStretch(stretch: Stretch, mayRefer: boolean, phrases: Phrases): boolean {
  const own = stretch.text.slice(stretch.from, stretch.to);
  for (let at = 0; at < own.length;) {
    const words = matchAt(plain, own, at) ?? (mayRefer ? undefined : matchAt(bracket, own, at));
    const length = words ? words[0].length : readMarkup(stretch, own, at, phrases);
    if (length === 0) return false;
    const start = stretch.from + at;
    if (words) phrases.add(words[0], pointAt(stretch, start), pointAt(stretch, start + length));
    at += length;
  }
  return true;
}

/** Adds the node that begins at a place; gives its length, 0 if there is none. */
function readMarkup(stretch: Stretch, own: string, at: number, phrases: Phrases): number {
  const place = (from: number, to: number): { start: Point; end: Point } => ({
    start: pointAt(stretch, stretch.from + from),
    end: pointAt(stretch, stretch.from + to),
  });
  const textAt = (value: string, from: number): Text => ({
    type: 'text',
    value,
    position: place(from, from + value.length),
  });
  const inCode = matchAt(code, own, at);
  if (inCode) {
    const length = inCode[0].length;
    phrases.push({ type: 'inlineCode', value: inCode[1] ?? '', position: place(at, at + length) });
    return length;
  }
  const linked = matchAt(link, own, at);
  if (linked) {
    const [whole, words = '', url = ''] = linked;
    const children = [textAt(words, at + 1)];
    phrases.push({ type: 'link', title: null, url, children, position: place(at, at + whole.length) });
    return whole.length;
  }
  const marked = matchAt(emphasis, own, at);
  if (!marked) return 0;
  const marks = marked[1] ?? marked[3] ?? '';
  const children = [textAt(marked[2] ?? marked[4] ?? '', at + marks.length)];
  const type = marks.length === 2 ? 'strong' : 'emphasis';
  phrases.push({ type, children, position: place(at, at + marked[0].length) });
  return marked[0].length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function pointAt({ number, offset }: Stretch, column: number): Point {
  return { line: number, column: column + 1, offset: offset + column };
}
