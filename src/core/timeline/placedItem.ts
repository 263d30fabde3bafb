import type { BlockItem } from './blockItem';

/** An item at its place in the document: `start` and `line` are those of its block. */
export interface PlacedItem {
  readonly item: BlockItem;
  readonly start: number;
  readonly line: number;
}
