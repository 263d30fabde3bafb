import { countWhile } from '../bisect';
import type { Root } from 'mdast';
import { blockEndAt, longList } from './blockEnd';
import { frontMatterEndAt } from './blockStarts';
import { LineIndex, lineStartsIn } from './lineIndex';
import type { Block, MarkdownDocument } from './markdownDocument';
import { labelsDefinedIn, MarkdownParser } from './markdownParser';
import { reparse } from './reparse';
import { compareTexts } from './textChange';

/** What is known about a block text, shared by all blocks that have it. */
interface Parsed {
  readonly text: string;
  /** At the beginning of the document and begun as front matter is. */
  readonly frontMatter: boolean;
  /** How many line endings it holds. */
  readonly lines: number;
  /** Blocks of the current document that have this text. */
  uses: number;
  root: Root;
  /** Labels that this block defines. */
  defines: readonly string[];
  /** Labels from elsewhere that `root` was parsed with. */
  labels: readonly string[];
}

const emptyRoot: Root = { type: 'root', children: [] };

/**
 * Reads the successive texts of one document; an edit re-parses the blocks that it touches.
 * The trees of the blocks, put together, equal that of the whole text.
 */
export class MarkdownReader {
  readonly #parser: MarkdownParser;
  readonly #longList: number;
  readonly #known = new Map<string, Parsed>();
  #frontMatter: Parsed | undefined;
  #labels: readonly string[] = [];
  #text = '';
  #lines = new LineIndex('');
  #parsed: readonly Parsed[] = [];
  #blocks: readonly Block[] = [];
  /** While a change is read: what most probably has most in common with what it brings. */
  #former: Parsed | undefined;

  /** `long`: of how many characters on a list is divided between blocks. */
  constructor(parser = new MarkdownParser(), long = longList) {
    this.#parser = parser;
    this.#longList = long;
  }

