import { actionTrends } from './actionTrends';
import { causeThemes } from './causeThemes';
import { distribution } from './distribution';
import { figuresOf } from './figures';
import { bySeverityOverTime, byServiceOverTime } from './incidentsOverTime';
import { byText, newestFirst } from './library';
import { filterSummaries, type LibraryFilter } from './libraryFilter';
import { periodOf, periodsOf } from './periods';
import type { PostmortemSummary, SummaryMetrics } from './summary';
import { groupSummaries } from './summaryGroups';
import type { Distribution, IncidentRow, PeriodUnit, Trends } from './trends';

export interface TrendsOptions {
  /** ISO date on which actions are judged. */
  readonly today: string;
  readonly filter?: LibraryFilter;
  /** Without one, the unit follows from how long the incidents reach back. */
  readonly unit?: PeriodUnit;
}

/** What the postmortems that pass the filter show together; does not depend on the order in which they are given. */
export function computeTrends(
  all: readonly PostmortemSummary[],
  { today, filter = {}, unit: wanted }: TrendsOptions,
): Trends {
  const summaries = [...filterSummaries(all, filter)].sort(newestFirst);
  const dates = summaries.flatMap(({ date }) => date ?? []);
  const periods = periodsOf(dates, wanted);
  const { unit, names } = periods;
  const shown = new Set(names);
  return {
    version: 1,
    today,
    filter,
    unit,
    incidents: summaries.map(rowOf),
    undated: summaries
      .filter(({ date }) => date === undefined || !shown.has(periodOf(date, unit) ?? ''))
      .map(({ path }) => path),
    overTime: [bySeverityOverTime(summaries, periods), byServiceOverTime(summaries, periods)],
    distributions: metrics.map((metric) => timesOf(summaries, metric)),
    actions: actionTrends(summaries, today, periods),
    causes: figuresOf(summaries, ({ causes }) => causeThemes(causes)),
    detections: figuresOf(summaries, ({ detection }) => [detection]),
    severities: figuresOf(summaries, ({ severity }) => [severity]),
    services: figuresOf(summaries, ({ services }) => services),
    tags: figuresOf(summaries, ({ tags }) => tags),
    choices: choicesOf(all),
  };
}

const metrics = ['timeToDetect', 'timeToAcknowledge', 'timeToMitigate', 'timeToResolve'] as const;

function timesOf(summaries: readonly PostmortemSummary[], metric: keyof SummaryMetrics): Distribution {
  const missing = summaries.filter((summary) => summary.metrics[metric] === undefined).map(({ path }) => path);
  const values = summaries.flatMap(({ path, metrics: own }) => {
    const value = own[metric];
    return value === undefined ? [] : [{ path, value }];
  });
  return distribution(metric, 'minutes', values, missing);
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

function choicesOf(all: readonly PostmortemSummary[]): Trends['choices'] {
  const sorted = [...all].sort(newestFirst);
  const names = (by: 'severity' | 'service' | 'tag' | 'year'): readonly string[] =>
    groupSummaries(sorted, by).flatMap(({ name }) => name ?? []);
  return {
    severities: names('severity'),
    services: names('service'),
    tags: names('tag'),
    years: names('year').slice().sort(byText),
  };
}
