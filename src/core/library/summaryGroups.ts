import { byText } from './library';
import type { PostmortemSummary } from './summary';

export const groupings = ['year', 'severity', 'service', 'status', 'tag'] as const;

export type Grouping = (typeof groupings)[number];

export interface SummaryGroup {
  /** What its members have in common as they write it ("2026", "SEV-2", "checkout", "in-review"); `undefined` for those that do not say. */
  readonly name: string | undefined;
  /** In the order given. */
  readonly summaries: readonly PostmortemSummary[];
}

/**
 * Groups by what they have in common: years the newest first, severities the worst first, statuses in the order of the
 * work, names by the alphabet, those that do not say last. One with several services or tags stands in several groups.
 */
export function groupSummaries(summaries: readonly PostmortemSummary[], by: Grouping): readonly SummaryGroup[] {
  const groups = new Map<string | undefined, { name: string | undefined; summaries: PostmortemSummary[] }>();
  for (const summary of summaries) {
    const seen = new Set<string | undefined>();
    for (const name of namesOf(summary, by)) {
      const key = name?.toLowerCase();
      if (seen.has(key)) continue;
      seen.add(key);
      const group = groups.get(key);
      if (group) group.summaries.push(summary);
      else groups.set(key, { name, summaries: [summary] });
    }
  }
  return [...groups.values()].sort((a, b) => order(a, b, by));
}

function namesOf(summary: PostmortemSummary, by: Grouping): readonly (string | undefined)[] {
  const names = by === 'service' ? summary.services : by === 'tag' ? summary.tags : undefined;
  if (names !== undefined) return names.length === 0 ? [undefined] : names;
  if (by === 'year') return [summary.date?.slice(0, 4)];
  return [by === 'severity' ? summary.severity : summary.status];
}

const statusOrder: readonly string[] = ['draft', 'in-review', 'final', 'closed'];

function order(a: SummaryGroup, b: SummaryGroup, by: Grouping): number {
  if (a.name === undefined || b.name === undefined) return a.name === b.name ? 0 : a.name === undefined ? 1 : -1;
  if (by === 'year') return byText(b.name, a.name);
  if (by === 'status') return statusOrder.indexOf(a.name) - statusOrder.indexOf(b.name);
  if (by === 'severity') return rankOf(a) - rankOf(b) || byText(a.name, b.name);
  return byText(a.name.toLowerCase(), b.name.toLowerCase());
}

function rankOf({ summaries }: SummaryGroup): number {
  return summaries[0]?.severityRank ?? Infinity;
}
