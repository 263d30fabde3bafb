import { isUnfinished } from './actionState';
import { libraryActionsInSteps, type LibraryAction } from './libraryActions';
import { duplicateIdsInSteps, isOpenDraft, type DuplicateId } from './libraryFaults';
import type { PostmortemSummary } from './summary';

/** What the views say of a whole library at a glance. */
export interface LibraryOverview {
  /** ISO date on which actions were judged. */
  readonly day: string;
  readonly openDrafts: number;
  readonly duplicates: readonly DuplicateId[];
  /** As `libraryActions` gives them. */
  readonly actions: readonly LibraryAction[];
  readonly overdueActions: number;
  readonly unfinishedActions: number;
}

/** Looks at all postmortems in small steps, so that others may run between them; `day` is an ISO date, that of today. */
export function* overviewInSteps(
  summaries: readonly PostmortemSummary[],
  day: string,
): Generator<undefined, LibraryOverview> {
  const actions = yield* libraryActionsInSteps(summaries, day);
  yield;
  const overdueActions = actions.filter(({ state }) => state === 'overdue').length;
  const unfinishedActions = actions.filter(({ action }) => isUnfinished(action)).length;
  yield;
  const openDrafts = summaries.filter(isOpenDraft).length;
  yield;
  const duplicates = yield* duplicateIdsInSteps(summaries);
  return { day, openDrafts, duplicates, actions, overdueActions, unfinishedActions };
}
