import type { List, RootContent } from 'mdast';
import { lineStartsIn } from './lineIndex';
import type { Block } from './markdownDocument';
import { shiftedNodes, shiftedPoint } from './shiftedNodes';

/** A node with the offset that its places count from. */
export interface JoinedNode {
  readonly node: RootContent;
  readonly start: number;
}

/** What the whole text's tree holds: the nodes of all blocks, and each long list that goes on over several as one. */
export function joinedChildren(blocks: readonly Block[]): readonly JoinedNode[] {
  const joined: { node: RootContent; start: number; block: Block }[] = [];
  blocks.forEach((block, i) => {
    const { start, root } = block;
    const before = blocks[i - 1];
    const last = joined.at(-1);
    const goesOn = before !== undefined && continuesList(before, block) && last?.node.type === 'list';
    if (goesOn) last.node = joinedList(last.node as List, last.block, root.children[0] as List, block);
    for (const node of goesOn ? root.children.slice(1) : root.children) joined.push({ node, start, block });
  });
  return joined.map(({ node, start }) => ({ node, start }));
}

/** Whether a block begins with further items of the list that the block before it ends with. */
export function continuesList({ text, root: { children } }: Block, block: Block): boolean {
  const last = children.at(-1);
  if (last?.type !== 'list' || block.root.children[0]?.type !== 'list') return false;
  // Nothing but a list goes on without a blank line.
  return lineStartsIn(text, last.position?.end.offset ?? 0, text.length).length === 1;
}

function joinedList(first: List, from: Block, second: List, block: Block): List {
  const shift = { offset: block.start - from.start, lines: block.line - from.line };
  const start = first.position?.start ?? { line: 1, column: 1, offset: 0 };
  const end = shiftedPoint(second.position?.end ?? start, shift);
  return {
    ...first,
    spread: first.spread === true || second.spread === true,
    children: [...first.children, ...shiftedNodes(second.children, shift)],
    position: { start, end },
  };
}
