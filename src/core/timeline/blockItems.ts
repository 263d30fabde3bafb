import type { ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import { UnitCache } from '../markdown/unitCache';
import { isIndentedProse } from '../markdown/indentedProse';
import { BlockItem } from './blockItem';
import { zoneBehindDate, zoneInSentence, type DeclaredZone } from './declaredZone';
import { plainText } from './plainText';
import { tableItems } from './tableItems';
import { findTime, skipBullet, trimEnd, type TimeInLine, type TimePlace } from './timeInLine';
import { splitLine } from './splitLine';
import type { EntryForm } from './timeline';
import type { Timestamp } from './timestamp';

/** Reads the items of a block. Code (but not sentences that only stand indented like it), quotes, comments and metadata have none. Linear in the block's length. */
export function readBlockItems(root: Root, text: string): readonly BlockItem[] {
  const items: BlockItem[] = [];
  for (const node of root.children) readNode({ text, items }, node, { form: 'line', depth: 0, item: undefined });
  return items;
}

interface Reading {
  readonly text: string;
  readonly items: BlockItem[];
}

interface Surroundings {
  readonly form: EntryForm;
  readonly depth: number;
  /** The list item whose first paragraph this is. */
  readonly item: { readonly start: number; readonly end: number } | undefined;
}

function readNode(reading: Reading, node: RootContent, around: Surroundings): void {
  const { position } = node;
  if (!position) return;
  const start = position.start.offset ?? 0;
  const end = position.end.offset ?? start;
  const line = position.start.line - 1;
  switch (node.type) {
    case 'heading':
      readHeading(reading, start, end, line, node.depth);
      return;
    case 'paragraph':
      readParagraph(reading, node, around);
      return;
    case 'list': {
      const form = node.ordered ? 'ordered' : 'bullet';
      for (const item of node.children) readListItem(reading, item, form, around.depth + 1);
      return;
    }
    case 'table':
      reading.items.push(...tableItems(node as Table, reading.text));
      return;
    case 'html':
      if (!reading.text.startsWith('<!--', start))
        readLines(reading, { start, end, line }, { ...around, form: 'html' });
      return;
    case 'code':
      if (isIndentedProse(node, reading.text)) readLines(reading, { start, end, line }, around);
      return;
    default:
  }
}

const ofListItems = new UnitCache<readonly BlockItem[]>();

function readListItem({ text, items }: Reading, item: ListItem, form: EntryForm, depth: number): void {
  const { found, by } = ofListItems.find(item, `${form} ${depth}`, () => {
    const own: Reading = { text, items: [] };
    const span = { start: item.position?.start.offset ?? 0, end: item.position?.end.offset ?? 0 };
    item.children.forEach((child, index) => {
      readNode(own, child, { form, depth, item: index === 0 ? span : undefined });
    });
    return own.items;
  });
  for (const one of found) items.push(one.moved(by));
}

function readHeading({ text, items }: Reading, start: number, end: number, line: number, level: number): void {
  const lineEnd = text.indexOf('\n', start);
  const titleEnd = trimClosingMarks(text, start, lineEnd === -1 || lineEnd > end ? end : lineEnd);
  let from = start;
  while (text.charAt(from) === '#') from++;
  const found = findTime(text, from, titleEnd);
  const textStart = found?.place === 'start' ? found.textStart : skipBullet(text, from, titleEnd);
  items.push(
    new BlockItem({
      kind: 'heading',
      form: 'heading',
      start,
      end,
      line,
      level,
      depth: 0,
      place: found?.place,
      isLed: found?.isLed === true,
      stamp: found?.stamp,
      text: plainText(text.slice(textStart, titleEnd)),
      textStart,
      textEnd: Math.max(textStart, titleEnd),
      zone: zoneInSentence(text.slice(from, titleEnd), from) ?? zoneOfDay(text, found?.stamp, titleEnd),
      source: text.slice(textStart, titleEnd),
    }),
  );
}

function trimClosingMarks(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && ' \t\r#}'.includes(text.charAt(i - 1))) i--;
  return i;
}

function readParagraph(reading: Reading, node: Paragraph, around: Surroundings): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  readLines(reading, { start, end, line: (node.position?.start.line ?? 1) - 1 }, around);
}

