import MiniSearch, { type SearchResult } from 'minisearch';
import type { Library } from './library';
import { LibraryFollower } from './libraryFollower';
import { searchFields, type SearchField, type SearchHit } from './searchHit';
import { matchesOf } from './searchMatches';
import { queryTerm, searchTokens, textsOf } from './searchText';
import type { PostmortemSummary } from './summary';

/** How much a word counts by where it stands. */
const boost: Readonly<Record<SearchField, number>> = {
  title: 5,
  id: 6,
  services: 4,
  tags: 4,
  causes: 3,
  actions: 2.5,
  gist: 2,
  words: 1,
};

/** Shorter words have no typos, and shorter beginnings too many ends. */
const shortestFuzzy = 4;
const shortestPrefix = 2;

/**
 * Full-text search over a library. The index follows the library: each search first takes in what changed since the one
 * before, `prepare` does it in slices.
 */
export class LibrarySearch {
  readonly #index = new MiniSearch<PostmortemSummary>({
    idField: 'path',
    fields: [...searchFields],
    extractField: (summary, field) =>
      field === 'path' ? summary.path : textsOf(summary, field as SearchField).join('\n'),
    tokenize: (text) => searchTokens(text).map(({ word }) => word),
    processTerm: (word) => queryTerm(word),
  });
  readonly #follower: LibraryFollower;

  constructor(library: Library) {
    this.#follower = new LibraryFollower(library, {
      add: (summary) => this.#index.add(summary),
      remove: (summary) => this.#index.remove(summary),
    });
  }

  /** Takes up to `most` changed summaries into the index; how many are left. */
  prepare(most = Infinity): number {
    return this.#follower.prepare(most);
  }

  /**
   * The postmortems that hold all words of a query, else those that hold some, the best first. Words may be the beginning
   * of longer ones, and longer ones may have a typo. A query without words finds nothing.
   */
  search(query: string, limit = 50): readonly SearchHit[] {
    this.prepare();
    const words = searchTokens(query.slice(0, longestQuery)).map(({ word }) => word);
    if (words.length === 0) return [];
    const all = this.#results(words, 'AND');
    const results = all.length > 0 || words.length === 1 ? all : this.#results(words, 'OR');
    return results.slice(0, limit).flatMap((result) => {
      const summary = this.#follower.get(String(result.id));
      if (!summary) return [];
      const matches = matchesOf(summary, result, words.map(queryTerm));
      return matches.length === 0 ? [] : [{ summary, score: result.score, matches }];
    });
  }

  #results(words: readonly string[], combineWith: 'AND' | 'OR'): readonly SearchResult[] {
    return this.#index.search(words.join(' '), {
      combineWith,
      boost,
      prefix: (term) => term.length >= shortestPrefix,
      fuzzy: (term) => (term.length >= shortestFuzzy ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.3 },
    });
  }
}

/** Nobody types more; a pasted page would search for every word. */
const longestQuery = 400;
