import { zoneInTitle } from '../../timeline/declaredZone';
import { readDate } from '../../timeline/dateText';
import { skipDecoration } from '../../timeline/timeInLine';
import { readTimestamp } from '../../timeline/timestamp';
import { BadSource, type Adapter } from '../adapter';
import { eventAt, type EventTime, type ImportedEvent } from '../importedEvent';
import { instantOf } from '../instants';
import { numericOrder, WallClock } from '../wallClock';

const separators = [',', '\t', ';'] as const;
const timeTitle =
  /^(?:@?time(?:stamp)?|date[ _]?time|datetime|when|ts|(?:occurred|created|started|event|logged)[ _]?(?:at|time|on)|(?:start|event)[ _]?time|time .*|.*\btime\b.{0,12})$/i;
const dateTitle = /^(?:date|day|.*\bdate\b.{0,12})$/i;
const textTitle =
  /^(?:events?|message|msg|text|descriptions?|summary|details?|what.*|notes?|title|body|content|activity|action|log|comment|subject)$/i;
const authorTitle =
  /^(?:author|users?|user ?name|who|names?|owner|person|people|actor|by|source|from|sender|reporter)$/i;
const linkTitle = /^(?:links?|urls?|permalink|html_url|reference)$/i;
const pinTitle = /^(?:pinned|starred|important|highlight(?:ed)?)$/i;

/** Tables of text with a column of times: CSV with commas or semicolons, TSV. The first row holds the titles. */
export const delimited: Adapter = {
  id: 'csv',
  title: 'CSV or TSV',

  detect({ sample }) {
    const first = sample[0]?.text ?? '';
    const columns = /^[[{]/.test(first) ? undefined : columnsOf(first);
    if (columns === undefined) return 0;
    // A sentence may hold “time” and a comma; a table has a time below.
    const cells = (sample[1]?.text ?? '').split(columns.separator).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
    const isTimed = cells.some((cell) => timeOf(cell, undefined, new WallClock()) !== undefined);
    return cells.length > 1 && isTimed ? 0.8 : 0;
  },

  parse({ text, sample }) {
    const columns = columnsOf(sample[0]?.text ?? '');
    if (columns === undefined) throw new BadSource('the first row has no title such as “time” or “timestamp”');
    const [, ...rows] = rowsOf(text, columns.separator);
    const dates = rows.flatMap((row) => readDate(writtenTime(row, columns), 0) ?? []);
    const clock = new WallClock(numericOrder(dates));
    return rows.flatMap((row) => fromRow(row, columns, clock) ?? []);
  },
};

interface Columns {
  readonly separator: string;
  readonly time: number;
  readonly date: number;
  readonly text: number;
  readonly author: number;
  readonly link: number;
  readonly pin: number;
  readonly zone: string | undefined;
}

function columnsOf(header: string): Columns | undefined {
  for (const separator of separators) {
    if (!header.includes(separator)) continue;
    const titles = (rowsOf(header, separator)[0]?.cells ?? []).map((title) => title.trim());
    const find = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
    const bare = titles.map((title) => title.replace(/\s*[([].*$/, ''));
    const named = bare.findIndex((title) => timeTitle.test(title));
    const date = bare.findIndex((title, column) => column !== named && dateTitle.test(title));
    const time = named >= 0 ? named : date;
    if (time < 0 || titles.length < 2) continue;
    const text = titles.findIndex((title, column) => column !== time && textTitle.test(title));
    const zone = zoneInTitle(titles[time] ?? '', 0)?.text;
    return {
      separator,
      time,
      date: named >= 0 ? date : -1,
      text,
      author: find(authorTitle),
      link: find(linkTitle),
      pin: find(pinTitle),
      zone,
    };
  }
  return undefined;
}

interface Row {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

function fromRow({ cells, line }: Row, columns: Columns, clock: WallClock): ImportedEvent | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  const written = writtenTime({ cells }, columns);
  const time = timeOf(written, columns.zone, clock);
  if (time === undefined) throw new BadSource(`line ${line} has no time that can be read: “${written.slice(0, 40)}”`);
  const { author, link, pin } = columns;
  const used = new Set([columns.time, columns.date, author, link, pin]);
  const text =
    columns.text >= 0 ? (cells[columns.text] ?? '') : cells.filter((_, column) => !used.has(column)).join(' · ');
  if (text.trim() === '') return undefined;
  const who = cells[author]?.trim();
  return eventAt(time, text, {
    author: who === '' ? undefined : who,
    link: cells[link]?.trim(),
    isPinned: /^(?:true|yes|x|1)$/i.test(cells[pin]?.trim() ?? ''),
  });
}

function writtenTime({ cells }: Pick<Row, 'cells'>, { date, time }: Columns): string {
  return [date, time].flatMap((column) => cells[column]?.trim() ?? []).join(' ');
}

function timeOf(written: string, zone: string | undefined, clock: WallClock): EventTime | undefined {
  const known = instantOf(written);
  if (known !== undefined && 'instant' in known) return known;
  const stamp = readTimestamp(written, skipDecoration(written, 0, written.length), written.length);
  const time = stamp && clock.atStamp(stamp);
  if (time === undefined || 'instant' in time || zone === undefined) return time;
  return { wall: { ...time.wall, zone: time.wall.zone ?? zone } };
}

/** The rows of a table (RFC 4180): quoted cells may hold separators, line ends and doubled quotes. */
function rowsOf(text: string, separator: string): readonly Row[] {
  const rows: Row[] = [];
  const piece = new RegExp(`"([^"]*(?:""[^"]*)*)"[ ]*(?=[${separator}\\r\\n]|$)|([^${separator}\\r\\n]*)`, 'gy');
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    const start = line;
    for (;;) {
      piece.lastIndex = at;
      const match = piece.exec(text);
      const [whole = '', quoted, plain = ''] = match ?? [];
      if (quoted === undefined && plain.startsWith('"') && !text.slice(at + 1, at + 1_000_000).includes('"')) {
        throw new BadSource(`line ${line} opens a quotation mark that nothing closes`);
      }
      cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (quoted !== undefined) line += quoted.split('\n').length - 1;
      at += whole.length;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    rows.push({ line: start, cells });
  }
  return rows;
}
