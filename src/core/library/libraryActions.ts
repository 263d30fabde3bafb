import { actionState, actionStates, daysLeft, type ActionState } from './actionState';
import { byText, newestFirst } from './library';
import type { ActionSummary, PostmortemSummary } from './summary';

/** One action item of the library with where it stands. */
export interface LibraryAction {
  readonly postmortem: PostmortemSummary;
  readonly action: ActionSummary;
  /** Its place among the postmortem's actions, from 0. */
  readonly index: number;
  readonly state: ActionState;
  /** Days from today to the due date, negative when past; `undefined` without a date that can be read. */
  readonly daysLeft: number | undefined;
}

/**
 * All action items, the most urgent first: overdue, due soon, open, done; within a state the earliest due date first,
 * then the newest incident. `today` is an ISO date, `soon` how many days ahead count as soon.
 */
export function libraryActions(
  summaries: readonly PostmortemSummary[],
  today: string,
  soon = 7,
): readonly LibraryAction[] {
  return summaries
    .flatMap((postmortem) =>
      postmortem.actions.map((action, index): LibraryAction => ({
        postmortem,
        action,
        index,
        state: actionState(action, today, soon),
        daysLeft: daysLeft(action, today),
      })),
    )
    .sort(mostUrgentFirst);
}

function mostUrgentFirst(a: LibraryAction, b: LibraryAction): number {
  return (
    actionStates.indexOf(a.state) - actionStates.indexOf(b.state) ||
    (a.daysLeft === b.daysLeft ? 0 : (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity)) ||
    newestFirst(a.postmortem, b.postmortem) ||
    a.index - b.index
  );
}

export const actionGroupings = ['state', 'owner', 'priority', 'postmortem'] as const;

export type ActionGrouping = (typeof actionGroupings)[number];

export interface ActionGroup {
  /** The state, the owner or the priority as written, or the postmortem's path; `undefined` for those that do not say. */
  readonly name: string | undefined;
  /** In the order given. */
  readonly actions: readonly LibraryAction[];
}

/** Groups actions; owners are told apart without regard to case and a leading `@`. Those that do not say come last. */
export function groupActions(actions: readonly LibraryAction[], by: ActionGrouping): readonly ActionGroup[] {
  const groups = new Map<string | undefined, { name: string | undefined; actions: LibraryAction[] }>();
  for (const one of actions) {
    const name = nameOf(one, by);
    const key = by === 'postmortem' ? name : name?.toLowerCase().replace(/^@/, '');
    const group = groups.get(key);
    if (group) group.actions.push(one);
    else groups.set(key, { name, actions: [one] });
  }
  return [...groups.entries()].sort(([a], [b]) => order(a, b, by)).map(([, group]) => group);
}

function nameOf({ action, state, postmortem }: LibraryAction, by: ActionGrouping): string | undefined {
  switch (by) {
    case 'state':
      return state;
    case 'owner':
      return action.owner;
    case 'priority':
      return action.priority;
    case 'postmortem':
      return postmortem.path;
  }
}

function order(a: string | undefined, b: string | undefined, by: ActionGrouping): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const states: readonly string[] = actionStates;
  // The order in which they were given is that of their first action.
  if (by === 'postmortem') return 0;
  return by === 'state' ? states.indexOf(a) - states.indexOf(b) : byText(a, b);
}
