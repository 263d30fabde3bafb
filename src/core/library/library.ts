import type { PostmortemSummary } from './summary';

/** The summaries of many postmortems by path. What it gives does not depend on the order in which they came. */
export class Library {
  readonly #byPath = new Map<string, PostmortemSummary>();
  #sorted: readonly PostmortemSummary[] = [];
  /** Of `#sorted` those that are there no more, and what is not yet in it. */
  readonly #gone = new Set<PostmortemSummary>();
  readonly #added = new Set<PostmortemSummary>();
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
    if (this.#gone.size > 0 || this.#added.size > 0) {
      this.#sorted = merged(this.#sorted, this.#gone, [...this.#added].sort(newestFirst));
      this.#gone.clear();
      this.#added.clear();
    }
    return this.#sorted;
  }

  get(path: string): PostmortemSummary | undefined {
    return this.#byPath.get(path);
  }

  /** Adds a summary, or replaces the one with its path. */
  put(summary: PostmortemSummary): void {
    this.#take(summary.path);
    this.#byPath.set(summary.path, summary);
    if (!this.#gone.delete(summary)) this.#added.add(summary);
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
    if (!this.#added.delete(known)) this.#gone.add(known);
    return true;
  }
}

/** A list in order without some, and with others, which are in order themselves. */
function merged(
  sorted: readonly PostmortemSummary[],
  gone: ReadonlySet<PostmortemSummary>,
  added: readonly PostmortemSummary[],
): readonly PostmortemSummary[] {
  if (sorted.length === 0) return added;
  const all: PostmortemSummary[] = [];
  let next = 0;
  for (const one of sorted) {
    if (gone.has(one)) continue;
    for (let other = added[next]; other && newestFirst(other, one) < 0; other = added[++next]) all.push(other);
    all.push(one);
  }
  return all.concat(added.slice(next));
}

/** The same list where it is in order already, as those of a library are. */
export function inOrder(summaries: readonly PostmortemSummary[]): readonly PostmortemSummary[] {
  let before: PostmortemSummary | undefined;
  for (const summary of summaries) {
    if (before && newestFirst(before, summary) > 0) return [...summaries].sort(newestFirst);
    before = summary;
  }
  return summaries;
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
