import type { NumericOrder } from '../timeline/blockDates';
import { isoDate, isRealDay } from '../timeline/calendar';
import { readDate } from '../timeline/dateText';

/** The ISO date that a text begins with, when it gives day, month and year; `order` tells 03/04/2026 apart. */
export function isoOf(text: string, order?: NumericOrder): string | undefined {
  const date = readDate(text, 0);
  if (date?.year === undefined || date.month === undefined || (date.numeric && !order)) return undefined;
  const isTurned = date.numeric && order === 'day-first';
  const [month, dayOfMonth] = isTurned ? [date.day, date.month] : [date.month, date.day];
  const day = { year: date.year, month, day: dayOfMonth };
  return isRealDay(day) ? isoDate(day) : undefined;
}
