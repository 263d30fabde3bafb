import type { List, ListItem, Node, RootContent } from 'mdast';
import { joinedChildren } from '../../markdown/joinedChildren';
import type { Block } from '../../markdown/markdownDocument';
import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import type { FindingCode } from '../findingCode';
import { lineEndOf } from '../places';
import { suppressionsOf } from '../suppressions';

/**
 * The edits that silence a code where it was found, by a comment that a reader of the rendered page never sees and that
 * breaks no list, table or paragraph: above the line where a comment may stand there, else around the whole block.
 * `offset` is the start of the finding.
 */
export function suppressHere(postmortem: Postmortem, code: FindingCode, offset: number): readonly TextEdit[] {
  const { document } = postmortem;
  const line = document.lines.lineAt(offset);
  const known = suppressionsOf(document).find(
    ({ kind, firstLine, codes }) => kind === 'next-line' && firstLine === line && codes.length > 0,
  );
  // The last code before the comment's end or reason.
  if (known !== undefined) return [insertCode(document.text, known.span.start, known.codes.at(-1) ?? '', code)];
  const place = topLevelNode(document.blocks, offset);
  if (place === undefined || place.type === 'yaml' || place.type === 'toml') return [suppressInFile(postmortem, code)];
  const eol = lineEndOf(document.text);
  const above = (at: number, indent = ''): TextEdit => {
    const start = document.lines.startOf(at);
    return { span: { start, end: start }, newText: `${indent}<!-- postmortem-disable-next-line ${code} -->${eol}` };
  };
  const firstLine = document.lines.lineAt(place.start);
  if (line === firstLine && offset >= place.start) return [above(line)];
  const indent =
    place.type === 'list'
      ? itemIndent(place.node as List, place.base, document.lines.startOf(line), document.text)
      : undefined;
  if (indent !== undefined) return [above(line, indent)];
  const lastLine = document.lines.lineAt(Math.max(place.start, place.end - 1));
  const start = document.lines.startOf(firstLine);
  const end = document.lines.startOf(lastLine + 1);
  const opened = lastLine + 1 >= document.lines.lineCount ? eol : '';
  return [
    { span: { start, end: start }, newText: `<!-- postmortem-disable ${code} -->${eol}` },
    { span: { start: end, end }, newText: `${opened}<!-- postmortem-enable ${code} -->${eol}` },
  ];
}

/** The edit that silences a code in the whole document: a comment at its beginning, behind front matter. */
export function suppressInFile({ document, metadata }: Postmortem, code: FindingCode): TextEdit {
  const eol = lineEndOf(document.text);
  const comment = `<!-- postmortem-disable-file ${code} -->${eol}`;
  if (metadata.frontMatter === undefined) return { span: { start: 0, end: 0 }, newText: comment + eol };
  const last = document.lines.lineAt(Math.max(metadata.frontMatter.start, metadata.frontMatter.end - 1));
  const start = document.lines.startOf(last + 1);
  const ended = last + 1 < document.lines.lineCount;
  return { span: { start, end: start }, newText: `${ended ? '' : eol}${eol}${comment}` };
}

function insertCode(text: string, commentStart: number, after: string, code: FindingCode): TextEdit {
  const at =
    text.indexOf(after, text.indexOf('disable-next-line', commentStart) + 'disable-next-line'.length) + after.length;
  return { span: { start: at, end: at }, newText: ` ${code}` };
}

interface Place {
  readonly type: string;
  readonly node: RootContent;
  readonly start: number;
  readonly end: number;
  /** Offset of the block that the node's positions count from. */
  readonly base: number;
}

function topLevelNode(blocks: readonly Block[], offset: number): Place | undefined {
  for (const { node, start: base } of joinedChildren(blocks)) {
    const [start, end] = [base + offsetOf(node, 'start'), base + offsetOf(node, 'end')];
    if (offset >= start && offset < end) return { type: node.type, node, start, end, base };
  }
  return undefined;
}

function offsetOf(node: Node, side: 'start' | 'end'): number {
  return node.position?.[side].offset ?? 0;
}

/**
 * How far a comment above an item must be indented to belong to the item before it, so that the list goes on;
 * `undefined` when the line is not the first one of an item with a predecessor.
 */
function itemIndent(list: List, base: number, lineStart: number, text: string): string | undefined {
  for (const [index, item] of list.children.entries()) {
    const start = base + offsetOf(item, 'start');
    const end = base + offsetOf(item, 'end');
    const isFirstLine = start >= lineStart && text.slice(lineStart, start).trim() === '';
    const before = list.children[index - 1];
    if (isFirstLine && start - lineStart <= 40)
      return before === undefined ? undefined : contentIndent(before, base, text);
    if (lineStart < start || lineStart >= end) continue;
    for (const child of item.children) {
      const indent = child.type === 'list' ? itemIndent(child, base, lineStart, text) : undefined;
      if (indent !== undefined) return indent;
    }
  }
  return undefined;
}

/** The blanks up to where an item's words begin; `undefined` for one that tabs or a quote make hard to tell. */
function contentIndent(item: ListItem, base: number, text: string): string | undefined {
  const start = base + offsetOf(item, 'start');
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lead = text.slice(lineStart, start);
  const marker = /^(?:[-*+]|\d{1,9}[.)]) {1,4}/.exec(text.slice(start, start + 16));
  return marker === null || !/^ *$/.test(lead) ? undefined : ' '.repeat(lead.length + marker[0].length);
}
