import type { ListItem, Nodes, Parents, Root, TableRow } from 'mdast';
import { UnitCache } from '../markdown/unitCache';
import { codeMark } from './tokens';

/** A stretch of prose: as long as its source, with markup blanked out and code marked, so that offsets stay true. */
export interface Passage {
  /** Offset in the block. */
  readonly start: number;
  readonly prose: Prose;
}

/** The same object for the same words of an item or row that moved. */
export interface Prose {
  readonly text: string;
  /** What is written there, with its markup and code; as long as the text. */
  readonly source: string;
  readonly heading: boolean;
}

const known = new WeakMap<Root, readonly Passage[]>();

/** The prose of a block: paragraphs, headings and table cells, without quotations, code, HTML, and chat or log text. */
export function passagesOf(root: Root, source: string): readonly Passage[] {
  let passages = known.get(root);
  if (passages === undefined) {
    const found: Passage[] = [];
    collect(root, source, found);
    known.set(root, (passages = found));
  }
  return passages;
}

function collect(node: Nodes, source: string, into: Passage[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const passage = passageOf(node, source);
      if (passage !== undefined) into.push(passage);
      return;
    }
    case 'blockquote':
    case 'code':
    case 'html':
    case 'yaml':
    case 'definition':
      return;
    case 'list':
    case 'tableRow':
      collectUnits(node.type === 'list' ? node.children : [node], source, into);
      return;
    case 'table':
      // The header row names columns.
      for (const row of node.children.slice(1)) collect(row, source, into);
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(child, source, into);
  }
}

const ofUnits = new UnitCache<readonly Passage[]>();

function collectUnits(units: readonly (ListItem | TableRow)[], source: string, into: Passage[]): void {
  for (const unit of units) {
    const { found, by } = ofUnits.find(unit, '', () => {
      const passages: Passage[] = [];
      for (const child of unit.children) collect(child, source, passages);
      return passages;
    });
    for (const { start, prose } of found) into.push({ start: start + by.offset, prose });
  }
}

function passageOf(node: Parents, source: string): Passage | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const pieces: string[] = [];
  let at = start;
  const upTo = (offset: number): void => {
    if (offset > at) pieces.push(' '.repeat(offset - at));
    at = Math.max(at, offset);
  };
  const visit = (child: Nodes): void => {
    const from = child.position?.start.offset ?? at;
    const to = child.position?.end.offset ?? at;
    if (child.type === 'text') {
      upTo(from);
      pieces.push(source.slice(at, to));
      at = Math.max(at, to);
    } else if (child.type === 'inlineCode') {
      upTo(from);
      pieces.push(codeMark.repeat(Math.max(0, to - at)));
      at = Math.max(at, to);
    } else if (child.type !== 'html' && 'children' in child) {
      for (const inner of child.children) visit(inner);
    }
  };
  for (const child of node.children) visit(child);
  upTo(end);
  const text = pieces.join('');
  return isTranscript(text)
    ? undefined
    : { start, prose: { text, source: source.slice(start, end), heading: node.type === 'heading' } };
}

const speaker =
  /^\s{0,20}(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\]?\s{0,3})?(?:<[^<>\n]{1,40}>\s|[@\p{L}][\p{L}\d_.-]{0,30}(?:\s?\[\d[^\]\n]{0,20}\])?:\s)/iu;
const logLine =
  /^\s{0,20}(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}\S{0,20}\s{1,5})?(?:\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b|[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} )/;

/** Two or more lines that each begin with a speaker, or any line of a log. */
function isTranscript(text: string): boolean {
  const lines = text.split('\n');
  if (logLine.test(lines[0] ?? '')) return true;
  return lines.length > 1 && lines.filter((line) => speaker.test(line)).length > Math.max(1, lines.length / 2);
}
