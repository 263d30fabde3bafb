import type { ListItem, Paragraph, Root, RootContent, TableCell, TableRow } from 'mdast';
import type { Point, ReadPhrases, Stretch } from './plainPhrases';
import { plainCells, plainDelimiters } from './plainTable';

/** A line without its line end: its text, 1-based number and offset. */
interface Line {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
}

type Place = { start: Point; end: Point };

/** What only a real parser may judge: tabs, other line ends, white space at an end, and definitions. */
const unusual = /[\t\r]|[ ]$|\]:/m;
/** Nothing that begins with this can be anything but words. */
const words = /^(?:[\p{L}"'“‘(!]|\*{1,2}(?=[\p{L}\p{N}`"'“(])|_(?=\p{L})|`(?!``)|\[|\d(?!\d{0,8}[.)](?: |$)))/u;
const heading = /^(#{1,6}) (?=\S)(?!.*#$)/;
const item = /^(?:([-*+])|(\d{1,9})([.)])) (?=\S)/;
const unsureBox = /^\[[ xX]\]/;
const box = /^\[([ xX])\] (?=\S)/;

/**
 * The tree of a block of plain headings, paragraphs, lists of one level and tables, whose words `read` can tell;
 * `undefined` for all that holds anything else. Equal to the parser's at a tenth of its time.
 */
export function plainTree(text: string, read: ReadPhrases): Root | undefined {
  if (unusual.test(text) || text.includes('\0')) return undefined;
  const lines = linesOf(text);
  const children: RootContent[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (!line) break;
    if (line.text === '') i++;
    else {
      const next = takeBlock(lines, i, children, read);
      if (next === undefined) return undefined;
      i = next;
    }
  }
  const last = lines.at(-1) ?? { text: '', number: 1, offset: 0 };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: pointIn(last) } };
}

function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').map((own, i) => {
    const line = { text: own, number: i + 1, offset };
    offset += own.length + 1;
    return line;
  });
}

/** Adds the block that starts at a line that is not blank; gives the line behind it. */
function takeBlock(
  lines: readonly Line[],
  first: number,
  children: RootContent[],
  read: ReadPhrases,
): number | undefined {
  const line = lines[first];
  const text = line?.text ?? '';
  if (!line) return undefined;
  const marks = heading.exec(text);
  if (marks) {
    const from = marks[0].length;
    const depth = (marks[1]?.length ?? 1) as 1 | 2 | 3 | 4 | 5 | 6;
    const phrases = read([stretchOf(line, from)]);
    if (!phrases) return undefined;
    children.push({ type: 'heading', depth, children: phrases, position: placeOf(line, 0) });
    return first + 1;
  }
  if (item.test(text)) return takeList(lines, first, children, read);
  if (text.startsWith('|')) return takeTable(lines, first, children, read);
  return words.test(text) ? takeParagraph(lines, first, 0, 0, children, read) : undefined;
}

/** A paragraph whose further lines are indented by `indent` blanks; `from` is where its first line's words start. */
function takeParagraph(
  lines: readonly Line[],
  first: number,
  from: number,
  indent: number,
  children: (RootContent | Paragraph)[],
  read: ReadPhrases,
): number | undefined {
  const start = lines[first];
  if (!start) return undefined;
  const parts = [stretchOf(start, from)];
  let last = start;
  let i = first + 1;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.text === '') break;
    const own = line.text.slice(indent);
    const indented = line.text.startsWith(' '.repeat(indent));
    if (indented && words.test(own)) {
      parts.push(stretchOf(line, indent));
      last = line;
    } else if (heading.test(line.text) || item.exec(line.text)?.[1] !== undefined) break;
    else if (indent > 0 && item.test(line.text)) break;
    else return undefined;
  }
  const position = { start: pointIn(start, from), end: pointIn(last) };
  const phrases = read(parts);
  if (!phrases) return undefined;
  children.push({ type: 'paragraph', children: phrases, position });
  return i;
}

