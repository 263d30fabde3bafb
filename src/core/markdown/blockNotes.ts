import { countWhile } from '../bisect';
import type { Block } from './markdownDocument';

/** Something noted of the block at an index. */
export interface Noted<T> {
  readonly index: number;
  readonly note: T;
}

/** How many blocks two documents share at their beginning and, apart from those, at their end. */
export function sameBlocks(before: readonly Block[], after: readonly Block[]): { prefix: number; suffix: number } {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix]?.root === after[prefix]?.root) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && before.at(-suffix - 1)?.root === after.at(-suffix - 1)?.root) suffix++;
  return { prefix, suffix };
}

/**
 * Notes something of a few of a document's blocks. From one document to the next only the blocks around a change are
 * looked at, so that what most blocks say nothing about costs next to nothing.
 */
export class BlockNotes<T> {
  readonly #noteOf: (block: Block) => T | undefined;
  #blocks: readonly Block[] = [];
  #notes: readonly Noted<T>[] = [];

  /** `noteOf` must depend on the block's text alone; `undefined` for nothing to note. */
  constructor(noteOf: (block: Block) => T | undefined) {
    this.#noteOf = noteOf;
  }

  /** The notes of a document in order. */
  of(blocks: readonly Block[]): readonly Noted<T>[] {
    if (blocks === this.#blocks) return this.#notes;
    const { prefix, suffix } = sameBlocks(this.#blocks, blocks);
    const moved = blocks.length - this.#blocks.length;
    const kept = firstFrom(this.#notes, prefix);
    const behind = firstFrom(this.#notes, this.#blocks.length - suffix);
    const notes = this.#notes.slice(0, kept);
    for (let index = prefix; index < blocks.length - suffix; index++) {
      const block = blocks[index];
      const note = block && this.#noteOf(block);
      if (note !== undefined) notes.push({ index, note });
    }
    for (let i = behind; i < this.#notes.length; i++) {
      const noted = this.#notes[i];
      if (noted) notes.push(moved === 0 ? noted : { index: noted.index + moved, note: noted.note });
    }
    this.#blocks = blocks;
    this.#notes = notes;
    return notes;
  }
}

/** The position of the first note at or behind a block's index. */
function firstFrom(notes: readonly Noted<unknown>[], index: number): number {
  return countWhile(notes, (noted) => noted.index < index);
}
