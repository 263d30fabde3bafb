import { countWhile } from '../bisect';
import type { List, Root, RootContent, Table } from 'mdast';
import { lineEndAt, nextLineAt } from './lineScan';
import { labelsDefinedIn } from './markdownParser';
import { noShift, shiftedNodes, shiftedPoint, type Shift } from './shiftedNodes';
import { compareTexts } from './textChange';
import { noteOrigin } from './unitCache';

/** A text with its tree. */
export interface ParsedText {
  readonly text: string;
  readonly root: Root;
}

/** What grows line by line and may get long. */
type Sequence = List | Table;

/**
 * An item of a list or a row of a table, both at the top level and not the first. At the start of its line the parser
 * is in one state, whatever stands before: nothing is open but the list or the table.
 */
interface Restart {
  readonly child: number;
  readonly sequence: Sequence;
  readonly unit: number;
  /** Offset of the item or row, and of the line on which it starts. */
  readonly start: number;
  readonly lineStart: number;
  readonly line: number;
}

/**
 * The tree of a text that differs from `former` in one stretch: parses only the items or rows around that stretch and
 * takes the others over. Equal to `parse(text)`; `undefined` where that is not sure, or where no long list or table is.
 * `parse` must be the one that `former` was parsed with; what defines link references must be parsed as a whole.
 */
export function reparse(former: ParsedText, text: string, parse: (text: string) => Root): Root | undefined {
  const { prefix, suffix } = compareTexts(former.text, text);
  const from = restartBefore(former, prefix);
  const to = restartBehind(former, former.text.length - suffix);
  if (!from && !to) return undefined;
  const moved = text.length - former.text.length;
  const lead = from ? leadOf(from, former.text) : '';
  const end = to ? nextLineAt(text, lineEndAt(text, to.start + moved)) : text.length;
  const part = parse(lead + text.slice(from?.lineStart ?? 0, end));
  if (labelsDefinedIn(part).length > 0) return undefined;
  const leadLines = from?.sequence.type === 'table' ? 2 : 1;
  const place = from
    ? { offset: from.lineStart - lead.length, lines: from.line - 1 - leadLines }
    : { offset: 0, lines: 0 };
  const children = shiftedNodes(part.children, place);
  if (!(children.every(spreadIsKnown) && (!from || joinBefore(children, from)))) return undefined;
  const shift = to ? joinBehind(children, to, moved) : undefined;
  if (to && !shift) return undefined;
  const { root } = former;
  return {
    type: 'root',
    children: [
      ...root.children.slice(0, from?.child ?? 0),
      ...children,
      ...(to && shift ? shiftedNodes(root.children.slice(to.child + 1), shift) : []),
    ],
    position: {
      start: pointOf(from ? root : part, 'start', noShift),
      end: shift ? pointOf(root, 'end', shift) : pointOf(part, 'end', place),
    },
  };
}

function pointOf(node: Root | Sequence, side: 'start' | 'end', shift: Shift): ReturnType<typeof shiftedPoint> {
  return shiftedPoint(node.position?.[side] ?? { line: 1, column: 1, offset: 0 }, shift);
}

/** The last item or row that ends, up to the start of the next one, before `offset`. */
function restartBefore({ text, root }: ParsedText, offset: number): Restart | undefined {
  for (let child = root.children.length - 1; child >= 0; child--) {
    const sequence = root.children[child];
    if (!isSequence(sequence) || (sequence.position?.start.offset ?? 0) > offset) continue;
    for (let unit = unitsUpTo(sequence, offset) - 2; unit > 0; unit--) {
      const restart = restartAt(text, sequence, child, unit);
      if (restart) return restart;
    }
  }
  return undefined;
}

