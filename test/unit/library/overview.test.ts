import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { libraryActions } from '../../../src/core/library/libraryActions';
import { duplicateIds } from '../../../src/core/library/libraryFaults';
import { overviewInSteps } from '../../../src/core/library/libraryOverview';
import type { PostmortemSummary } from '../../../src/core/library/summary';
import { action, summary } from './summaries';

const today = '2026-03-06';

function overviewOf(summaries: readonly PostmortemSummary[]) {
  const steps = overviewInSteps(summaries, today);
  let count = 1;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count++;
  return { overview: step.value, count };
}

describe('the overview of a library', () => {
  const summaries = [
    summary('a.md', { id: 'INC-1', status: 'draft', actions: [action('x', { due: '2026-03-01' }), action('y')] }),
    summary('b.md', { id: 'inc-1', status: 'in-review', actions: [action('z', { done: true })] }),
    summary('c.md', { status: 'final', actions: [action('u', { due: '2026-03-04' })] }),
  ];

  it('counts what waits, and names ids that are used twice', () => {
    const { overview } = overviewOf(summaries);
    strictEqual(overview.openDrafts, 2);
    strictEqual(overview.overdueActions, 2);
    strictEqual(overview.unfinishedActions, 3);
    deepStrictEqual(overview.actions, libraryActions(summaries, today));
    deepStrictEqual(overview.duplicates, duplicateIds(summaries));
    strictEqual(overview.day, today);
  });

  it('takes more steps for more postmortems', () => {
    const many = Array.from({ length: 3000 }, (_, i) => summary(`${i}.md`, { actions: [action('x')] }));
    ok(overviewOf(many).count > overviewOf(summaries).count + 10);
  });
});
