import { isoDate, isRealDay } from '../timeline/calendar';
import { readDate } from '../timeline/dateText';

/** The ISO date that a text begins with, when it gives day, month and year. */
export function isoOf(text: string): string | undefined {
  const date = readDate(text, 0);
  if (date?.year === undefined || date.month === undefined || date.numeric) return undefined;
  const day = { year: date.year, month: date.month, day: date.day };
  return isRealDay(day) ? isoDate(day) : undefined;
}
