import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import { LibrarySearch } from '../../../src/core/library/search';
import { action, summary } from './summaries';

function libraryOf(...summaries: ReturnType<typeof summary>[]): Library {
  const library = new Library();
  for (const one of summaries) library.put(one);
  return library;
}

const certificate = summary('certificate.md', {
  title: 'Expired certificate at the gateway',
  id: 'INC-214',
  services: ['checkout'],
  causes: ['The renewal job had no permission'],
  actions: [action('Page before a certificate expires', { line: 40 }), action('Write a runbook')],
  words: 'expired certificate gateway renewal kubelet',
});
const cache = summary('cache.md', {
  title: 'Stale prices',
  services: ['catalogue'],
  tags: ['cache'],
  words: 'stale prices certificate cache Zürich',
});
const search = new LibrarySearch(libraryOf(certificate, cache));
const found = (query: string): string[] => search.search(query).map((hit) => hit.summary.path);

describe('The search of a library', () => {
  it('finds words in titles first, then elsewhere', () => {
    deepStrictEqual(found('certificate'), ['certificate.md', 'cache.md']);
    deepStrictEqual(found('kubelet'), ['certificate.md']);
    deepStrictEqual(found('inc-214'), ['certificate.md']);
  });

  it('finds beginnings, words with a typo, and words without their accents', () => {
    deepStrictEqual(found('runb'), ['certificate.md']);
    deepStrictEqual(found('certifcate gatway'), ['certificate.md']);
    deepStrictEqual(found('zurich'), ['cache.md']);
  });

  it('wants all words, and is content with some when nothing has all', () => {
    deepStrictEqual(found('stale certificate'), ['cache.md']);
    deepStrictEqual(found('stale runbook').sort(), ['cache.md', 'certificate.md']);
    deepStrictEqual(found('zebra'), []);
    deepStrictEqual(found(' … '), []);
  });

  it('says where the words stand', () => {
    const [hit] = search.search('expir');
    deepStrictEqual(
      hit?.matches.map(({ field, text, spans, index }) => [
        field,
        index,
        ...spans.map((s) => text.slice(s.start, s.end)),
      ]),
      [
        ['title', 0, 'Expir'],
        ['actions', 0, 'expir'],
      ],
    );
  });

  it('names words of the text where no field holds them', () => {
    const [hit] = search.search('kubelet');
    deepStrictEqual(hit?.matches, [{ field: 'words', text: 'kubelet', spans: [{ start: 0, end: 7 }], index: 0 }]);
  });

  it('follows the library, also in slices', () => {
    const library = libraryOf(certificate);
    const following = new LibrarySearch(library);
    strictEqual(following.search('gateway').length, 1);
    library.put({ ...certificate, title: 'Other', words: 'other' });
    library.put(cache);
    strictEqual(following.prepare(1), 1);
    strictEqual(following.prepare(1), 0);
    strictEqual(following.search('gateway').length, 0);
    library.remove('certificate.md');
    strictEqual(following.search('other').length, 0);
    strictEqual(following.search('stale').length, 1);
  });

  it('never throws, and highlights within the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        (title, typed, cause) => {
          const any = new LibrarySearch(libraryOf(summary('x', { title, causes: [cause] })));
          for (const query of [typed, title, cause, 'constructor __proto__'])
            for (const { matches } of any.search(query))
              for (const { text, spans } of matches)
                for (const { start, end } of spans) strictEqual(start >= 0 && start < end && end <= text.length, true);
        },
      ),
    );
  });
});