/** Reads consecutive lines; a line without a time of its own goes on with the entry before it. */
function readLines(
  { text, items }: Reading,
  place: { start: number; end: number; line: number },
  around: Surroundings,
): void {
  let { start, line } = place;
  let open: Draft | undefined;
  let isFirst = true;
  while (start < place.end) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline === -1 || newline > place.end ? place.end : newline;
    for (const piece of splitLine(text, start, lineEnd)) {
      const found = findTime(text, piece.start, piece.end);
      const continues = open !== undefined && (found === undefined || !beginsEntry(text, piece.start, found, open));
      if (open && continues) {
        open.end = piece.end;
        continue;
      }
      if (open && found && piece.end >= place.end && isTimeOfWords(text, open, found)) {
        const { stamp } = found;
        Object.assign(open, { kind: 'entry', place: 'start', stamp, wordsEnd: open.end, end: piece.end, line });
        continue;
      }
      if (open) items.push(closed(text, open));
      const item = isFirst ? around.item : undefined;
      open = {
        kind: found ? 'entry' : 'body',
        form:
          around.form === 'bullet' || around.form === 'ordered'
            ? item || around.item === undefined
              ? around.form
              : 'line'
            : around.form,
        start: item?.start ?? piece.start,
        end: piece.end,
        line,
        depth: around.depth,
        place: found?.place,
        isLed: found?.isLed === true,
        stamp: found?.stamp,
        textStart: found?.textStart ?? skipBullet(text, piece.start, piece.end),
        itemEnd: item?.end,
      };
      isFirst = false;
    }
    start = lineEnd + 1;
    line++;
  }
  if (open) items.push(closed(text, open));
}

/** Whether a time found on a further line of a paragraph begins an entry or only occurs in the words of the one before. */
function beginsEntry(text: string, start: number, { place, stamp }: TimeInLine, open: Draft): boolean {
  if (place === 'start') return true;
  if (place === 'sentence') return false;
  return open.kind === 'body' || /[:–—][ \t*_`(]*$/.test(text.slice(start, stamp.start));
}

/** "Resolved - all messages are delivered" with "Mar 4, 16:20 UTC" alone below it, as on status pages. */
function isTimeOfWords(text: string, open: Draft, { place, stamp, textStart, textEnd }: TimeInLine): boolean {
  if (open.kind !== 'body' || place !== 'start' || !stamp.time || textEnd > textStart) return false;
  const words = text.slice(open.textStart, open.end).trim();
  return !words.endsWith(':') && words.split(/\s+/, 4).length > 3;
}

interface Draft {
  kind: 'entry' | 'body';
  form: EntryForm;
  start: number;
  end: number;
  line: number;
  depth: number;
  place: TimePlace | undefined;
  isLed: boolean;
  stamp: Timestamp | undefined;
  textStart: number;
  itemEnd: number | undefined;
  /** Where the words end when the time stands below them. */
  wordsEnd?: number;
}

function closed(text: string, { itemEnd, wordsEnd, ...draft }: Draft): BlockItem {
  const textEnd = Math.max(draft.textStart, trimEnd(text, draft.textStart, wordsEnd ?? draft.end));
  const source = text.slice(draft.textStart, textEnd);
  const zone =
    (source.length < longestDeclaration ? zoneInSentence(source, draft.textStart) : undefined) ??
    zoneOfDay(text, draft.stamp, draft.end);
  // "2015-10-21 (all times UTC)" says nothing of an event.
  const words = zone && draft.stamp && !draft.stamp.time && source.length < 40 ? '' : plainText(source);
  const end = itemEnd === undefined || draft.end > itemEnd ? draft.end : itemEnd;
  return new BlockItem({ ...draft, level: 0, end, text: words, textEnd, zone, source });
}

function zoneOfDay(text: string, stamp: Timestamp | undefined, end: number): DeclaredZone | undefined {
  if (!stamp?.date || stamp.time) return undefined;
  return zoneBehindDate(text.slice(stamp.end, Math.min(end, stamp.end + 80)), stamp.end);
}

/** A zone is declared in a note, not somewhere in a long story. */
const longestDeclaration = 600;