function takeList(
  lines: readonly Line[],
  first: number,
  children: RootContent[],
  read: ReadPhrases,
): number | undefined {
  const marker = item.exec(lines[first]?.text ?? '');
  const kind = marker?.[1] ?? marker?.[3];
  const items: ListItem[] = [];
  let i = first;
  for (; i < lines.length;) {
    const line = lines[i];
    const own = line && item.exec(line.text);
    if (!line || !own || (own[1] ?? own[3]) !== kind) break;
    const next = takeItem(lines, i, own[0].length, items, read);
    if (next === undefined) return undefined;
    i = next;
  }
  // Behind a blank line the list may go on.
  let behind = i;
  while (lines[behind]?.text === '') behind++;
  const after = lines[behind]?.text ?? '';
  if (after.startsWith(' ') || (behind > i && item.test(after))) return undefined;
  const start = items[0]?.position?.start;
  const end = items.at(-1)?.position?.end;
  if (!start || !end) return undefined;
  const ordered = marker?.[2] !== undefined;
  const number = ordered ? Number(marker[2]) : null;
  const position = { start: { ...start }, end: { ...end } };
  children.push({ type: 'list', ordered, start: number, spread: false, children: items, position });
  return i;
}

function takeItem(
  lines: readonly Line[],
  i: number,
  indent: number,
  items: ListItem[],
  read: ReadPhrases,
): number | undefined {
  const line = lines[i];
  if (!line) return undefined;
  const content = line.text.slice(indent);
  const task = box.exec(content);
  const from = indent + (task?.[0].length ?? 0);
  if (!words.test(line.text.slice(from)) || (!task && unsureBox.test(content))) return undefined;
  const own: Paragraph[] = [];
  const next = takeParagraph(lines, i, from, indent, own as RootContent[], read);
  const end = own[0]?.position?.end;
  // In front of markup the parser leaves the box in the paragraph's place.
  if (next === undefined || !end || (task && own[0]?.children[0]?.type !== 'text')) return undefined;
  const checked = task ? task[1] !== ' ' : null;
  const position = { start: pointIn(line, 0), end: { ...end } as Point };
  items.push({ type: 'listItem', spread: false, checked, children: own, position });
  return next;
}

function takeTable(
  lines: readonly Line[],
  first: number,
  children: RootContent[],
  read: ReadPhrases,
): number | undefined {
  const head = lines[first];
  const cells = head && plainCells(head.text);
  const align = plainDelimiters(lines[first + 1]?.text ?? '');
  if (!head || !cells || align?.length !== cells.length) return undefined;
  const headRow = rowOf(head, cells, read);
  if (!headRow) return undefined;
  const rows = [headRow];
  let last = lines[first + 1] ?? head;
  let i = first + 2;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.text === '') break;
    const own = plainCells(line.text);
    if (own?.length !== cells.length) return undefined;
    const row = rowOf(line, own, read);
    if (!row) return undefined;
    rows.push(row);
    last = line;
  }
  const position = { start: pointIn(head, 0), end: pointIn(last) };
  children.push({ type: 'table', align: [...align], children: rows, position });
  return i;
}

/** `starts` are the columns of the bars in front of the cells. */
function rowOf(line: Line, starts: readonly number[], read: ReadPhrases): TableRow | undefined {
  const cells: TableCell[] = [];
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? line.text.length;
    const inner = line.text.slice(start + 1, starts[i + 1] ?? end - 1);
    const from = start + 1 + inner.length - inner.trimStart().length;
    const children = inner.trim() === '' ? [] : read([stretchOf(line, from, start + 1 + inner.trimEnd().length)]);
    if (!children) return undefined;
    cells.push({ type: 'tableCell', children, position: placeOf(line, start, end) });
  }
  return { type: 'tableRow', children: cells, position: placeOf(line, 0) };
}

function stretchOf({ text, number, offset }: Line, from: number, to = text.length): Stretch {
  return { text, number, offset, from, to };
}

function placeOf(line: Line, from: number, to = line.text.length): Place {
  return { start: pointIn(line, from), end: pointIn(line, to) };
}

function pointIn({ number, offset, text }: Line, column = text.length): Point {
  return { line: number, column: column + 1, offset: offset + column };
}
