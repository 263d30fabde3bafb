/** Lengths of what two texts share at their beginning and, apart from that, at their end. */
export interface TextChange {
  readonly prefix: number;
  readonly suffix: number;
}

export function compareTexts(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const prefix = longest(most, (size) => before.startsWith(after.slice(0, size)));
  const suffix = longest(most - prefix, (size) => before.endsWith(after.slice(after.length - size)));
  return { prefix, suffix };
}

/** Largest size up to `most` that holds, for a test that holds for every size below one that it holds for. */
function longest(most: number, holds: (size: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
