import type { Metadata } from '../postmortem/metadata';
import type { Heading } from '../postmortem/postmortem';
import type { NumericOrder } from './blockDates';
import type { BlockFacts } from './blockFacts';
import { isRealDay, parseIsoDate, type Day } from './calendar';
import type { WrittenDate } from './dateText';
import { timestampsIn } from './timeInLine';

/** What the document says about its own date. */
export interface DocumentDates {
  readonly day: Day | undefined;
  readonly order: NumericOrder;
}

/** Which number of 03/04/2026 is the month, decided by the document's first date that leaves no choice. */
export function numericOrder({ dates }: BlockFacts): NumericOrder {
  return dates.find(({ note }) => note.order !== undefined)?.note.order;
}

/** The day that entries without a date fall on: of the metadata, the title, else the first one that the text names. */
export function documentDates({ dates }: BlockFacts, metadata: Metadata, headings: readonly Heading[]): DocumentDates {
  let order: NumericOrder;
  let first: WrittenDate | undefined;
  let labelled: WrittenDate | undefined;
  for (const { note } of dates) {
    order ??= note.order;
    first ??= note.first;
    labelled ??= note.labelled;
    if (order && labelled) break;
  }
  const day =
    (metadata.date && parseIsoDate(metadata.date.value)) ??
    titleDay(headings, metadata, order) ??
    writtenDay(labelled ?? first, order);
  return { day, order };
}

function titleDay(headings: readonly Heading[], metadata: Metadata, order: NumericOrder): Day | undefined {
  for (const title of [metadata.title?.value, headings[0]?.title]) {
    const day = title === undefined ? undefined : dayInTitle(title, undefined, order);
    if (day) return day;
  }
  return undefined;
}

function writtenDay(date: WrittenDate | undefined, order: NumericOrder): Day | undefined {
  return date && dayFrom(date, undefined, order);
}

/** The first day that a title names, completed from a day nearby. */
export function dayInTitle(title: string, near: Day | undefined, order: NumericOrder): Day | undefined {
  if (!/\d/.test(title)) return undefined;
  for (const { date } of timestampsIn(title, 0, title.length)) {
    const day = date && dayFrom(date, near, order);
    if (day && isRealDay(day)) return day;
  }
  return undefined;
}

/** A written date completed from a day nearby; `undefined` when parts stay unknown or both orders are possible. */
export function dayFrom(date: WrittenDate, near: Day | undefined, order: NumericOrder): Day | undefined {
  const year = date.year ?? near?.year;
  const month = date.month ?? near?.month;
  if (year === undefined || month === undefined) return undefined;
  if (!date.numeric) return closest({ year, month, day: date.day }, date, near);
  if (order === 'month-first') return { year, month, day: date.day };
  if (order === 'day-first') return { year, month: date.day, day: month };
  // The document's own day decides when it is one of the two readings (or in the same month as only one of them).
  if (near?.month === month && near.month !== date.day) return { year, month, day: date.day };
  if (near?.month === date.day && near.month !== month) return { year, month: date.day, day: month };
  return undefined;
}

/** "January 1" near a 31 December is in the next year. */
function closest(day: Day, date: WrittenDate, near: Day | undefined): Day {
  if (date.year !== undefined || date.month === undefined || !near) return day;
  const months = day.month - near.month;
  if (months <= -10) return { ...day, year: day.year + 1 };
  return months >= 10 ? { ...day, year: day.year - 1 } : day;
}
