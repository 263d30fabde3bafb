import { isUnfinished } from './actionState';
import { byText, inOrder, newestFirst } from './library';
import type { PostmortemSummary } from './summary';

export const summaryOrders = ['date', 'title', 'severity', 'duration', 'open-actions'] as const;

export type SummaryOrder = (typeof summaryOrders)[number];

/**
 * Sorted as a reader wants to see them: the newest, the worst, the longest or those with most open actions first, titles
 * by the alphabet; those that do not say last. Equals follow each other the newest first.
 */
export function sortSummaries(summaries: readonly PostmortemSummary[], by: SummaryOrder): readonly PostmortemSummary[] {
  if (by === 'date') return inOrder(summaries);
  const keys = new Map(summaries.map((summary) => [summary, keyOf(summary, by)]));
  return [...summaries].sort((a, b) => compare(keys.get(a), keys.get(b)) || newestFirst(a, b));
}

function keyOf(summary: PostmortemSummary, by: Exclude<SummaryOrder, 'date'>): string | number | undefined {
  switch (by) {
    case 'title':
      return summary.title.toLowerCase();
    case 'severity':
      return summary.severityRank;
    case 'duration':
      return summary.duration === undefined ? undefined : -summary.duration;
    case 'open-actions':
      return -summary.actions.filter(isUnfinished).length;
  }
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byText(String(a), String(b));
}
