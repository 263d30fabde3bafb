import type { Nodes } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import { UnitCache } from '../markdown/unitCache';
import type { WrittenDate } from './dateText';
import { timestampsIn } from './timeInLine';

/** Which number of `03/04/2024` is the month, as far as the document's other dates tell. */
export type NumericOrder = 'month-first' | 'day-first' | undefined;

export interface BlockDates {
  /** The first full date, those of publication and the like left out. */
  readonly first: WrittenDate | undefined;
  /** The first full date with a label that says it is the incident's. */
  readonly labelled: WrittenDate | undefined;
  readonly order: NumericOrder;
}

const silent: ReadonlySet<string> = new Set(['code', 'yaml', 'toml', 'definition']);
const incidentDate = /\b(?:date|start(?:ed)?|began|from|occurred|incident)\b[^\n\d]{0,16}$/i;
/** Labels of dates that are not the incident's. */
const otherDate =
  /(?:post(?:ed)? |publish|releas|updated?|modified|meeting|review|written|report(?: date)?|creat|due|draft|copyright|version|revis)[^\n]{0,24}$/i;

/** What a full date cannot do without, or a day and month in front of a time. */
const fullDate = /(?:19|20)\d\d|\d\/\d{1,2} (?:at )?\d{1,2}:|\d[-/.–‑]\d{1,2}[-/.–‑]\d\d/;

/** Reads the dates of a block that may be those of the incident. */
export function readBlockDates(block: Block): BlockDates | undefined {
  return fullDate.test(block.text) ? readDates(block) : undefined;
}

function readDates({ root, text }: Block): BlockDates | undefined {
  let first: WrittenDate | undefined;
  let labelled: WrittenDate | undefined;
  let order: NumericOrder;
  const add = (found: BlockDates): void => {
    first ??= found.first;
    labelled ??= found.labelled;
    order ??= found.order;
  };
  for (const node of root.children) {
    if (node.type === 'list' || node.type === 'table') {
      for (const unit of node.children) add(ofUnits.find(unit, '', () => datesIn(unit, text)).found);
    } else if (!silent.has(node.type)) add(datesIn(node, text));
  }
  return first || order ? { first, labelled, order } : undefined;
}

/** Where in the block the dates stand is of no matter. */
const ofUnits = new UnitCache<BlockDates>();

function datesIn(node: Nodes, text: string): BlockDates {
  let first: WrittenDate | undefined;
  let labelled: WrittenDate | undefined;
  let order: NumericOrder;
  const start = node.position?.start.offset ?? 0;
  for (const { date, time } of timestampsIn(text, start, node.position?.end.offset ?? start)) {
    if (!date) continue;
    order ??= orderOf(text.slice(date.start, date.end), date, time !== undefined);
    if (date.year === undefined || date.month === undefined) continue;
    const before = text.slice(Math.max(0, date.start - 40), date.start);
    if (otherDate.test(before)) continue;
    const isLabelled = incidentDate.test(before);
    if (isLabelled) labelled ??= date;
    // A quote is told by someone at some other time.
    if (isLabelled || node.type !== 'blockquote') first ??= date;
  }
  return { first, labelled, order };
}

function orderOf(written: string, date: WrittenDate, isTimed: boolean): NumericOrder {
  const match = (isTimed ? /^(\d{1,2})[/\-–‑](\d{1,2})(?!\d)/ : /^(\d{1,2})[/\-–‑](\d{1,2})[/\-–‑]\d/).exec(written);
  if (!match || date.numeric) return undefined;
  if (Number(match[1]) > 12) return 'day-first';
  return Number(match[2]) > 12 ? 'month-first' : undefined;
}
