import type { Table, TableRow } from 'mdast';
import { UnitCache } from '../markdown/unitCache';
import { BlockItem } from './blockItem';
import { zoneInTitle, type DeclaredZone } from './declaredZone';
import { plainText } from './plainText';
import { findTime, trimEnd, type TimeInLine } from './timeInLine';
import type { Timestamp } from './timestamp';

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly found: TimeInLine | undefined;
}

interface Columns {
  readonly time: number;
  readonly date: number;
  readonly end: number;
}

/** What the headers of the time and date columns add to their cells. */
interface ColumnHeads {
  readonly year: number | undefined;
  readonly zone: DeclaredZone | undefined;
}

/** The rows of a table as entries when one of its columns holds times (found by content, not by name). */
export function tableItems(table: Table, text: string): readonly BlockItem[] {
  // Where the cells of rows that moved were is of no matter for finding the columns.
  const rows = table.children.map((row) => ofCells.find(row, '', () => cellsOf(row, text)).found);
  const first = table.children[0] && cellsOf(table.children[0], text);
  const header = (first ?? []).map(({ start, end }) => plainText(text.slice(start, end)).toLowerCase());
  const columns = findColumns(rows.slice(1), header);
  if (!columns) return [];
  const headerCell = first?.[columns.time];
  const zone = headerCell && zoneInTitle(text.slice(headerCell.start, headerCell.end), headerCell.start);
  const year = yearIn(header[columns.date]) ?? yearIn(header[columns.time]);
  const heads = { ...columns, year, zone };
  const key = JSON.stringify(heads);
  const items: BlockItem[] = [];
  // The first row is a header only by syntax: people also start a table with an entry.
  for (const row of table.children) {
    const { found, by } = ofRows.find(row, key, () => rowItem(row, cellsOf(row, text), heads, text));
    if (found) items.push(found.moved(by));
  }
  return items;
}

const ofCells = new UnitCache<readonly Cell[]>();
const ofRows = new UnitCache<BlockItem | undefined>();

function cellsOf(row: TableRow, text: string): readonly Cell[] {
  return row.children.map(({ position }) => {
    let start = position?.start.offset ?? 0;
    const stop = position?.end.offset ?? start;
    while (start < stop && '| \t'.includes(text.charAt(start))) start++;
    const end = trimEnd(text, start, stop);
    return { start, end, found: end > start ? findTime(text, start, end) : undefined };
  });
}

function findColumns(rows: readonly (readonly Cell[])[], header: readonly string[]): Columns | undefined {
  const width = header.length;
  const times = new Array<number>(width).fill(0);
  const dates = new Array<number>(width).fill(0);
  const filled = new Array<number>(width).fill(0);
  for (const cells of rows) {
    for (let i = 0; i < width; i++) {
      const cell = cells[i];
      if (!cell || cell.end === cell.start) continue;
      filled[i] = (filled[i] ?? 0) + 1;
      if (cell.found?.place !== 'start') continue;
      if (cell.found.stamp.time || cell.found.stamp.relative !== undefined) times[i] = (times[i] ?? 0) + 1;
      else dates[i] = (dates[i] ?? 0) + 1;
    }
  }
  const most = (counts: readonly number[], except: number): number => {
    const best = counts.findIndex((count, i) => i !== except && count > 0 && count * 2 >= (filled[i] ?? 0));
    return best;
  };
  const time = most(times, -1);
  const date = most(dates, time);
  if (time === -1) return date === -1 ? undefined : { time: date, date: -1, end: -1 };
  const end = header.findIndex(
    (name, i) => i > time && (times[i] ?? 0) > 0 && /^(?:end|to|until|till|finish|stop)/.test(name),
  );
  return { time, date, end };
}

/** A weekday beside the date, or a running number, is no part of the event. */
const wordless = /^(?:#?\d{1,4}\.?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)$/i;

function rowItem(
  row: TableRow,
  cells: readonly Cell[],
  columns: Columns & ColumnHeads,
  text: string,
): BlockItem | undefined {
  const cell = cells[columns.time];
  if (cell?.found?.place !== 'start') return undefined;
  const date = cells[columns.date]?.found?.stamp.date;
  const dated = withYear(withDate(cell.found.stamp, date), columns.year);
  const stamp = withEnd(dated, cells[columns.end]?.found?.stamp);
  const others = cells
    .filter((_, i) => i !== columns.time && i !== columns.date && i !== columns.end)
    .filter(({ start, end }) => end > start && !wordless.test(text.slice(start, end)));
  const rest = { start: cell.found.textStart, end: cell.found.textEnd };
  if (rest.end > rest.start && others.length === 0) others.push({ ...rest, found: undefined });
  const textStart = others[0]?.start ?? cell.end;
  return new BlockItem({
    kind: 'entry',
    form: 'row',
    start: row.position?.start.offset ?? cell.start,
    end: row.position?.end.offset ?? cell.end,
    line: (row.position?.start.line ?? 1) - 1,
    level: 0,
    depth: 0,
    place: 'start',
    isLed: false,
    stamp,
    text: others
      .map(({ start, end }) => plainText(text.slice(start, end)))
      .filter((words) => words !== '')
      .join(' · '),
    textStart,
    textEnd: Math.max(textStart, others.at(-1)?.end ?? textStart),
    zone: columns.zone,
    source: text.slice(textStart, Math.max(textStart, others.at(-1)?.end ?? textStart)),
  });
}

/** "Date (2024)" gives the year to all dates below. */
function yearIn(header: string | undefined): number | undefined {
  const match = header === undefined ? null : /\b(?:19|20)\d{2}\b/.exec(header);
  return match ? Number(match[0]) : undefined;
}

function withYear(stamp: Timestamp, year: number | undefined): Timestamp {
  return stamp.date && stamp.date.year === undefined && year !== undefined
    ? { ...stamp, date: { ...stamp.date, year } }
    : stamp;
}

function withDate(stamp: Timestamp, date: Timestamp['date']): Timestamp {
  return date && !stamp.date ? { ...stamp, date } : stamp;
}

function withEnd(stamp: Timestamp, end: Timestamp | undefined): Timestamp {
  return end?.time && !stamp.endTime ? { ...stamp, endTime: end.time, endDate: end.date } : stamp;
}
