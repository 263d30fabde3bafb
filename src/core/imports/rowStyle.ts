import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import { tableAt, type TableLine } from '../rules/edits/tableText';
import { lineEndOf } from '../rules/places';
import { isoDate, dayOf } from '../timeline/calendar';
import { readDate } from '../timeline/dateText';
import { skipDecoration } from '../timeline/timeInLine';
import type { TimelineEntry } from '../timeline/timeline';
import { readTimestamp } from '../timeline/timestamp';
import { clockIn } from '../timeline/viewClockEdit';
import { clockLike } from './clockLike';
import type { EntryStyle } from './entryStyle';
import { clockOf, type NewEntry } from './newEntry';
import { dateLike } from './writtenDate';

const whoColumn = /\b(?:who|author|person|people|actor|by|name|user|source of|responder|owner)\b/i;
const linkColumn = /\b(?:links?|sources?|evidence|references?|refs?|urls?)\b/i;
const eventColumn =
  /\b(?:events?|descriptions?|what|actions?|details?|messages?|notes?|activity|updates?|summary|entry|happened|comments?)\b/i;

type Writer = (entry: NewEntry, withDate: boolean) => string;

/** The style of a table's row; `undefined` when its columns cannot be told. `addedZone` is written where it has none. */
export function styleOfRow(
  document: MarkdownDocument,
  model: TimelineEntry,
  addedZone: string | undefined,
): EntryStyle | undefined {
  const { text, lines } = document;
  const table = tableAt(document, model.line);
  const row = table?.rows.find(({ line }) => line === model.line);
  const clock = clockIn(text, model);
  if (!table || !row || !clock || model.time === undefined) return undefined;
  const titles = table.header.cells.map(({ start, end }) => text.slice(start, end));
  const timeColumn = row.cells.findIndex(({ start, end }) => clock.start >= start && clock.end <= end);
  if (timeColumn < 0) return undefined;
  const cell = timeWriter(text, model, addedZone);
  if (!cell) return undefined;
  const dateColumn = row.cells.findIndex((one, column) => column !== timeColumn && dateIn(text, one) !== undefined);
  const columns = rolesOf(titles, timeColumn, dateColumn, text, model, row);
  const prefix = text.slice(lines.startOf(model.line), row.cells[0]?.start ?? 0);
  const widths = row.cells.map(({ start, end }) => Math.max(0, end - start - 2));
  const stamp = readTimestamp(text, model.timeSpan.start, model.timeSpan.end);
  return {
    dated: dateColumn >= 0 || stamp?.date !== undefined,
    zone: stamp?.zone?.text ?? addedZone,
    gap: lineEndOf(text),
    write(entry, withDate) {
      const cells = titles.map((_, column) => {
        if (column === timeColumn) return cell(entry, withDate && dateColumn < 0);
        if (column === dateColumn) return dateLike(dateIn(text, row.cells[column]) ?? '', entry.day);
        const weekday = weekdayLike(text, row.cells[column], entry.day);
        return weekday ?? wordsFor(column, columns, entry).replaceAll('|', '\\|');
      });
      return rowText(
        row,
        prefix,
        cells.map((one, column) => one.padEnd(widths[column] ?? 0)),
      );
    },
  };
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The weekday of a day where the model's cell holds one. */
function weekdayLike(text: string, cell: Span | undefined, day: number): string | undefined {
  const shown = cell && text.slice(cell.start, cell.end).trim();
  if (shown === undefined || !/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$/i.test(shown)) return undefined;
  const name = weekdays[new Date(day * 86_400_000).getUTCDay()] ?? '';
  return shown.replace(/\.$/, '').length > 5 ? name : name.slice(0, 3);
}

interface ColumnRoles {
  readonly event: number;
  readonly who: number;
  readonly link: number;
}

function rolesOf(
  titles: readonly string[],
  time: number,
  date: number,
  text: string,
  model: TimelineEntry,
  row: TableLine,
): ColumnRoles {
  const free = (column: number): boolean => column !== time && column !== date;
  const find = (pattern: RegExp): number => titles.findIndex((title, column) => free(column) && pattern.test(title));
  const named = find(eventColumn);
  const shown = row.cells.findIndex(({ start, end }) => model.textSpan.start >= start && model.textSpan.start <= end);
  const last = titles.reduce((found, _, column) => (free(column) ? column : found), -1);
  const event = named >= 0 ? named : shown >= 0 && free(shown) ? shown : last;
  const who = titles.findIndex((title, column) => free(column) && column !== event && whoColumn.test(title));
  const link = titles.findIndex(
    (title, column) => free(column) && column !== event && column !== who && linkColumn.test(title),
  );
  return { event: event >= 0 ? event : text.length, who, link };
}

function wordsFor(column: number, { event, who, link }: ColumnRoles, entry: NewEntry): string {
  if (column === who) return entry.author;
  if (column === link) return entry.link === '' ? '' : `[source](${entry.link})`;
  if (column !== event) return '';
  const said = entry.author === '' || who >= 0 ? entry.words : `${entry.author}: ${entry.words}`;
  return entry.link === '' || link >= 0 ? said : `${said} ([source](${entry.link}))`;
}

/** Writes the time's cell as the model's: with its marks, its date, its zone. */
function timeWriter(text: string, model: TimelineEntry, addedZone: string | undefined): Writer | undefined {
  const stamp = readTimestamp(text, model.timeSpan.start, model.timeSpan.end);
  const clock = clockIn(text, model);
  if (!stamp?.time || !clock || clock.start !== stamp.time.start) return undefined;
  const line = text.lastIndexOf('|', model.timeSpan.start - 1);
  const before = /[*_`[(]*$/.exec(text.slice(Math.max(0, line), stamp.start))?.[0] ?? '';
  const after = /^[*_`\])]*/.exec(text.slice(model.timeSpan.end, model.timeSpan.end + 8))?.[0] ?? '';
  const timeEnd = stamp.endTime?.end ?? stamp.time.end;
  const zone = stamp.zone ? text.slice(timeEnd, stamp.zone.end) : addedZone === undefined ? '' : ` ${addedZone}`;
  const { date } = stamp;
  const isLeading = date !== undefined && date.start < stamp.time.start;
  const between = date && isLeading ? text.slice(date.end, stamp.time.start) : ' ';
  return (entry, withDate) => {
    const time = clockLike(text.slice(clock.start, clock.end), clock, clockOf(entry)) + zone;
    const day = date
      ? dateLike(text.slice(date.start, date.end), entry.day)
      : withDate
        ? isoDate(dayOf(entry.day))
        : '';
    if (day === '') return `${before}${time}${after}`;
    return date && !isLeading ? `${before}${time} ${day}${after}` : `${before}${day}${between}${time}${after}`;
  };
}

function dateIn(text: string, cell: Span | undefined): string | undefined {
  if (!cell) return undefined;
  const start = skipDecoration(text, cell.start, cell.end);
  const date = readDate(text, start);
  return date && date.end <= cell.end ? text.slice(date.start, date.end) : undefined;
}

function rowText({ closed }: TableLine, prefix: string, cells: readonly string[]): string {
  const opened = prefix.trimEnd();
  const inner = cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|');
  return `${opened}${opened.endsWith('|') ? inner : inner.trimStart()}${closed ? '|' : ''}`.trimEnd();
}
