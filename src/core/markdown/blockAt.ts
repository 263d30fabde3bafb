/** The index of the block that holds an offset, by bisection; the first for an offset before all, the last behind all. */
export function blockAt(blocks: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
