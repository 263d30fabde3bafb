import { dayNumber, parseIsoDate } from '../timeline/calendar';
import type { ActionSummary } from './summary';

export const actionStates = ['overdue', 'due-soon', 'open', 'done'] as const;

/** `overdue`: due before today; `due-soon`: due today or within the next days; `open`: any other that is not known to be done. */
export type ActionState = (typeof actionStates)[number];

/** Whether an action still waits, as far as the document tells. */
export function isUnfinished({ done }: ActionSummary): boolean {
  return done !== true;
}

/** Days from `today` (ISO date) to the due date, negative when past; `undefined` without a date that can be read. */
export function daysLeft({ due }: ActionSummary, today: string): number | undefined {
  const end = due === undefined ? undefined : parseIsoDate(due);
  const start = parseIsoDate(today);
  return end && start ? dayNumber(end) - dayNumber(start) : undefined;
}

/** Where an action stands on `today` (ISO date); `soon` is how many days ahead count as soon. */
export function actionState(action: ActionSummary, today: string, soon = 7): ActionState {
  return stateWith(action, daysLeft(action, today), soon);
}

/** The same when it is known how many days are left. */
export function stateWith(action: ActionSummary, left: number | undefined, soon: number): ActionState {
  if (!isUnfinished(action)) return 'done';
  if (left === undefined || left > soon) return 'open';
  return left < 0 ? 'overdue' : 'due-soon';
}
