import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { causeThemes } from '../../../src/core/library/causeThemes';
import { computeTrends } from '../../../src/core/library/computeTrends';
import { periodsOf } from '../../../src/core/library/periods';
import type { PostmortemSummary } from '../../../src/core/library/summary';
import { action, summary } from './summaries';

const today = '2026-03-06';
const a = summary('a.md', {
  date: '2026-01-10',
  severity: 'SEV-1',
  severityRank: 0,
  services: ['checkout'],
  causes: ['An expired certificate'],
  detection: 'alert',
  metrics: { timeToDetect: 4, timeToResolve: 90 },
  actions: [action('x', { done: true }), action('y', { due: '2026-02-01', line: 7 })],
});
const b = summary('b.md', {
  date: '2026-03-02',
  severity: 'SEV-2',
  severityRank: 1,
  services: ['checkout', 'billing'],
  causes: ['A release with a wrong setting'],
  metrics: { timeToDetect: 20 },
});
const undated = summary('c.md', { severity: 'SEV-1', severityRank: 0 });
const trends = computeTrends([undated, b, a], { today });

describe('Trends', () => {
  it('count incidents by period, holes included, with the files behind each number', () => {
    const [severity, service] = trends.overTime;
    strictEqual(trends.unit, 'month');
    deepStrictEqual(severity?.periods, ['2026-01', '2026-02', '2026-03']);
    deepStrictEqual(
      severity?.series.map(({ label, counts }) => [label, ...counts]),
      [
        ['SEV-1', 1, 0, 0],
        ['SEV-2', 0, 0, 1],
      ],
    );
    deepStrictEqual(severity?.series[0]?.paths, [['a.md'], [], []]);
    deepStrictEqual(
      service?.series.map(({ label, counts }) => [label, ...counts]),
      [
        ['checkout', 1, 0, 1],
        ['billing', 0, 0, 1],
        [null, 0, 0, 0],
      ],
    );
    deepStrictEqual(trends.undated, ['c.md']);
  });

  it('show how times spread, and who does not tell', () => {
    const [detect, acknowledge] = trends.distributions;
    deepStrictEqual(detect?.quantiles, { min: 4, p25: 8, p50: 12, p75: 16, p90: 18.4, max: 20 });
    deepStrictEqual(
      detect.bins.map(({ from, to, count }) => [from, to, count]),
      [
        [0, 5, 1],
        [5, 15, 0],
        [15, 30, 1],
      ],
    );
    deepStrictEqual(detect.missing, ['c.md']);
    deepStrictEqual([acknowledge?.count, acknowledge?.quantiles, acknowledge?.mean], [0, null, null]);
  });

  it('judge actions', () => {
    const { counts, completion, age, unfinished, completionByPeriod } = trends.actions;
    deepStrictEqual(counts, { overdue: 1, 'due-soon': 0, open: 0, done: 1 });
    strictEqual(completion, 0.5);
    deepStrictEqual(age.values, [{ path: 'a.md', value: 55 }]);
    deepStrictEqual(
      unfinished.map(({ path, line, state }) => [path, line, state]),
      [['a.md', 7, 'overdue']],
    );
    deepStrictEqual(completionByPeriod[0], { period: '2026-01', total: 2, done: 1, paths: ['a.md'] });
  });

  it('group causes by what they are about', () => {
    deepStrictEqual(
      trends.causes.map(({ label, paths }) => [label, ...paths]),
      [
        ['Certificate or secret', 'a.md'],
        ['Change or release', 'b.md'],
        ['Configuration', 'b.md'],
      ],
    );
    deepStrictEqual(causeThemes(['The moon was full']), ['Other']);
    deepStrictEqual(causeThemes([]), []);
  });

  it('count what passes the filter, and still offer all choices', () => {
    const { incidents, choices, severities } = computeTrends([a, b, undated], {
      today,
      filter: { services: ['billing'] },
    });
    deepStrictEqual(
      incidents.map(({ path }) => path),
      ['b.md'],
    );
    deepStrictEqual(choices, {
      severities: ['SEV-1', 'SEV-2'],
      services: ['billing', 'checkout'],
      tags: [],
      years: ['2026'],
    });
    deepStrictEqual(
      severities.map(({ label, count }) => [label, count]),
      [['SEV-2', 1]],
    );
  });

  it('take longer periods for a longer past, and leave out days that no chart can show beside the others', () => {
    strictEqual(periodsOf(['2026-01-01', '2023-01-01']).unit, 'quarter');
    strictEqual(periodsOf(['2026-01-01', '2006-01-01']).unit, 'year');
    deepStrictEqual(periodsOf(['2026-01-01', '0026-01-01']).names.length, 240);
    deepStrictEqual(computeTrends([a, summary('z.md', { date: '0026-01-01' })], { today }).undated, ['z.md']);
  });

  it('do not depend on the order of the files, are plain JSON, and every path is one of the incidents', () => {
    const any: fc.Arbitrary<PostmortemSummary> = fc
      .record(
        {
          date: fc.constantFrom('2026-01-01', '2024-12-31', '1999-02-03', 'soon'),
          severity: fc.constantFrom('SEV-1', 'odd'),
          services: fc.subarray(['a', 'B', 'b', '__proto__']),
          metrics: fc.record(
            { timeToDetect: fc.nat(), timeToResolve: fc.double({ min: 0, max: 1e7, noNaN: true }) },
            { requiredKeys: [] },
          ),
          actions: fc.array(
            fc.constantFrom(action('x'), action('y', { done: true }), action('z', { due: '2026-01-01' })),
          ),
        },
        { requiredKeys: [] },
      )
      .map((given) => summary('', given));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (some) => {
        const named = some.map((one, i) => ({ ...one, path: `${i}.md` }));
        const computed = computeTrends(named, { today });
        deepStrictEqual(computeTrends([...named].reverse(), { today }), computed);
        deepStrictEqual(JSON.parse(JSON.stringify(computed)), computed);
        const paths = new Set(computed.incidents.map(({ path }) => path));
        for (const { series } of computed.overTime)
          for (const one of series) for (const path of one.paths.flat()) ok(paths.has(path));
      }),
      { numRuns: 60 },
    );
  });
});
