import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { computeTrends } from '../../../src/core/library/computeTrends';
import { TrendsAssembly, trendsParts, type TrendsPart } from '../../../src/protocol/trendsParts';
import { action, summary } from '../library/summaries';

/** Trends over so many incidents, some of which say nothing. */
function trendsOver(count: number) {
  const summaries = Array.from({ length: count }, (_, i) =>
    summary(`file:///postmortems/${i}.md`, {
      title: `Incident ${i}`,
      ...(i % 7 === 0 ? {} : { date: `20${10 + (i % 15)}-0${1 + (i % 9)}-11`, severity: `SEV-${i % 4}` }),
      services: [`service ${i % 30}`, 'all'],
      tags: [`tag ${i}`],
      causes: ['A change of the configuration'],
      metrics: i % 3 === 0 ? {} : { timeToDetect: i % 500, timeToResolve: i },
      actions: [action(`Do ${i}`, { due: '2026-01-01' }), action('Done', { done: true })],
    }),
  );
  return computeTrends(summaries, { today: '2026-03-06' });
}

/** As it comes out of VS Code. */
function sent(parts: Iterable<TrendsPart>): TrendsPart[] {
  return JSON.parse(JSON.stringify([...parts])) as TrendsPart[];
}

describe('trends in parts', () => {
  for (const count of [0, 1, 40, 6000])
    it(`are the same once they are put together, over ${count} incidents`, () => {
      const trends = trendsOver(count);
      const assembly = new TrendsAssembly();
      for (const part of sent(trendsParts(trends))) assembly.add(part);
      deepStrictEqual(assembly.finish(), JSON.parse(JSON.stringify(trends)));
    });

  it('are small, however many incidents there are', () => {
    for (const part of trendsParts(trendsOver(6000))) ok(JSON.stringify(part).length < 200_000);
  });

  it('name the path of an incident once', () => {
    const text = JSON.stringify([...trendsParts(trendsOver(40))]);
    strictEqual(text.split('file:///postmortems/7.md').length, 2);
  });

  it('are nothing without the first one', () => {
    const assembly = new TrendsAssembly();
    for (const part of [...trendsParts(trendsOver(40))].slice(1)) assembly.add(part);
    strictEqual(assembly.finish(), undefined);
  });

  it('leave out what has no place', () => {
    const assembly = new TrendsAssembly();
    assembly.add({ at: [], fields: { incidents: [] } });
    assembly.add({ at: ['nowhere', 3], items: [1] });
    assembly.add({ at: ['incidents', 'x'], fields: { y: 1 } });
    deepStrictEqual(assembly.finish(), { incidents: [] });
  });
});
