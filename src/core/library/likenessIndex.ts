import type { Library } from './library';
import { LibraryFollower } from './libraryFollower';
import { likenessTerms, type LikenessTerms } from './likenessTerms';
import type { PostmortemSummary } from './summary';

/** A postmortem with what is compared of it. */
export interface Compared {
  readonly summary: PostmortemSummary;
  readonly terms: LikenessTerms;
}

/** Which postmortems of a library hold a term. It follows the library; `prepare` takes changes in slices. */
export class LikenessIndex {
  readonly #follower: LibraryFollower;
  readonly #known = new Map<string, Compared>();
  readonly #holders = new Map<string, Set<Compared>>();

  constructor(library: Library) {
    this.#follower = new LibraryFollower(library, {
      add: (summary) => this.#add(summary),
      remove: ({ path }) => this.#remove(path),
    });
  }

  /** How many postmortems it knows. */
  get size(): number {
    return this.#known.size;
  }

  /** Takes up to `most` changed summaries in; how many are left. */
  prepare(most = Infinity): number {
    return this.#follower.prepare(most);
  }

  /** Those that hold a term as `termKeys` gives it. */
  holders(term: string): ReadonlySet<Compared> {
    return this.#holders.get(term) ?? nobody;
  }

  /** How telling a term is: 0 when all hold it. */
  rarity(term: string): number {
    return Math.log((1 + this.size) / (1 + this.holders(term).size));
  }

  #add(summary: PostmortemSummary): void {
    const compared = { summary, terms: likenessTerms(summary) };
    this.#known.set(summary.path, compared);
    for (const term of termKeys(compared.terms)) {
      const holders = this.#holders.get(term);
      if (holders) holders.add(compared);
      else this.#holders.set(term, new Set([compared]));
    }
  }

  #remove(path: string): void {
    const known = this.#known.get(path);
    if (!known) return;
    this.#known.delete(path);
    for (const term of termKeys(known.terms)) {
      const holders = this.#holders.get(term);
      holders?.delete(known);
      if (holders?.size === 0) this.#holders.delete(term);
    }
  }
}

const nobody: ReadonlySet<Compared> = new Set();

/** The keys under which a postmortem is found: its words as they are, services and tags marked. */
export function* termKeys({ weights, services, tags }: LikenessTerms): Iterable<string> {
  yield* weights.keys();
  for (const name of services) yield serviceKey(name);
  for (const name of tags) yield tagKey(name);
}

export function serviceKey(name: string): string {
  return `service ${name}`;
}

export function tagKey(name: string): string {
  return `tag ${name}`;
}
