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
  const steps = duplicateIdsInSteps(summaries);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Postmortems that are looked at in one step. */
const atOnce = 1000;

/** The same in small steps, so that others may run between them. */
export function* duplicateIdsInSteps(
  summaries: readonly PostmortemSummary[],
): Generator<undefined, readonly DuplicateId[]> {
  const firstById = new Map<string, PostmortemSummary>();
  const byId = new Map<string, PostmortemSummary[]>();
  for (const [index, summary] of summaries.entries()) {
    if (index % atOnce === 0) yield;
    if (summary.id === undefined) continue;
    const key = summary.id.toLowerCase();
    const first = firstById.get(key);
    if (!first) firstById.set(key, summary);
    else if (!byId.get(key)?.push(summary)) byId.set(key, [first, summary]);
  }
  return [...byId.entries()]
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
