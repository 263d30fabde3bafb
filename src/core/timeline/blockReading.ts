import type { Root } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import type { BlockItem } from './blockItem';
import { readBlockItems } from './blockItems';

const known = new WeakMap<Root, readonly BlockItem[]>();

/** What a block offers to a timeline; read once per block text, and only of blocks that somebody asks for. */
export function itemsOf({ root, text }: Block): readonly BlockItem[] {
  let items = known.get(root);
  if (!items) {
    items = readBlockItems(root, text);
    known.set(root, items);
  }
  return items;
}
