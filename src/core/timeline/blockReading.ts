import type { Root } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import type { BlockItem } from './blockItem';
import { readBlockDates, type BlockDates } from './blockDates';
import { readBlockItems } from './blockItems';
import { readBlockClaims, type BlockClaim } from './blockClaims';

/** What the timeline reader knows of one block's text; offsets and lines count from the block's start. */
export interface BlockReading {
  readonly items: readonly BlockItem[];
  /** How many line endings it holds: LF, CRLF or a lone CR, as the line index counts. */
  readonly lines: number;
  /** One of the items declares a zone in words. */
  readonly declaresZone: boolean;
  readonly dates: BlockDates;
  readonly claims: readonly BlockClaim[];
}

/** A block at its place: offset and 0-based line of its start. */
export interface ReadBlock {
  readonly block: Block;
  readonly start: number;
  readonly line: number;
  readonly reading: BlockReading;
}

/** Reads when first asked: most blocks hold no events, and nobody asks for the items of those outside a timeline. */
class LazyReading implements BlockReading {
  readonly lines: number;
  readonly dates: BlockDates;
  readonly claims: readonly BlockClaim[];
  readonly #root: Root;
  readonly #text: string;
  #items: readonly BlockItem[] | undefined;
  #declaresZone: boolean | undefined;

  constructor(block: Block) {
    this.#root = block.root;
    this.#text = block.text;
    this.lines = countLines(block.text);
    this.dates = readBlockDates(block);
    this.claims = readBlockClaims(block);
  }

  get items(): readonly BlockItem[] {
    this.#items ??= readBlockItems(this.#root, this.#text);
    return this.#items;
  }

  get declaresZone(): boolean {
    this.#declaresZone ??= this.items.some(({ zone, form }) => zone !== undefined && form !== 'row');
    return this.#declaresZone;
  }
}

const readings = new WeakMap<Root, BlockReading>();

/** Reads every block that was not read before. */
export function readBlocks(blocks: readonly Block[]): readonly ReadBlock[] {
  const read: ReadBlock[] = [];
  let line = 0;
  for (const block of blocks) {
    let reading = readings.get(block.root);
    if (!reading) {
      reading = new LazyReading(block);
      readings.set(block.root, reading);
    }
    read.push({ block, start: block.start, line, reading });
    line += reading.lines;
  }
  return read;
}

function countLines(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
