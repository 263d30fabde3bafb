import { byText } from './library';
import type { PostmortemSummary } from './summary';

/** Several postmortems that call themselves the same. */
export interface DuplicateId {
  readonly id: string;
  /** By path. */
  readonly summaries: readonly PostmortemSummary[];
}

/** Ids that more than one postmortem gives itself, compared without regard to case; by id. */
export function duplicateIds(summaries: readonly PostmortemSummary[]): readonly DuplicateId[] {
  const byId = new Map<string, PostmortemSummary[]>();
  for (const summary of summaries) {
    if (summary.id === undefined) continue;
    const key = summary.id.toLowerCase();
    const known = byId.get(key);
    if (known) known.push(summary);
    else byId.set(key, [summary]);
  }
  return [...byId.entries()]
    .filter(([, same]) => same.length > 1)
    .sort(([a], [b]) => byText(a, b))
    .map(([, same]) => {
      const sorted = same.sort((a, b) => byText(a.path, b.path));
      return { id: sorted[0]?.id ?? '', summaries: sorted };
    });
}

/** Whether a postmortem is still being written. */
export function isOpenDraft({ status }: PostmortemSummary): boolean {
  return status === 'draft' || status === 'in-review';
}
