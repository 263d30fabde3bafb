import { dayNumber, parseIsoDate } from '../timeline/calendar';
import type { PostmortemSummary } from './summary';

/** Whether a draft has waited for longer than so many days since its incident, as the rule `stale-draft` counts them. */
export function isStaleDraft({ status, date }: PostmortemSummary, today: string, draftDays: number): boolean {
  const [day, now] = [parseIsoDate(date ?? ''), parseIsoDate(today)];
  if (status !== 'draft' || day === undefined || now === undefined) return false;
  return dayNumber(now) - dayNumber(day) > draftDays;
}
