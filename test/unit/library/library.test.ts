import { deepStrictEqual, notStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library/library';
import { filterSummaries, type LibraryFilter } from '../../../src/core/library/libraryFilter';
import { duplicateIds, isOpenDraft } from '../../../src/core/library/libraryFaults';
import { groupSummaries } from '../../../src/core/library/summaryGroups';
import { sortSummaries } from '../../../src/core/library/summaryOrder';
import { action, summary } from './summaries';

const a = summary('a.md', {
  date: '2026-03-04',
  severity: 'SEV-2',
  severityRank: 1,
  services: ['Checkout'],
  status: 'draft',
});
const b = summary('b.md', {
  date: '2025-07-01',
  severity: 'SEV-1',
  severityRank: 0,
  services: ['checkout', 'billing'],
  tags: ['dns'],
});
const c = summary('c.md', { status: 'final', actions: [action('x'), action('y', { done: true })] });
const all = [a, b, c];
const paths = (summaries: readonly { path: string }[]): string[] => summaries.map(({ path }) => path);

describe('Library', () => {
  it('gives the newest incident first, undated ones last, and the same list until it changes', () => {
    const library = new Library();
    for (const one of [c, b, a]) library.put(one);
    deepStrictEqual(paths(library.summaries), ['a.md', 'b.md', 'c.md']);
    const { summaries, version } = library;
    strictEqual(library.remove('none.md'), false);
    strictEqual(library.summaries, summaries);
    strictEqual(library.remove('b.md'), true);
    notStrictEqual(library.version, version);
    deepStrictEqual(paths(library.summaries), ['a.md', 'c.md']);
    strictEqual(library.get('a.md'), a);
    strictEqual(library.size, 2);
  });

  it('does not depend on the order in which files came, changed and went', () => {
    const change = fc.record({
      path: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      date: fc.constantFrom('2026-01-01', '2025-01-01', undefined),
      gone: fc.boolean(),
      look: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const library = new Library();
        const expected = new Map<string, string | undefined>();
        for (const { path, date, gone, look } of changes) {
          if (look) void library.summaries;
          if (gone) {
            library.remove(path);
            expected.delete(path);
          } else {
            library.put(summary(path, date === undefined ? {} : { date }));
            expected.set(path, date);
          }
        }
        const fresh = new Library();
        for (const [path, date] of [...expected].sort()) fresh.put(summary(path, date === undefined ? {} : { date }));
        deepStrictEqual(library.summaries, fresh.summaries);
      }),
    );
  });
});

describe('Groups of postmortems', () => {
  const groups = (by: Parameters<typeof groupSummaries>[1]): unknown =>
    groupSummaries(all, by).map(({ name, summaries }) => [name, ...paths(summaries)]);

  it('are in the order of their meaning, those that do not say last', () => {
    deepStrictEqual(groups('year'), [
      ['2026', 'a.md'],
      ['2025', 'b.md'],
      [undefined, 'c.md'],
    ]);
    deepStrictEqual(groups('severity'), [
      ['SEV-1', 'b.md'],
      ['SEV-2', 'a.md'],
      [undefined, 'c.md'],
    ]);
    deepStrictEqual(groups('status'), [
      ['draft', 'a.md'],
      ['final', 'c.md'],
      [undefined, 'b.md'],
    ]);
    deepStrictEqual(groups('tag'), [
      ['dns', 'b.md'],
      [undefined, 'a.md', 'c.md'],
    ]);
  });

  it('hold one with several services several times, and take services for one whatever their case', () => {
    deepStrictEqual(groups('service'), [
      ['billing', 'b.md'],
      ['Checkout', 'a.md', 'b.md'],
      [undefined, 'c.md'],
    ]);
  });
});

describe('Sorted postmortems', () => {
  it('begin with what one looks for', () => {
    deepStrictEqual(paths(sortSummaries(all, 'severity')), ['b.md', 'a.md', 'c.md']);
    deepStrictEqual(paths(sortSummaries(all, 'open-actions')), ['c.md', 'a.md', 'b.md']);
    deepStrictEqual(paths(sortSummaries(all, 'date')), ['a.md', 'b.md', 'c.md']);
  });
});

describe('Filtered postmortems', () => {
  const filtered = (filter: LibraryFilter): string[] => paths(filterSummaries(all, filter));

  it('are those of a time; whole months and years are meant to their end', () => {
    deepStrictEqual(filtered({ from: '2026' }), ['a.md']);
    deepStrictEqual(filtered({ to: '2025-07' }), ['b.md']);
    deepStrictEqual(filtered({ from: '2025-07-01', to: '2026-03-04' }), ['a.md', 'b.md']);
    deepStrictEqual(filtered({}), ['a.md', 'b.md', 'c.md']);
  });

  it('have one of the names asked for, whatever its case', () => {
    deepStrictEqual(filtered({ services: ['CHECKOUT'] }), ['a.md', 'b.md']);
    deepStrictEqual(filtered({ severities: ['sev-1'], tags: ['dns'] }), ['b.md']);
    deepStrictEqual(filtered({ statuses: ['draft', 'final'], services: [] }), ['a.md', 'c.md']);
  });
});

describe('What is wrong in a library', () => {
  it('are several postmortems with one id', () => {
    const same = [summary('z.md', { id: 'inc-1' }), summary('y.md', { id: 'INC-1' }), summary('x.md', { id: 'INC-2' })];
    deepStrictEqual(
      duplicateIds(same).map(({ id, summaries }) => [id, ...paths(summaries)]),
      [['INC-1', 'y.md', 'z.md']],
    );
  });

  it('are drafts that wait', () => {
    deepStrictEqual(all.map(isOpenDraft), [true, false, false]);
  });
});
