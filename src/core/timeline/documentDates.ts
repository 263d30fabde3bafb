import type { Block } from '../markdown/markdownDocument';
import type { Metadata } from '../postmortem/metadata';
import type { Heading } from '../postmortem/postmortem';
import { isRealDay, parseIsoDate, type Day } from './calendar';
import type { WrittenDate } from './dateText';
import { timestampsIn } from './timeInLine';

/** Which number of `03/04/2024` is the month, as far as the document's other dates tell. */
export type NumericOrder = 'month-first' | 'day-first' | undefined;

interface BlockDates {
  /** The first full date, those of publication and the like left out. */
  readonly first: WrittenDate | undefined;
  /** The first full date with a label that says it is the incident's. */
  readonly labelled: WrittenDate | undefined;
  readonly order: NumericOrder;
}

const silent: ReadonlySet<string> = new Set(['code', 'blockquote', 'yaml', 'toml', 'definition']);
const cache = new WeakMap<object, BlockDates>();
const noDates: BlockDates = { first: undefined, labelled: undefined, order: undefined };
const incidentDate = /\b(?:date|start(?:ed)?|began|from|occurred|incident)\b[^\n\d]{0,16}$/i;
/** Labels of dates that are not the incident's. */
const otherDate =
  /(?:post(?:ed)? |publish|releas|updated?|modified|meeting|review|written|report(?: date)?|creat|due|draft|copyright|version|revis)[^\n]{0,24}$/i;

function datesOf(block: Block): BlockDates {
  const known = cache.get(block.root);
  if (known) return known;
  const dates = /\d/.test(block.text) ? readDates(block) : noDates;
  cache.set(block.root, dates);
  return dates;
}

function readDates({ root, text }: Block): BlockDates {
  let first: WrittenDate | undefined;
  let labelled: WrittenDate | undefined;
  let order: NumericOrder;
  for (const node of root.children) {
    if (silent.has(node.type)) continue;
    const start = node.position?.start.offset ?? 0;
    for (const { date } of timestampsIn(text, start, node.position?.end.offset ?? start)) {
      if (!date) continue;
      order ??= orderOf(text.slice(date.start, date.end), date);
      if (date.year === undefined || date.month === undefined) continue;
      const before = text.slice(Math.max(0, date.start - 40), date.start);
      if (otherDate.test(before)) continue;
      first ??= date;
      if (incidentDate.test(before)) labelled ??= date;
    }
  }
  return first || order ? { first, labelled, order } : noDates;
}

function orderOf(written: string, date: WrittenDate): NumericOrder {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(written);
  if (!match || date.numeric) return undefined;
  if (Number(match[1]) > 12) return 'day-first';
  return Number(match[2]) > 12 ? 'month-first' : undefined;
}

/** What the document says about its own date. */
export interface DocumentDates {
  readonly day: Day | undefined;
  readonly order: NumericOrder;
}

/** The day that entries without a date fall on: of the metadata, the title, else the first one that the text names. */
export function documentDates(
  blocks: readonly Block[],
  metadata: Metadata,
  headings: readonly Heading[],
): DocumentDates {
  let order: NumericOrder;
  let first: WrittenDate | undefined;
  let labelled: WrittenDate | undefined;
  for (const block of blocks) {
    const dates = datesOf(block);
    order ??= dates.order;
    first ??= dates.first;
    labelled ??= dates.labelled;
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
