/** Lengths of what two texts share at their beginning and, apart from that, at their end. */
export interface TextChange {
  readonly prefix: number;
  readonly suffix: number;
}

/** Comparing whole stretches is many times faster than comparing characters. */
const stretch = 4096;

export function compareTexts(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const prefix = commonStart(before, after, most);
  return { prefix, suffix: commonEnd(before, after, most - prefix) };
}

function commonStart(a: string, b: string, most: number): number {
  let size = 0;
  while (size + stretch <= most && a.slice(size, size + stretch) === b.slice(size, size + stretch)) size += stretch;
  while (size < most && a.charCodeAt(size) === b.charCodeAt(size)) size++;
  return size;
}

function commonEnd(a: string, b: string, most: number): number {
  let size = 0;
  const { length } = a;
  const shift = b.length - length;
  const same = (from: number, to: number): boolean => a.slice(from, to) === b.slice(from + shift, to + shift);
  while (size + stretch <= most && same(length - size - stretch, length - size)) size += stretch;
  while (size < most && a.charCodeAt(length - size - 1) === b.charCodeAt(b.length - size - 1)) size++;
  return size;
}
