import type { Nodes } from 'mdast';
import { sentencesOf } from '../blame/sentences';
import { blockAt } from '../markdown/blockAt';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';

/** The sentence of the source that holds a span; `undefined` where no prose stands. Offsets are the document's. */
export function sentenceAround(document: MarkdownDocument, span: Span): Span | undefined {
  const block = document.blocks[blockAt(document.blocks, span.start)];
  if (block === undefined) return undefined;
  const local = { start: span.start - block.start, end: span.end - block.start };
  const prose = proseAround(block.root, local);
  if (prose === undefined) return undefined;
  const source = block.text.slice(prose.start, prose.end);
  const found = sentencesOf(source).find(({ start, end }) => {
    const [from, to] = [prose.start + start, prose.start + end];
    return from <= local.start && to >= local.start && to > from;
  });
  if (found === undefined) return undefined;
  const start = block.start + prose.start + found.start;
  const end = block.start + prose.start + found.end;
  const text = document.text.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: end - (text.length - text.trimEnd().length) };
}

/** The innermost paragraph, heading or table cell around a span; block offsets. */
function proseAround(root: Nodes, span: Span): Span | undefined {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type !== 'root' && (start > span.start || end < span.end)) continue;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const [first, last] = [node.children[0], node.children.at(-1)];
      return {
        start: first?.position?.start.offset ?? start,
        end: last?.position?.end.offset ?? end,
      };
    }
    if ('children' in node) open.push(...node.children);
  }
  return undefined;
}
