import { figuresOf } from './figures';
import { periodOf, type Periods } from './periods';
import type { PostmortemSummary } from './summary';
import { groupSummaries } from './summaryGroups';
import type { IncidentsOverTime } from './trends';

/** Services beyond these are one series. */
const mostServices = 7;

export const otherServices = 'other';

type Steps<T> = Generator<undefined, T>;

/** Incidents by period and severity, the worst first, those without one last. */
export function* bySeverityOverTime(
  summaries: readonly PostmortemSummary[],
  periods: Periods,
): Steps<IncidentsOverTime> {
  const series: Series[] = [];
  for (const group of groupSummaries(summaries, 'severity')) {
    yield;
    series.push(seriesOf(group.name ?? null, group.summaries, periods));
  }
  return { by: 'severity', periods: periods.names, series };
}

/** Incidents by period and service, the most frequent first; one that names several counts for each. */
export function* byServiceOverTime(
  summaries: readonly PostmortemSummary[],
  periods: Periods,
): Steps<IncidentsOverTime> {
  const byPath = new Map(summaries.map((summary) => [summary.path, summary]));
  const at = (paths: readonly string[]): readonly PostmortemSummary[] =>
    paths.flatMap((path) => byPath.get(path) ?? []);
  yield;
  const figures = figuresOf(summaries, ({ services }) => services);
  // One last service needs no name for all the others.
  const kept = figures.length === mostServices + 1 ? figures.length : mostServices;
  const series: Series[] = [];
  for (const { label, paths } of figures.slice(0, kept)) {
    yield;
    series.push(seriesOf(label, at(paths), periods));
  }
  yield;
  const others = new Set(figures.slice(kept).flatMap(({ paths }) => paths));
  if (others.size > 0) series.push(seriesOf(otherServices, at([...others]), periods));
  yield;
  const silent = summaries.filter(({ services }) => services.length === 0);
  if (silent.length > 0) series.push(seriesOf(null, silent, periods));
  return { by: 'service', periods: periods.names, series };
}

type Series = IncidentsOverTime['series'][number];

function seriesOf(label: string | null, summaries: readonly PostmortemSummary[], { unit, names }: Periods): Series {
  const paths = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { date, path } of summaries) if (date !== undefined) paths.get(periodOf(date, unit) ?? '')?.push(path);
  const lists = names.map((name) => paths.get(name) ?? []);
  return { label, counts: lists.map(({ length }) => length), paths: lists };
}
