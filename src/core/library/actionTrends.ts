import { actionStates, type ActionState } from './actionState';
import { dayNumber, parseIsoDate } from '../timeline/calendar';
import { distributionInSteps } from './distribution';
import { libraryActionsInSteps, type LibraryAction } from './libraryActions';
import { periodOf, type Periods } from './periods';
import type { PostmortemSummary } from './summary';
import type { ActionRow, ActionTrends } from './trends';

/** How many actions are done, and how old those are that wait; `today` is an ISO date. */
export function* actionTrendsInSteps(
  summaries: readonly PostmortemSummary[],
  today: string,
  periods: Periods,
): Generator<undefined, ActionTrends> {
  const actions = yield* libraryActionsInSteps(summaries, today);
  yield;
  const counts = Object.fromEntries(
    actionStates.map((state) => [state, actions.filter((one) => one.state === state).length]),
  ) as Record<ActionState, number>;
  const unfinished = actions.filter(({ state }) => state !== 'done');
  yield;
  const completion = completionByPeriod(summaries, periods);
  yield;
  const age = yield* ageOf(unfinished, today);
  const rows: ActionRow[] = [];
  for (const one of unfinished) if (rows.push(rowOf(one)) % rowsAtOnce === 0) yield;
  return {
    total: actions.length,
    counts,
    completion: actions.length === 0 ? null : Math.round((counts.done / actions.length) * 1000) / 1000,
    completionByPeriod: completion,
    age,
    unfinished: rows,
  };
}

/** Rows that are made in one step. */
const rowsAtOnce = 2000;

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

function* ageOf(unfinished: readonly LibraryAction[], today: string): Generator<undefined, ActionTrends['age']> {
  const now = parseIsoDate(today);
  const missing = new Set<string>();
  const values: { readonly path: string; readonly value: number }[] = [];
  // Thousands share a few hundred days.
  const ages = new Map<string | undefined, number | undefined>();
  for (const { postmortem } of unfinished) {
    const { path, date } = postmortem;
    if (!ages.has(date)) {
      const day = date === undefined ? undefined : parseIsoDate(date);
      ages.set(date, day && now && Math.max(0, dayNumber(now) - dayNumber(day)));
    }
    const value = ages.get(date);
    if (value === undefined) missing.add(path);
    else values.push({ path, value });
  }
  yield;
  return yield* distributionInSteps('openActionAge', 'days', values, [...missing]);
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