  /** Never throws; what an earlier text held and this one does not is forgotten. */
  read(text: string): MarkdownDocument {
    if (text !== this.#text) this.#change(text);
    return { text, lines: this.#lines, blocks: this.#blocks };
  }

  #change(text: string): void {
    const before = this.#blocks;
    const { prefix, suffix } = compareTexts(this.#text, text);
    // A block in front of the change may now go on into it, so start with the one before the block that it touches. One
    // that ends where the change begins is touched: what its only line began as, or how it ended, may be something else.
    let kept = Math.max(0, blocksWithin(before, prefix - 1) - 1);
    if (kept < 2 || !sameFrontMatter(this.#text, text, prefix)) kept = 0;
    const from = before[kept]?.start ?? 0;
    const shift = text.length - this.#text.length;
    const resume = this.#text.length - suffix;
    let next = kept;
    const ends: number[] = [];
    let start = from;
    while (start < text.length) {
      while (next < before.length && (before[next]?.start ?? 0) + shift < start) next++;
      const old = before[next];
      if (old && start > 1 && old.start >= resume && old.start + shift === start) break;
      start = blockEndAt(text, start, this.#longList);
      ends.push(start);
    }
    if (start >= text.length) next = before.length;
    this.#former = longest(this.#parsed.slice(kept, next));
    const fresh = ends.map((end, i) => this.#take(text, ends[i - 1] ?? from, end));
    const parsed = [...this.#parsed.slice(0, kept), ...fresh, ...this.#parsed.slice(next)];
    for (const old of this.#parsed.slice(kept, next)) this.#drop(old);
    this.#text = text;
    this.#lines = this.#lines.after(text, prefix, suffix);
    const defining = [...fresh, ...this.#parsed.slice(kept, next)].some(({ defines }) => defines.length > 0);
    const relabelled = defining && this.#relabel(parsed);
    for (const block of relabelled ? parsed : fresh) this.#parse(block);
    this.#former = undefined;
    this.#parsed = parsed;
    this.#blocks = placed(parsed, before, relabelled ? 0 : kept);
  }

  #take(text: string, start: number, end: number): Parsed {
    const own = text.slice(start, end);
    const frontMatter = start <= 1 && text.slice(0, start) === '\uFEFF'.slice(0, start) && /^(?:---|\+\+\+)/.test(own);
    const known = frontMatter ? this.#frontMatter : this.#known.get(own);
    if (known?.text === own) {
      known.uses++;
      return known;
    }
    const parsed: Parsed = {
      text: own,
      frontMatter,
      lines: lineStartsIn(own, 0, own.length).length,
      uses: 1,
      root: emptyRoot,
      defines: [],
      labels: [],
    };
    if (frontMatter) this.#frontMatter = parsed;
    else this.#known.set(own, parsed);
    // Definitions do not depend on other blocks, but other blocks on them.
    if (own.includes(']:')) {
      parsed.root = this.#treeOf(parsed, parsed.labels);
      parsed.defines = labelsDefinedIn(parsed.root);
    }
    return parsed;
  }

  #drop(parsed: Parsed): void {
    if (--parsed.uses > 0) return;
    if (parsed === this.#frontMatter) this.#frontMatter = undefined;
    else if (!parsed.frontMatter) this.#known.delete(parsed.text);
  }

  /** Collects the labels that the document defines; whether they changed. */
  #relabel(parsed: readonly Parsed[]): boolean {
    const labels = [...new Set(parsed.flatMap(({ defines }) => defines))].sort();
    const same = labels.length === this.#labels.length && labels.every((label, i) => label === this.#labels[i]);
    this.#labels = labels;
    return !same;
  }

  #parse(parsed: Parsed): void {
    const labels = this.#labels.length > 0 ? mentioned(this.#labels, parsed) : this.#labels;
    if (parsed.root !== emptyRoot && sameLabels(labels, parsed.labels)) return;
    // Before the labels are noted: what the block was parsed with until now may be what the new tree is made from.
    parsed.root = this.#treeOf(parsed, labels);
    parsed.labels = labels;
  }

  #treeOf({ text, frontMatter }: Parsed, labels: readonly string[]): Root {
    if (frontMatter) return this.#parser.parseWhole(text, labels);
    const parse = (part: string): Root => this.#parser.parse(part, labels);
    const former = this.#former;
    const usable = former && !former.frontMatter && former.defines.length === 0 && sameLabels(former.labels, labels);
    return (usable ? reparse(former, text, parse) : undefined) ?? parse(text);
  }
}

function longest(parsed: readonly Parsed[]): Parsed | undefined {
  return parsed.reduce<Parsed | undefined>(
    (best, one) => (best && best.text.length >= one.text.length ? best : one),
    undefined,
  );
}

/** Whether front matter, which hangs on a line far below the first, is sure to be the same in both texts. */
function sameFrontMatter(before: string, after: string, prefix: number): boolean {
  const start = after.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = frontMatterEndAt(after, start);
  return frontMatterEndAt(before, start) === end && prefix >= (end ?? start);
}

/** How many blocks end at or before `offset`. */
function blocksWithin(blocks: readonly Block[], offset: number): number {
  return countWhile(blocks, ({ start, text }) => start + text.length <= offset);
}

/** Those labels that a block may refer to: its letters hold theirs, white space and quote marks aside. */
function mentioned(labels: readonly string[], { text, defines }: Parsed): readonly string[] {
  if (!text.includes('[')) return [];
  const letters = lettersOf(text);
  return labels.filter((label) => !defines.includes(label) && letters.includes(lettersOf(label)));
}

function lettersOf(text: string): string {
  return text
    .replace(/[\s>]+/g, '')
    .toLowerCase()
    .toUpperCase();
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, i) => label === b[i]);
}

function placed(parsed: readonly Parsed[], before: readonly Block[], kept: number): readonly Block[] {
  const blocks = before.slice(0, kept);
  const last = blocks[kept - 1];
  let start = last ? last.start + last.text.length : 0;
  let line = last ? last.line + (parsed[kept - 1]?.lines ?? 0) : 0;
  for (let i = kept; i < parsed.length; i++) {
    const block = parsed[i];
    if (!block) break;
    blocks.push({ start, line, text: block.text, root: block.root });
    start += block.text.length;
    line += block.lines;
  }
  return blocks;
}
