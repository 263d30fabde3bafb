import { countWhile } from '../bisect';
import type { Nodes, Root } from 'mdast';
import { isIndentedProse } from '../markdown/indentedProse';
import type { Block } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { ActionDraft } from './actionDraft';
import { listedActions } from './actionDrafts';
import { readActionFields } from './actionFields';
import { htmlActions, proseActions } from './proseActions';

interface KnownDrafts extends Span {
  readonly drafts: readonly ActionDraft[];
}

const known = new WeakMap<Root, KnownDrafts>();

/** The actions that a block holds between two offsets of the document, should they stand in a section of actions. */
export function draftsIn(block: Block, span: Span): readonly ActionDraft[] {
  const start = Math.max(0, span.start - block.start);
  const end = Math.min(block.text.length, span.end - block.start);
  const before = known.get(block.root);
  if (before?.start === start && before.end === end) return before.drafts;
  const drafts = readDrafts(block, start, end);
  known.set(block.root, { start, end, drafts });
  return drafts;
}

function readDrafts(block: Block, from: number, to: number): readonly ActionDraft[] {
  const drafts = draftsBetween(listedActions(block), from, to);
  for (const node of block.root.children) {
    if (node.type === 'paragraph' || isIndentedProse(node, block.text))
      drafts.push(...proseActions(node, block.text, from, to));
    else if (node.type === 'html')
      drafts.push(...htmlActions(block.text, Math.max(from, startIn(node)), Math.min(to, endIn(node))));
  }
  return drafts;
}

/** Those that start between two offsets; `drafts` is in order, and a long list may hold many scopes. */
function draftsBetween(drafts: readonly ActionDraft[], from: number, to: number): ActionDraft[] {
  let next = countWhile(drafts, ({ start }) => start < from);
  const found: ActionDraft[] = [];
  for (let draft = drafts[next]; draft && draft.start < to; draft = drafts[++next]) found.push(draft);
  return found;
}

function startIn({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endIn({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

const marker = /^(?:[ \t>*_-]{0,6})(?:action (?:point|item)|todo|follow-?up)\b[^:\n]{0,20}:[*_]{0,3}[ \t]{1,3}(?=\S)/i;
const mayMark = /\b(?:action (?:point|item)|todo|follow-?up)\b/i;

/** Paragraphs that begin with "Action point:" or the like, wherever they stand. */
export function markedActions(block: Block): readonly ActionDraft[] | undefined {
  const drafts = mayMark.test(block.text) ? readMarked(block) : [];
  return drafts.length === 0 ? undefined : drafts;
}

function readMarked(block: Block): readonly ActionDraft[] {
  return block.root.children.flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const mark = node.type === 'paragraph' ? marker.exec(block.text.slice(start, end)) : null;
    if (!mark) return [];
    const base = start + mark[0].length;
    return [{ form: 'prose' as const, start, end, base, fields: readActionFields(block.text.slice(base, end)) }];
  });
}
