import { actionTrendsInSteps } from './actionTrends';
import { causeThemes } from './causeThemes';
import { distributionInSteps } from './distribution';
import { figuresOf } from './figures';
import { bySeverityOverTime, byServiceOverTime } from './incidentsOverTime';
import { byText, inOrder } from './library';
import { filterSummaries, type LibraryFilter } from './libraryFilter';
import { periodOf, periodsOf } from './periods';
import type { PostmortemSummary, SummaryMetrics } from './summary';
import { groupSummaries } from './summaryGroups';
import type { Distribution, Figure, IncidentRow, PeriodUnit, Trends } from './trends';

export interface TrendsOptions {
  /** ISO date on which actions are judged. */
  readonly today: string;
  readonly filter?: LibraryFilter;
  /** Without one, the unit follows from how long the incidents reach back. */
  readonly unit?: PeriodUnit;
}

/** What the postmortems that pass the filter show together; does not depend on the order in which they are given. */
export function computeTrends(all: readonly PostmortemSummary[], options: TrendsOptions): Trends {
  const steps = trendsInSteps(all, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Postmortems whose causes are looked at at a stretch; it is the longest work, and done once for each. */
const themedAtOnce = 50;

/** The same in small steps, so that others may run between them; of 10,000 postmortems each takes some milliseconds. */
export function* trendsInSteps(
  all: readonly PostmortemSummary[],
  { today, filter = {}, unit: wanted }: TrendsOptions,
): Generator<undefined, Trends> {
  const summaries = inOrder(filterSummaries(all, filter));
  yield;
  for (const [index, { causes }] of summaries.entries()) {
    causeThemes(causes);
    if (index % themedAtOnce === 0) yield;
  }
  const dates = summaries.flatMap(({ date }) => date ?? []);
  const periods = periodsOf(dates, wanted);
  const { unit, names } = periods;
  const shown = new Set(names);
  const undated = summaries
    .filter(({ date }) => date === undefined || !shown.has(periodOf(date, unit) ?? ''))
    .map(({ path }) => path);
  yield;
  const incidents = summaries.map(rowOf);
  yield;
  const bySeverity = yield* bySeverityOverTime(summaries, periods);
  yield;
  const byService = yield* byServiceOverTime(summaries, periods);
  const distributions: Distribution[] = [];
  for (const metric of metrics) {
    yield;
    distributions.push(yield* timesOf(summaries, metric));
  }
  yield;
  const actions = yield* actionTrendsInSteps(summaries, today, periods);
  yield;
  const figures: (readonly Figure[])[] = [];
  for (const namesIn of figureNames) {
    figures.push(figuresOf(summaries, namesIn));
    yield;
  }
  const [causes = [], detections = [], severities = [], services = [], tags = []] = figures;
  const lists = { causes, detections, severities, services, tags };
  const overTime = [bySeverity, byService];
  const choices = yield* choicesOf(all);
  return { version: 1, today, filter, unit, incidents, undated, overTime, distributions, actions, ...lists, choices };
}

/** In the order in which `trendsInSteps` takes them apart. */
const figureNames: readonly ((summary: PostmortemSummary) => readonly (string | undefined)[])[] = [
  ({ causes }) => causeThemes(causes),
  ({ detection }) => [detection],
  ({ severity }) => [severity],
  ({ services }) => services,
  ({ tags }) => tags,
];

const metrics = ['timeToDetect', 'timeToAcknowledge', 'timeToMitigate', 'timeToResolve'] as const;

function* timesOf(
  summaries: readonly PostmortemSummary[],
  metric: keyof SummaryMetrics,
): Generator<undefined, Distribution> {
  const missing = summaries.filter((summary) => summary.metrics[metric] === undefined).map(({ path }) => path);
  const values = summaries.flatMap(({ path, metrics: own }) => {
    const value = own[metric];
    return value === undefined ? [] : [{ path, value }];
  });
  return yield* distributionInSteps(metric, 'minutes', values, missing);
}

function rowOf(summary: PostmortemSummary): IncidentRow {
  const { timeToDetect, timeToAcknowledge, timeToMitigate, timeToResolve } = summary.metrics;
  return {
    path: summary.path,
    title: summary.title,
    date: summary.date ?? null,
    severity: summary.severity ?? null,
    status: summary.status ?? null,
    services: summary.services,
    tags: summary.tags,
    duration: summary.duration ?? null,
    timeToDetect: timeToDetect ?? null,
    timeToAcknowledge: timeToAcknowledge ?? null,
    timeToMitigate: timeToMitigate ?? null,
    timeToResolve: timeToResolve ?? null,
    detection: summary.detection ?? null,
    actionsDone: summary.actions.filter(({ done }) => done === true).length,
    actionsTotal: summary.actions.length,
  };
}

function* choicesOf(all: readonly PostmortemSummary[]): Generator<undefined, Trends['choices']> {
  const sorted = inOrder(all);
  const names = function* (by: 'severity' | 'service' | 'tag' | 'year'): Generator<undefined, readonly string[]> {
    yield;
    return groupSummaries(sorted, by).flatMap(({ name }) => name ?? []);
  };
  return {
    severities: yield* names('severity'),
    services: yield* names('service'),
    tags: yield* names('tag'),
    years: [...(yield* names('year'))].sort(byText),
  };
}
