/**
 * How many come first, by bisection: of a list in which all that `isBefore` stand in front of all others. Also the index
 * of the first other one.
 */
export function countWhile<T>(ordered: readonly T[], isBefore: (one: T) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ordered[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
