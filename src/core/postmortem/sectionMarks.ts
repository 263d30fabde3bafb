import type { ListItem, Nodes, Paragraph, Root, Table, TableRow } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import { UnitCache } from '../markdown/unitCache';
import { plainText } from '../timeline/plainText';
import { htmlTitles } from './htmlTitles';
import type { SectionForm } from './section';

/** Something in a block that may introduce a section; offsets count from the start of the block. */
export interface SectionMark {
  readonly form: SectionForm;
  readonly title: string;
  /** Heading level; `undefined` for labels. */
  readonly level: number | undefined;
  readonly start: number;
  readonly end: number;
  /** Whether words follow on the label's line. */
  readonly inline: boolean;
  readonly inList: boolean;
}

const cache = new WeakMap<Root, readonly SectionMark[]>();

/** Headings and possible labels of a block in order of their place; read once per block text. */
export function sectionMarks(block: Block): readonly SectionMark[] {
  const known = cache.get(block.root);
  if (known) return known;
  const marks: SectionMark[] = [];
  visit(block.root, block.text, false, marks);
  cache.set(block.root, marks);
  return marks;
}

const longestHeading = 600;

function visit(node: Nodes, text: string, inList: boolean, marks: SectionMark[]): void {
  if (node.type === 'heading') {
    const { start, end } = placeOf(node);
    // The text of a heading may run over the lines of a setext heading; its marks are no part of the title.
    const source = text
      .slice(start, Math.min(end, start + longestHeading))
      .replace(/^\s{0,3}#{1,6}[ \t]*|[ \t]+#+[ \t]*$|[\r\n]+[ \t>]*(?:=+|-+)[ \t]*$/g, '');
    marks.push({
      form: 'heading',
      title: plainText(source),
      level: node.depth,
      start,
      end,
      inline: false,
      inList,
    });
  } else if (node.type === 'paragraph') labelLines(node, text, inList, marks);
  else if (node.type === 'html') {
    const { start, end } = placeOf(node);
    for (const mark of htmlTitles(text.slice(start, end))) {
      marks.push({ ...mark, start: start + mark.start, end: start + mark.end, inList });
    }
  } else if (node.type === 'table') rowLabels(node, text, marks);
  else if (node.type === 'listItem') {
    visitUnit(node, marks, (own) => {
      for (const child of node.children) visit(child, text, true, own);
    });
  } else if (node.type === 'list' || node.type === 'root') {
    for (const child of node.children) visit(child, text, inList, marks);
  }
}

const ofUnits = new UnitCache<readonly SectionMark[]>();

function visitUnit(unit: ListItem | TableRow, marks: SectionMark[], read: (own: SectionMark[]) => void): void {
  const { found, by } = ofUnits.find(unit, '', () => {
    const own: SectionMark[] = [];
    read(own);
    return own;
  });
  for (const mark of found) marks.push({ ...mark, start: mark.start + by.offset, end: mark.end + by.offset });
}

function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const unspacedHeading = /^(#{1,6})([^\s#!\d][^\r\n]{0,100})$/;
const boldLabel = /^(?:[^\p{L}\p{N}*_\r\n]{0,8})(\*{1,3}|_{1,3})(?=\S)([^*\r\n]{1,90}?)\1(\s{0,2}:)?/u;
const plainLabel = /^([^\p{L}\p{N}*_\r\n]{0,8}[\p{L}\p{N}][^:\r\n]{0,70}):(?=\s|$)/u;

/** Labels at the beginning of a paragraph's lines. */
function labelLines(node: Paragraph, text: string, inList: boolean, marks: SectionMark[]): void {
  const { start, end } = placeOf(node);
  for (let line = start; line < end;) {
    const found = /\r\n|\n|\r|<br\s{0,3}\/?>/i.exec(text.slice(line, end));
    const lineEnd = found ? line + found.index : end;
    // Indentation is no part of a continuation line; a list item's label stands on the item's first line.
    const lead = /^[ \t>]*/.exec(text.slice(line, lineEnd))?.[0].length ?? 0;
    const alone = line === start && lineEnd === end;
    const mark = labelIn(text.slice(line + lead, lineEnd), line + lead, inList, alone);
    if (mark) marks.push(mark);
    line = found ? lineEnd + found[0].length : end;
  }
}

function labelIn(line: string, start: number, inList: boolean, alone: boolean): SectionMark | undefined {
  const unspaced = unspacedHeading.exec(line);
  if (unspaced?.[1] && unspaced[2]) {
    const title = plainText(unspaced[2].replace(/#+\s*$/, ''));
    return {
      form: 'heading',
      title,
      level: unspaced[1].length,
      start,
      end: start + line.trimEnd().length,
      inline: false,
      inList,
    };
  }
  const html = /^<(?:b|strong)\b/i.test(line) ? htmlTitles(line)[0] : undefined;
  if (html) return { ...html, start: start + html.start, end: start + html.end, inList };
  const bold = boldLabel.exec(line);
  if (bold?.[2]) return boldMark(line, bold[0], bold[2], bold[3] !== undefined, start, inList);
  const label = plainLabel.exec(line);
  if (label?.[1]) {
    const inline = line.slice(label[0].length).trim() !== '';
    return {
      form: 'line',
      title: plainText(label[1]),
      level: undefined,
      start,
      end: start + label[0].length,
      inline,
      inList,
    };
  }
  // A line of a few words without a full stop may be a label that carries no mark at all.
  const title = line.trim();
  if (
    title.length > 60 ||
    (/[.,;:!]$/.test(title) && !/^[\p{L} ]+\.$/u.test(title)) ||
    inList ||
    (!alone && !/^[^\p{L}\p{N}]{0,6}[\p{Lu}\p{N}]/u.test(title))
  )
    return undefined;
  return {
    form: 'line',
    title: plainText(title),
    level: undefined,
    start,
    end: start + title.length,
    inline: false,
    inList,
  };
}

function boldMark(
  line: string,
  whole: string,
  title: string,
  colonBehind: boolean,
  start: number,
  inList: boolean,
): SectionMark | undefined {
  const rest = line.slice(whole.length).trim();
  // Bold words inside a sentence are no label: there is a colon, or nothing (or a remark in brackets) follows.
  const colon = colonBehind || /:\s*$/.test(title) || rest.startsWith(':');
  const inline = rest !== '' && rest !== ':' && !/^[*_]?\([^()]{0,160}\)[*_:]*$/.test(rest);
  if (inline && !colon) return undefined;
  return {
    form: 'label',
    title: plainText(title),
    level: undefined,
    start,
    end: start + whole.length,
    inline,
    inList,
  };
}

/** The first cells of a table with two columns, where a label and its text may stand side by side. */
function rowLabels(table: Table, text: string, marks: SectionMark[]): void {
  for (const row of table.children) {
    if (row.children.length !== 2) continue;
    visitUnit(row, marks, (own) => {
      const mark = rowLabel(row, text);
      if (mark) own.push(mark);
    });
  }
}

function rowLabel(row: TableRow, text: string): SectionMark | undefined {
  const [cell, value] = row.children;
  // "Detection | 2025-07-08 14:36": a fact about the incident, no text of a section.
  if (value?.position && isFact(plainText(text.slice(placeOf(value).start, placeOf(value).end)))) return undefined;
  const first = cell?.children[0];
  const last = cell?.children.at(-1);
  if (!first || !last) return undefined;
  const start = placeOf(first).start;
  const { end } = placeOf(last);
  if (end - start > 80) return undefined;
  return {
    form: 'row',
    title: plainText(text.slice(start, end)),
    level: undefined,
    start,
    end,
    inline: true,
    inList: false,
  };
}

/** A date, a time, a number with its unit, or nothing. */
function isFact(words: string): boolean {
  const letters = words.replace(/\b(?:utc|gmt|am|pm|[A-Z]{3,4}|minutes?|mins?|hours?|hrs?|seconds?|days?)\b/gi, '');
  return !/\p{L}{4}/u.test(letters) && /^[^\p{L}]*\d|^[\s|]*$/u.test(words);
}
