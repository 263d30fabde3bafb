import { dayNumber, daysInMonth, parseIsoDate } from '../timeline/calendar';
import { newestFirst } from './library';
import type { PostmortemSummary } from './summary';

export interface Anniversary {
  readonly summary: PostmortemSummary;
  /** 1 or more. */
  readonly years: number;
  /** 0 for today. */
  readonly daysLeft: number;
}

/** Incidents whose day comes again between `today` (ISO date) and so many days later, the nearest first. */
export function anniversaries(
  summaries: readonly PostmortemSummary[],
  today: string,
  days = 0,
): readonly Anniversary[] {
  const from = parseIsoDate(today);
  if (!from) return [];
  const start = dayNumber(from);
  return summaries
    .flatMap((summary) => {
      const day = summary.date === undefined ? undefined : parseIsoDate(summary.date);
      if (!day) return [];
      return [from.year, from.year + 1].flatMap((year) => {
        // Once in four years a 29 February comes; else its eve counts.
        const again = { year, month: day.month, day: Math.min(day.day, daysInMonth(year, day.month)) };
        const daysLeft = dayNumber(again) - start;
        const years = year - day.year;
        return years > 0 && daysLeft >= 0 && daysLeft <= days ? [{ summary, years, daysLeft }] : [];
      });
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || newestFirst(a.summary, b.summary));
}
