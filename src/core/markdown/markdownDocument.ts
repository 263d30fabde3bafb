import type { Root } from 'mdast';
import type { LineIndex } from './lineIndex';

/**
 * A stretch of whole lines that parses the same alone as within its document. Blocks follow each other without gaps
 * and cover the text. The same block text gives the same `root` object, so results may be cached by it. A very long
 * list goes on over several blocks.
 */
export interface Block {
  /** Offset of the block in the document; add it to the positions inside `root`. */
  readonly start: number;
  /** 0-based line on which it starts, as the line index counts. */
  readonly line: number;
  readonly text: string;
  /** At most 100 levels deep. Positions (unist: 1-based lines and columns, 0-based offsets) count from the start of the block. */
  readonly root: Root;
}

/** A Markdown text with its lines and its syntax tree, block by block. */
export interface MarkdownDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
}
