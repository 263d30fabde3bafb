import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** How far whole lines move: UTF-16 units and lines. */
export interface Shift {
  readonly offset: number;
  readonly lines: number;
}

export const noShift: Shift = { offset: 0, lines: 0 };

/** Copies of nodes on other lines; the same nodes where they stay in place. */
export function shiftedNodes<T extends Nodes>(nodes: readonly T[], by: Shift): T[] {
  return by.offset === 0 && by.lines === 0 ? [...nodes] : nodes.map((node) => shiftedNode(node, by));
}

function shiftedNode<T extends Nodes>(node: T, by: Shift): T {
  const copy = { ...node };
  const { position } = node;
  if (position) copy.position = { start: shiftedPoint(position.start, by), end: shiftedPoint(position.end, by) };
  if ('children' in copy) {
    const children: Nodes[] = [];
    for (const child of copy.children) children.push(shiftedNode(child, by));
    (copy as { children: Nodes[] }).children = children;
  }
  return copy;
}

export function shiftedPoint({ line, column, offset = 0 }: Point, by: Shift): Point {
  return { line: line + by.lines, column, offset: offset + by.offset };
}
