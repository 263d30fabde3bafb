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
    this.#byPath.set(summary.path, summary);
    this.#changed();
  }

  /** Whether there was one. */
  remove(path: string): boolean {
    const known = this.#byPath.delete(path);
    if (known) this.#changed();
    return known;
  }

  #changed(): void {
    this.#sorted = undefined;
    this.#version++;
  }
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
