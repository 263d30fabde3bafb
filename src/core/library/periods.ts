import { parseIsoDate } from '../timeline/calendar';
import { periodUnits, type PeriodUnit } from './trends';

/** No chart shows more. */
const mostPeriods = 240;

/** Periods in order without holes, and the unit they have. */
export interface Periods {
  readonly unit: PeriodUnit;
  readonly names: readonly string[];
}

/** The period that an ISO date falls in: "2026-03", "2026-Q1", "2026"; `undefined` for other text. */
export function periodOf(date: string, unit: PeriodUnit): string | undefined {
  const day = parseIsoDate(date);
  return day && nameOf(numberOf(day, unit), unit);
}

/**
 * The periods that some ISO dates cover. Without a unit the one that gives a chart of readable length; one that gives too
 * many periods becomes a longer one. Of more than 240 years only the last remain.
 */
export function periodsOf(dates: readonly string[], wanted?: PeriodUnit): Periods {
  const days = dates.flatMap((date) => parseIsoDate(date) ?? []);
  let unit: PeriodUnit = wanted ?? 'month';
  if (days.length === 0) return { unit, names: [] };
  const most = wanted === undefined ? 24 : mostPeriods;
  for (;;) {
    let first = Infinity;
    let last = -Infinity;
    for (const day of days) {
      const number = numberOf(day, unit);
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
    const coarser = periodUnits[periodUnits.indexOf(unit) + 1];
    if (last - first < most || coarser === undefined) {
      const from = Math.max(first, last - mostPeriods + 1);
      return { unit, names: Array.from({ length: last - from + 1 }, (_, i) => nameOf(from + i, unit)) };
    }
    unit = coarser;
  }
}

function numberOf({ year, month }: { year: number; month: number }, unit: PeriodUnit): number {
  if (unit === 'year') return year;
  return unit === 'quarter' ? year * 4 + Math.floor((month - 1) / 3) : year * 12 + month - 1;
}

function nameOf(number: number, unit: PeriodUnit): string {
  const four = (year: number): string => String(year).padStart(4, '0');
  if (unit === 'year') return four(number);
  if (unit === 'quarter') return `${four(Math.floor(number / 4))}-Q${(number % 4) + 1}`;
  return `${four(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}
