import { actionStates, type ActionState } from './actionState';
import { dayNumber, parseIsoDate } from '../timeline/calendar';
import { distribution } from './distribution';
import { libraryActions, type LibraryAction } from './libraryActions';
import { periodOf, type Periods } from './periods';
import type { PostmortemSummary } from './summary';
import type { ActionRow, ActionTrends } from './trends';

/** How many actions are done, and how old those are that wait; `today` is an ISO date. */
export function actionTrends(summaries: readonly PostmortemSummary[], today: string, periods: Periods): ActionTrends {
  const actions = libraryActions(summaries, today);
  const counts = Object.fromEntries(
    actionStates.map((state) => [state, actions.filter((one) => one.state === state).length]),
  ) as Record<ActionState, number>;
  const unfinished = actions.filter(({ state }) => state !== 'done');
  return {
    total: actions.length,
    counts,
    completion: actions.length === 0 ? null : Math.round((counts.done / actions.length) * 1000) / 1000,
    completionByPeriod: completionByPeriod(summaries, periods),
    age: ageOf(unfinished, today),
    unfinished: unfinished.map(rowOf),
  };
}

function completionByPeriod(
  summaries: readonly PostmortemSummary[],
  { unit, names }: Periods,
): ActionTrends['completionByPeriod'] {
  const rows = new Map(names.map((period) => [period, { period, total: 0, done: 0, paths: [] as string[] }]));
  for (const { date, path, actions } of summaries) {
    const row = date === undefined ? undefined : rows.get(periodOf(date, unit) ?? '');
    if (!row || actions.length === 0) continue;
    row.total += actions.length;
    row.done += actions.filter(({ done }) => done === true).length;
    row.paths.push(path);
  }
  return [...rows.values()];
}

function ageOf(unfinished: readonly LibraryAction[], today: string): ActionTrends['age'] {
  const now = parseIsoDate(today);
  const missing = new Set<string>();
  const values = unfinished.flatMap(({ postmortem: { path, date } }) => {
    const day = date === undefined ? undefined : parseIsoDate(date);
    if (day && now) return [{ path, value: Math.max(0, dayNumber(now) - dayNumber(day)) }];
    missing.add(path);
    return [];
  });
  return distribution('openActionAge', 'days', values, [...missing]);
}

function rowOf({ postmortem, action, state }: LibraryAction): ActionRow {
  return {
    path: postmortem.path,
    line: action.line,
    text: action.text,
    state,
    owner: action.owner ?? null,
    due: action.due ?? null,
    priority: action.priority ?? null,
  };
}
