import { indentAt, isBlankLine, lineEndAt, nextLineAt } from './lineScan';
import { listMarkerAt, type ListMarker } from './listMarker';
import { fenceAt, frontMatterEndAt, headingAt, htmlAt, nestedEndAt, thematicBreakAt } from './blockStarts';

const nowhere = Infinity;
/**
 * A block of fewer characters takes in what follows, up to the next heading: handling a block costs about as much as
 * parsing a line. Headings always begin one, so that an edit moves the bounds of no block behind the next heading.
 */
const shortest = 80;

/** From this length on a list goes on in another block: reading a change of one item takes in all that its block holds. */
export const longList = 8192;

/** Of so many lines one is a place to divide a long list at. */
const dividing = 16;

/**
 * The end of the block that starts at `start`, an offset where nothing is open (0, or the end of another block).
 * A block ends only where any CommonMark parser would be back at the top level, whatever stands before it: in front of
 * an unindented line after a blank one, unless that line may go on with a list, and in front of an unindented `#` heading.
 * Where that cannot be known cheaply the block runs to the end of the text. A list of more than `long` characters also
 * ends in front of one of its items, chosen by its words, so that an edit leaves the others where they are.
 */
export function blockEndAt(text: string, start: number, long = longList): number {
  const first = start === 0 || (start === 1 && text.charCodeAt(0) === 0xfeff);
  if (start === 0 && text.charCodeAt(0) === 0xfeff) return 1;
  if (first) {
    const frontMatterEnd = frontMatterEndAt(text, start);
    if (frontMatterEnd !== undefined) return frontMatterEnd;
  }
  return new BlockScan(text, long, first && /^(?:---|\+\+\+)/.test(text.slice(start, start + 3))).endFrom(start);
}

/** What may be open at the top level while the lines of one block go by. */
class BlockScan {
  readonly #text: string;
  readonly #long: number;
  #start = 0;
  /** Lines indented by at least `#listMax` columns belong to an open list item, those by less than `#listMin` do not. */
  #listMin = nowhere;
  #listMax = nowhere;
  #listType = 0;
  #emptyItem = false;
  #afterBlank = true;
  #hasContent = false;
  /** Behind indented code and failed front matter the parser takes some list markers for text, blank lines or not. */
  #code = false;
  #afterMark: boolean;
  /** Behind a fence or raw HTML inside a list item or a quote, which the parser ends differently at the end of its text. */
  #noSplitBefore = 0;
  /** Raw HTML that goes on to the next blank line: surely, or perhaps. */
  #html: 'none' | 'maybe' | 'sure' = 'none';

  /** `afterMark`: the text begins as front matter does, but is none. */
  constructor(text: string, long: number, afterMark: boolean) {
    this.#text = text;
    this.#long = long;
    this.#afterMark = afterMark;
  }

  endFrom(start: number): number {
    const text = this.#text;
    this.#start = start;
    for (let line = start; line < text.length;) {
      const end = lineEndAt(text, line);
      if (isBlankLine(text, line, end)) {
        this.#blank();
        line = nextLineAt(text, end);
        continue;
      }
      const { columns, offset } = indentAt(text, line, end);
      if (columns === 0 && this.#hasContent && this.#startsBlock(line, end)) return line;
      if (line >= this.#noSplitBefore) this.#noSplitBefore = nestedEndAt(text, line, end) ?? 0;
      const next = this.#take(offset, end, columns);
      if (next === undefined) return text.length;
      line = next;
      this.#afterBlank = false;
      this.#hasContent = true;
    }
    return text.length;
  }

  #blank(): void {
    // An item that begins with a blank line is over at once, but its list is not.
    if (this.#emptyItem) this.#listMax = nowhere;
    this.#emptyItem = false;
    this.#afterBlank = true;
    this.#html = 'none';
  }

  #startsBlock(line: number, end: number): boolean {
    if (line < this.#noSplitBefore || this.#text.charCodeAt(line) === 0xfeff) return false;
    const heading = headingAt(this.#text, line, end);
    if (this.#afterBlank) {
      if (!heading && line - this.#start < shortest) return false;
      const marker = listMarkerAt(this.#text, line, end);
      if (this.#code && (marker || this.#text.charCodeAt(line) === 62)) return false;
      return !marker || (this.#listMin === nowhere && marker.interrupts);
    }
    return this.#html === 'none' && (heading || (line - this.#start >= this.#long && this.#dividesList(line, end)));
  }

  /** Whether a line begins an item with words in the middle of a list at the top level, and is one to divide lists at. */
  #dividesList(line: number, end: number): boolean {
    if (this.#code || this.#emptyItem || this.#listMax === nowhere || this.#listMin !== this.#listMax) return false;
    const marker = thematicBreakAt(this.#text, line, end) ? undefined : listMarkerAt(this.#text, line, end);
    return marker?.type === this.#listType && !marker.empty && sumOf(this.#text, line, end) % dividing === 0;
  }

  /** Takes in a line; gives the start of the next one to look at, `undefined` when all knowledge is lost. */
  #take(offset: number, end: number, columns: number): number | undefined {
    const text = this.#text;
    const next = nextLineAt(text, end);
    const emptyItem = this.#emptyItem;
    this.#emptyItem = false;
    if (columns >= this.#listMax || this.#html === 'sure') return next;
    const sure = columns < this.#listMin && this.#html === 'none';
    const afterCode = this.#code;
    this.#code = columns > 3 || this.#afterMark;
    this.#afterMark = false;
    if (columns > 3) {
      this.#other();
      return next;
    }
    const fence = fenceAt(text, offset, end);
    if (fence) {
      if (!sure) return undefined;
      this.#closeList();
      return fence.after(next);
    }
    const html = htmlAt(text, offset, end);
    if (html) {
      if (html.after) {
        if (!sure) return undefined;
        this.#closeList();
        return html.after();
      }
      this.#html = html.sure && sure ? 'sure' : 'maybe';
    }
    const marker = thematicBreakAt(text, offset, end) ? undefined : listMarkerAt(text, offset, end);
    if (marker) this.#item(marker, columns, sure && !afterCode);
    else this.#other();
    if (emptyItem && !marker) this.#listMax = nowhere;
    return next;
  }

  #item(marker: ListMarker, columns: number, sure: boolean): void {
    const content = columns + marker.width;
    const sibling = this.#listMax !== nowhere && this.#listType === marker.type;
    if (sure && (this.#afterBlank || sibling || marker.interrupts)) {
      this.#listMin = this.#listMax = content;
    } else {
      this.#listMin = Math.min(this.#listMin, content);
      this.#listMax = nowhere;
    }
    this.#listType = marker.type;
    this.#emptyItem = marker.empty;
  }

  /** A line that is no item: after a blank one it ends the list, else it may be a lazy continuation. */
  #other(): void {
    if (this.#afterBlank && this.#listMin === this.#listMax) this.#closeList();
    else this.#listMax = nowhere;
  }

  #closeList(): void {
    this.#listMin = this.#listMax = nowhere;
  }
}

/** A number that hangs on every character of a line. */
function sumOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0;
  return (sum ^ (sum >>> 15)) >>> 0;
}
