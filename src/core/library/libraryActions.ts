import { actionStates, daysLeft, stateWith, type ActionState } from './actionState';
import { byText, inOrder } from './library';
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
 * All action items, the most urgent first: overdue, due soon, open, done; those that are not done by their due date, equals
 * by the newest incident. `today` is an ISO date, `soon` how many days ahead count as soon.
 */
export function libraryActions(
  summaries: readonly PostmortemSummary[],
  today: string,
  soon = 7,
): readonly LibraryAction[] {
  const steps = libraryActionsInSteps(summaries, today, soon);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Postmortems whose actions are looked at in one step. */
const atOnce = 250;

/** The same in small steps, so that others may run between them. */
export function* libraryActionsInSteps(
  summaries: readonly PostmortemSummary[],
  today: string,
  soon = 7,
): Generator<undefined, readonly LibraryAction[]> {
  const leftBy = daysLeftByDue(today);
  const day = `${today} ${soon}`;
  const byState: Readonly<Record<ActionState, ActionsByDay>> = {
    overdue: new Map(),
    'due-soon': new Map(),
    open: new Map(),
    done: new Map(),
  };
  let looked = 0;
  for (const postmortem of inOrder(summaries)) {
    for (const one of actionsOf(postmortem, day, leftBy, soon)) {
      const byDay = byState[one.state];
      // What is done is not urgent any more.
      const left = one.state === 'done' ? 0 : (one.daysLeft ?? Infinity);
      const same = byDay.get(left);
      if (same) same.push(one);
      else byDay.set(left, [one]);
    }
    if (++looked % atOnce === 0) yield;
  }
  return actionStates.flatMap((state) => soonestFirst(byState[state]));
}

/** Actions by how many days are left: thousands share a few hundred days, and those need no sorting. */
type ActionsByDay = Map<number, LibraryAction[]>;

function soonestFirst(byDay: ActionsByDay): readonly LibraryAction[] {
  return [...byDay.keys()].sort((a, b) => (a < b ? -1 : 1)).flatMap((left) => byDay.get(left) ?? []);
}

interface JudgedActions {
  readonly day: string;
  readonly actions: readonly LibraryAction[];
}

/** Of one postmortem, since after a change all others are as they were. */
const judged = new WeakMap<PostmortemSummary, JudgedActions>();

/** Thousands of items share a few hundred dates. */
function daysLeftByDue(today: string): (action: ActionSummary) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (action) => {
    const { due } = action;
    if (due === undefined) return undefined;
    if (!known.has(due)) known.set(due, daysLeft(action, today));
    return known.get(due);
  };
}

function actionsOf(
  postmortem: PostmortemSummary,
  day: string,
  leftBy: (action: ActionSummary) => number | undefined,
  soon: number,
): readonly LibraryAction[] {
  const known = judged.get(postmortem);
  if (known?.day === day) return known.actions;
  const actions = postmortem.actions.map((action, index): LibraryAction => {
    const left = leftBy(action);
    return { postmortem, action, index, state: stateWith(action, left, soon), daysLeft: left };
  });
  judged.set(postmortem, { day, actions });
  return actions;
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
  let last: { name: string | undefined; actions: LibraryAction[] } | undefined;
  for (const one of actions) {
    const name = nameOf(one, by);
    // Neighbours often have the same, above all by state.
    if (!last || last.name !== name) {
      const key = by === 'owner' || by === 'priority' ? name?.toLowerCase().replace(/^@/, '') : name;
      last = groups.get(key);
      if (!last) groups.set(key, (last = { name, actions: [] }));
    }
    last.actions.push(one);
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