/** The first item or row that starts on a line of its own behind `offset`. */
function restartBehind({ text, root }: ParsedText, offset: number): Restart | undefined {
  for (const [child, sequence] of root.children.entries()) {
    if (!isSequence(sequence) || (sequence.position?.end.offset ?? 0) <= offset) continue;
    for (let unit = Math.max(1, unitsUpTo(sequence, offset)); unit < sequence.children.length; unit++) {
      const restart = restartAt(text, sequence, child, unit);
      if (restart && restart.lineStart > offset) return restart;
    }
  }
  return undefined;
}

function isSequence(node: RootContent | undefined): node is Sequence {
  return (node?.type === 'list' || node?.type === 'table') && spreadIsKnown(node);
}

/** How many items or rows start their line at or before `offset`. */
function unitsUpTo({ children }: Sequence, offset: number): number {
  return countWhile<RootContent>(children, ({ position }) => {
    const start = position?.start;
    return start !== undefined && (start.offset ?? 0) - start.column + 1 <= offset;
  });
}

function restartAt(text: string, sequence: Sequence, child: number, unit: number): Restart | undefined {
  const { line, column, offset = 0 } = sequence.children[unit]?.position?.start ?? { line: 1, column: 9 };
  const lineStart = offset - column + 1;
  if (column > 4 || !/^[\r\n] *$/.test(text.slice(lineStart - 1, offset))) return undefined;
  return { child, sequence, unit, start: offset, lineStart, line };
}

/** Lines that bring a parser into the state in which it was at the item or row. */
function leadOf({ sequence, start, lineStart }: Restart, text: string): string {
  if (sequence.type === 'table') {
    // As many columns as there are, which is the plainest case.
    const columns = Math.max(1, sequence.align?.length ?? 1);
    return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n`;
  }
  const marker = /^(?:\d+)?(.)/.exec(text.slice(start, start + 10))?.[1] ?? '';
  return `${text.slice(lineStart, start)}${sequence.ordered ? '1' : ''}${marker} a\n`;
}

/** Puts the items or rows in front of `from` into the first of `children` instead of the lead; whether that fits. */
function joinBefore(children: readonly RootContent[], { sequence, unit, start }: Restart): boolean {
  const [first] = children;
  if (first?.type !== sequence.type || first.children[1]?.position?.start.offset !== start) return false;
  const position = { start: pointOf(sequence, 'start', noShift), end: pointOf(first as Sequence, 'end', noShift) };
  Object.assign(first, sequence, {
    children: [...sequence.children.slice(0, unit), ...first.children.slice(1)],
    position,
  });
  if (first.type === 'list') first.spread = spreadOf(first);
  return true;
}

/** Puts the items or rows from `to` on into the last of `children`; gives how far they move, `undefined` if they do not fit. */
function joinBehind(
  children: readonly RootContent[],
  { sequence, unit, start, line }: Restart,
  moved: number,
): Shift | undefined {
  const last = children.at(-1);
  if (last?.type !== sequence.type || last.children.length < 2) return undefined;
  const place = last.children.at(-1)?.position?.start;
  if (place?.offset !== start + moved) return undefined;
  const shift = { offset: moved, lines: place.line - line };
  const kept = sequence.children.slice(unit);
  const units = shiftedNodes<Sequence['children'][number]>(kept, shift);
  kept.forEach((node, i) => {
    noteOrigin(units[i] ?? node, node);
  });
  const position = { start: pointOf(last as Sequence, 'start', noShift), end: pointOf(sequence, 'end', shift) };
  Object.assign(last, { children: [...last.children.slice(0, -1), ...units], position });
  if (last.type === 'list') last.spread = spreadOf(last);
  return shift;
}

/** Whether blank lines stand between the items of a list, or behind the last one within the list. */
function spreadOf({ children, position }: List): boolean {
  return children.some((item, i) => {
    const next = children[i + 1]?.position?.start ?? position?.end;
    return (next?.line ?? 0) - (item.position?.end.line ?? 0) > 1;
  });
}

function spreadIsKnown(node: RootContent): boolean {
  return node.type !== 'list' || node.spread === spreadOf(node);
}
