import type { Nodes, Root } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import { plainText } from '../timeline/plainText';
import type { MetadataEntry } from './frontMatter';
import { normalKey, otherKeys } from './metadataKeys';

export interface LabelEntry extends MetadataEntry {
  readonly from: 'labels' | 'table';
}

const cache = new WeakMap<Root, readonly LabelEntry[]>();

/** Metadata that a block gives as "Status: final" lines or as rows of a table with two columns; places count from its start. */
export function metadataLabels(block: Block): readonly LabelEntry[] {
  const known = cache.get(block.root);
  if (known) return known;
  const entries: LabelEntry[] = [];
  if (/[:|]/.test(block.text)) visit(block.root, block.text, entries);
  cache.set(block.root, entries);
  return entries;
}

function visit(node: Nodes, text: string, entries: LabelEntry[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'paragraph') {
    for (const [from, to] of linesOf(text, start, end)) labelLine(text, from, to, entries);
  } else if (node.type === 'table') {
    for (const row of node.children) {
      const [key, value] = row.children;
      if (row.children.length !== 2 || !key?.position || !value?.position) continue;
      const name = cell(text, key.position.start.offset ?? 0, key.position.end.offset ?? 0);
      const words = cell(text, value.position.start.offset ?? 0, value.position.end.offset ?? 0);
      add(plainText(name.text), words.start, words.end, text, 'table', entries);
    }
  } else if (node.type === 'root' || node.type === 'list' || node.type === 'listItem') {
    for (const child of node.children) visit(child, text, entries);
  }
}

function cell(text: string, from: number, to: number): { start: number; end: number; text: string } {
  let start = from;
  let end = to;
  while (start < end && '| \t'.includes(text.charAt(start))) start++;
  while (end > start && '| \t'.includes(text.charAt(end - 1))) end--;
  return { start, end, text: text.slice(start, end) };
}

/** Lines, also those that a `<br>` makes. */
function linesOf(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  const stop = /\r\n|\n|\r|<br\s{0,3}\/?>/gi;
  stop.lastIndex = start;
  let from = start;
  for (let match = stop.exec(text); match && match.index < end; match = stop.exec(text)) {
    lines.push([from, match.index]);
    from = match.index + match[0].length;
  }
  lines.push([from, end]);
  return lines;
}

const label =
  /^[^\p{L}\r\n]{0,12}(\p{L}[\p{L}\p{N} _/&().-]{1,40}?)[ \t]{0,3}(?:\*{1,2}|_{1,2})?[ \t]{0,2}[:：][ \t]{0,3}(?:\*{1,2}|_{1,2})?[ \t]{0,3}(?=\S)/u;

function labelLine(text: string, start: number, end: number, entries: LabelEntry[]): void {
  const match = label.exec(text.slice(start, Math.min(end, start + 90)));
  if (match) add(match[1] ?? '', start + match[0].length, end, text, 'labels', entries);
}

function add(
  name: string,
  from: number,
  to: number,
  text: string,
  source: 'labels' | 'table',
  entries: LabelEntry[],
): void {
  const key = normalKey(name.replace(/:\s*$/, ''));
  if (!otherKeys.has(key)) return;
  let start = from;
  let end = to;
  while (start < end && ' \t*_`'.includes(text.charAt(start))) start++;
  while (end > start && ' \t\r*_`\\'.includes(text.charAt(end - 1))) end--;
  const value = plainText(text.slice(start, end));
  if (value !== '' && !/^<!--/.test(value))
    entries.push({ key, values: [{ value, span: { start, end } }], from: source });
}
