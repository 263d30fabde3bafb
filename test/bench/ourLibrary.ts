import { defaultConfig } from '../../src/core/config/defaultConfig';
import { cacheHeader, cacheLine, readCache, type CachedFile } from '../../src/core/library/cacheFile';
import { trendsInSteps } from '../../src/core/library/computeTrends';
import { RelatedIncidents } from '../../src/core/library/findRelated';
import { Library } from '../../src/core/library/library';
import { libraryActions } from '../../src/core/library/libraryActions';
import { LibrarySearch } from '../../src/core/library/search';
import { BlockReader } from '../../src/core/library/blockReader';
import { Summariser } from '../../src/core/library/summarise';
import { groupSummaries } from '../../src/core/library/summaryGroups';
import { generateLibrary, type LibraryDocument } from './generateLibrary';

/** Milliseconds on the clock and megabytes for a library of so many postmortems. */
export interface LibraryTimes {
  readonly [what: string]: number;
}

const today = '2026-03-06';

/** Summarises, groups, writes, reopens, searches and compares (once warm: one changed file is the last of nine) `count` postmortems of 5 KB. */
export function timeLibrary(count: number, collect: () => void): LibraryTimes {
  // Flat strings, as they come from files; those that are put together would be counted for the library.
  const documents = generateLibrary(count).map(({ path, text }) => ({ path, text: Buffer.from(text).toString() }));
  collect();
  const before = process.memoryUsage().heapUsed;
  const library = new Library();
  const summariser = new Summariser(new BlockReader());
  const times: Record<string, number> = {};
  const note = <T>(what: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    times[what] = performance.now() - start;
    return result;
  };
  note('complete', () => {
    for (const document of documents) put(library, summariser, document);
  });
  note('list shown', () => groupSummaries(library.summaries, 'year'));
  note('actions listed', () => libraryActions(library.summaries, today));
  for (const changed of documents.slice(0, 9))
    note('one changed file', () => {
      put(library, summariser, { ...changed, text: `${changed.text}\nOne more line.\n` });
      groupSummaries(library.summaries, 'year');
      libraryActions(library.summaries, today);
    });
  const cache = note('cache written', () => cacheOf(library));
  times['cache MB'] = cache.length / 1e6;
  const reopened = note('reopened from cache', () => {
    const again = new Library();
    for (const { summarised } of readCache(cache, 'bench').files.values())
      if (summarised.kind === 'postmortem') again.put(summarised.summary);
    groupSummaries(again.summaries, 'year');
    return again.size;
  });
  if (reopened !== library.size) throw new Error('the cache lost something');
  times['trends'] = 0;
  times['trends, longest step'] = 0;
  const steps = trendsInSteps(library.summaries, { today });
  for (let isDone = false; !isDone;) {
    isDone = note('step', () => steps.next().done === true);
    const { step = 0 } = times;
    times['trends'] += step;
    times['trends, longest step'] = Math.max(times['trends, longest step'], step);
  }
  delete times['step'];
  collect();
  times['library MB'] = (process.memoryUsage().heapUsed - before) / 1e6;
  const search = new LibrarySearch(library);
  const related = new RelatedIncidents(library);
  note('search index built', () => search.prepare());
  note('search', () => search.search('expired certficate checkout'));
  note('related index built', () => related.prepare());
  const first = library.summaries[0];
  if (first) note('related', () => related.relatedTo(first));
  collect();
  times['library with indexes MB'] = (process.memoryUsage().heapUsed - before) / 1e6;
  // They are still in use when the memory is measured.
  if (search.prepare() + related.prepare() > 0) throw new Error('an index lost something');
  return times;
}

function put(library: Library, summariser: Summariser, { path, text }: LibraryDocument): void {
  const summarised = summariser.summarise(text, { path, globPath: path, config: defaultConfig });
  if (summarised.kind === 'postmortem') library.put(summarised.summary);
}

function cacheOf(library: Library): string {
  const lines = library.summaries.map((summary) => {
    const file: CachedFile = { path: summary.path, size: 1, mtime: 1, summarised: { kind: 'postmortem', summary } };
    return cacheLine(file);
  });
  return [cacheHeader('bench'), ...lines].join('');
}
