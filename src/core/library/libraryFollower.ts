import type { Library } from './library';
import type { PostmortemSummary } from './summary';

/** An index over the summaries of a library. */
export interface SummaryIndex {
  add(summary: PostmortemSummary): void;
  remove(summary: PostmortemSummary): void;
}

/** Keeps an index in line with its library, in slices: what changed is looked for once for each version of the library. */
export class LibraryFollower {
  readonly #library: Library;
  readonly #index: SummaryIndex;
  readonly #indexed = new Map<string, PostmortemSummary>();
  /** Paths, the last one comes first. */
  #changed: string[] = [];
  #version = -1;

  constructor(library: Library, index: SummaryIndex) {
    this.#library = library;
    this.#index = index;
  }

  /** That of a path as it is in the index. */
  get(path: string): PostmortemSummary | undefined {
    return this.#indexed.get(path);
  }

  /** Takes up to `most` changed summaries into the index, or out of it; how many are left. */
  prepare(most: number): number {
    if (this.#version !== this.#library.version) this.#look();
    for (let taken = 0; taken < most && this.#changed.length > 0; taken++) this.#take(this.#changed.pop() ?? '');
    return this.#changed.length;
  }

  #look(): void {
    this.#version = this.#library.version;
    const gone = [...this.#indexed.keys()].filter((path) => !this.#library.get(path));
    const others = this.#library.summaries.filter((one) => this.#indexed.get(one.path) !== one);
    this.#changed = [...gone, ...others.map(({ path }) => path)].reverse();
  }

  #take(path: string): void {
    const known = this.#indexed.get(path);
    if (known) this.#index.remove(known);
    this.#indexed.delete(path);
    const summary = this.#library.get(path);
    if (!summary) return;
    this.#index.add(summary);
    this.#indexed.set(path, summary);
  }
}
