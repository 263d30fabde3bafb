import { deepStrictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { isStaleDraft } from '../../../src/core/library/staleDrafts';
import type { PostmortemSummary } from '../../../src/core/library/summary';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { lint } from '../../../src/core/rules/lint';

function summary(status: PostmortemSummary['status'], date?: string): PostmortemSummary {
  const lists = { services: [], tags: [], authors: [], causes: [], actions: [] };
  return {
    path: 'a.md',
    title: 'A',
    milestones: {},
    metrics: {},
    words: '',
    ...lists,
    ...(status && { status }),
    ...(date && { date }),
  };
}

describe('a draft in the library', () => {
  it('is stale when the rule for drafts says so', () => {
    for (const [status, date] of [
      ['draft', '2026-03-01'],
      ['draft', '2026-03-10'],
      ['in-review', '2026-03-01'],
    ] as const) {
      const postmortem = new PostmortemReader().read(`---\nstatus: ${status}\ndate: ${date}\n---\n`);
      const codes = lint({ postmortem, config: defaultConfig, today: '2026-03-20' }).map(({ code }) => code);
      deepStrictEqual(
        isStaleDraft(summary(status, date), '2026-03-20', defaultConfig.draftDays),
        codes.includes('stale-draft'),
      );
    }
  });

  it('is not stale when nobody can tell its age', () => {
    deepStrictEqual(isStaleDraft(summary('draft'), '2026-03-20', 14), false);
    deepStrictEqual(isStaleDraft(summary('draft', '2026-03-01'), 'today', 14), false);
  });
});
