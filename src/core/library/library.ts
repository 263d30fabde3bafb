import type { PostmortemSummary } from './summary';

/** The summaries of many postmortems by path. What it gives does not depend on the order in which they came. */
export class Library {
  readonly #byPath = new Map<string, PostmortemSummary>();
  #sorted: readonly PostmortemSummary[] | undefined;
  #version = 0;

  get size(): number {
    return this.#byPath.size;
  }

  /** Grows with every change; the same version gives the same `summaries` array. */
  get version(): number {
    return this.#version;
  }

  /** All of them, the newest incident first, undated ones last, then by path. */
  get summaries(): readonly PostmortemSummary[] {
    this.#sorted ??= [...this.#byPath.values()].sort(newestFirst);
    return this.#sorted;
  }

  get(path: string): PostmortemSummary | undefined {
    return this.#byPath.get(path);
  }

  /** Adds a summary, or replaces the one with its path. */
  put(summary: PostmortemSummary): void {
    this.#take(summary.path);
    this.#byPath.set(summary.path, summary);
    if (this.#sorted) this.#sorted = inserted(this.#sorted, summary);
    this.#version++;
  }

  /** Whether there was one. */
  remove(path: string): boolean {
    const known = this.#take(path);
    if (known) this.#version++;
    return known;
  }

  #take(path: string): boolean {
    const known = this.#byPath.get(path);
    if (!known) return false;
    this.#byPath.delete(path);
    if (this.#sorted) this.#sorted = this.#sorted.filter((other) => other !== known);
    return true;
  }
}

/** A list in order with one more. */
function inserted(sorted: readonly PostmortemSummary[], summary: PostmortemSummary): readonly PostmortemSummary[] {
  const at = placeIn(sorted, summary);
  return [...sorted.slice(0, at), summary, ...sorted.slice(at)];
}

/** Where a summary would stand in a list in order. */
function placeIn(sorted: readonly PostmortemSummary[], summary: PostmortemSummary): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && newestFirst(other, summary) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order of incidents: the newest first, undated ones last, then by path. */
export function newestFirst(a: PostmortemSummary, b: PostmortemSummary): number {
  if (a.date !== b.date) {
    if (a.date === undefined) return 1;
    if (b.date === undefined) return -1;
    return a.date < b.date ? 1 : -1;
  }
  return byText(a.path, b.path);
}

/** Order by code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
