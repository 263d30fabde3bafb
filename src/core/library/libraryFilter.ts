import type { PostmortemStatus } from '../postmortem/metadata';
import type { PostmortemSummary } from './summary';

/** Which postmortems count; what is absent or empty does not restrict. Names are compared without regard to case. */
export interface LibraryFilter {
  /** First and last ISO date of the incident, both inclusive; `2026` and `2026-03` stand for the whole year or month. */
  readonly from?: string;
  readonly to?: string;
  readonly severities?: readonly string[];
  readonly services?: readonly string[];
  readonly tags?: readonly string[];
  readonly statuses?: readonly PostmortemStatus[];
}

/** Those that the filter lets through, in their order. Undated ones only when no date is asked for. */
export function filterSummaries(
  summaries: readonly PostmortemSummary[],
  filter: LibraryFilter,
): readonly PostmortemSummary[] {
  const severities = namesIn(filter.severities);
  const services = namesIn(filter.services);
  const tags = namesIn(filter.tags);
  const { from, to, statuses = [] } = filter;
  if ([from, to, severities, services, tags].every((one) => one === undefined) && statuses.length === 0)
    return summaries;
  return summaries.filter(
    (summary) =>
      isWithin(summary.date, from, to) &&
      (severities === undefined ||
        (summary.severity !== undefined && severities.has(summary.severity.toLowerCase()))) &&
      (services === undefined || holdsOneOf(summary.services, services)) &&
      (tags === undefined || holdsOneOf(summary.tags, tags)) &&
      (statuses.length === 0 || (summary.status !== undefined && statuses.includes(summary.status))),
  );
}

function isWithin(date: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  // ISO dates compare as text; behind "2026-03" come all its days.
  return (from === undefined || date >= from) && (to === undefined || date.slice(0, to.length) <= to);
}

function namesIn(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return names === undefined || names.length === 0 ? undefined : new Set(names.map((name) => name.toLowerCase()));
}

function holdsOneOf(held: readonly string[], names: ReadonlySet<string>): boolean {
  return held.some((name) => names.has(name.toLowerCase()));
}
