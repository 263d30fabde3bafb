import { dayNumber, dayOf, isoDate, parseIsoDate } from '../../timeline/calendar';
import type { RuleContext } from '../rule';

/** The date by which the team's policy wants actions of an incident of this severity done; `undefined` without a policy. */
export function policyDate({ postmortem: { metadata, timeline }, config, today }: RuleContext): string | undefined {
  const severity = plain(metadata.severity?.value ?? '');
  const days = Object.entries(config.dueDays).find(([name]) => plain(name) === severity)?.[1];
  const start = metadata.date?.value ?? timeline.entries.find(({ date }) => date !== undefined)?.date;
  if (days === undefined || start === undefined) return undefined;
  const date = daysLater(start, days);
  // A date that has passed would be overdue at once.
  return date !== undefined && today !== undefined && date < today ? undefined : date;
}

/** ISO date so many days later; `undefined` when the start is no ISO date. */
export function daysLater(date: string, days: number): string | undefined {
  const day = parseIsoDate(date);
  return day === undefined ? undefined : isoDate(dayOf(dayNumber(day) + days));
}

function plain(severity: string): string {
  return severity.toLowerCase().replace(/[^a-z0-9]/g, '');
}
