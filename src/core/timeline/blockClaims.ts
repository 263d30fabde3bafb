import type { ListItem, Nodes, TableRow } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import { UnitCache } from '../markdown/unitCache';
import { claimOf, labelledClaim } from './durationClaims';
import { clockLengthAt, lengthsIn, type WrittenLength } from './lengthText';
import type { StatedWhat } from './statedDurations';

/** A claim within one block; offsets and the 0-based line count from the block's start. */
export interface BlockClaim {
  readonly what: StatedWhat;
  readonly minutes: number;
  readonly approximate: boolean;
  /** A label of its own names it ("Time to repair: 1h 40m"). */
  readonly labelled: boolean;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Reads the claims in a block's prose, tables and labels. */
export function readBlockClaims({ root, text }: Block): readonly BlockClaim[] {
  const claims: BlockClaim[] = [];
  if (/\d|hour|minute|day|second/i.test(text)) for (const node of root.children) readNode(node, text, claims);
  return claims;
}

const ofUnits = new UnitCache<readonly BlockClaim[]>();

function readUnit(unit: ListItem | TableRow, text: string, claims: BlockClaim[]): void {
  const { found, by } = ofUnits.find(unit, '', () => {
    const own: BlockClaim[] = [];
    if (unit.type === 'tableRow') readWords(unit, text, own);
    else for (const child of unit.children) readNode(child, text, own);
    return own;
  });
  for (const claim of found) {
    const { line, start, end } = claim;
    claims.push({ ...claim, line: line + by.lines, start: start + by.offset, end: end + by.offset });
  }
}

function readNode(node: Nodes, text: string, claims: BlockClaim[]): void {
  if (node.type === 'tableRow' || node.type === 'listItem') readUnit(node, text, claims);
  else if (node.type === 'paragraph' || node.type === 'html') readWords(node, text, claims);
  else if ('children' in node && node.type !== 'blockquote' && node.type !== 'heading') {
    for (const child of node.children) readNode(child, text, claims);
  }
}

function readWords({ position }: Nodes, text: string, claims: BlockClaim[]): void {
  const start = position?.start.offset ?? 0;
  readProse(text, { start, end: position?.end.offset ?? start }, (position?.start.line ?? 1) - 1, claims);
}

function readProse(text: string, span: Span, firstLine: number, claims: BlockClaim[]): void {
  let line = firstLine;
  let counted = span.start;
  let labelledLine = -1;
  // What leads to one length is no claim about the next one.
  let previous = span.start;
  for (const length of candidates(text, span)) {
    for (; counted < length.start; counted++) if (text.charCodeAt(counted) === 10) line++;
    const lineStart = startOfLine(text, span.start, length.start);
    const label = labelledClaim(text, lineStart, length);
    if (label && labelledLine === line) continue; // a label claims one length, the first on its line
    if (label) labelledLine = line;
    const claim = label ?? (length.terse ? undefined : claimOf(text, { start: previous, end: span.end }, length));
    if (claim)
      claims.push({
        ...claim,
        labelled: label !== undefined,
        minutes: Math.round(length.minutes * 100) / 100,
        line,
        start: length.start,
        end: length.end,
      });
    previous = length.end;
  }
}

/** Where the line, or the stretch since the last `<br>` on it, starts; no further back than a label reaches. */
function startOfLine(text: string, from: number, offset: number): number {
  const start = Math.max(from, offset - 300);
  const window = text.slice(start, offset);
  const newline = window.lastIndexOf('\n') + 1;
  const lastBreak = window.lastIndexOf('<br');
  return start + (lastBreak < newline ? newline : window.indexOf('>', lastBreak) + 1);
}

function candidates(text: string, span: Span): readonly WrittenLength[] {
  const lengths = lengthsIn(text, span.start, span.end);
  if (lengths.length > 0) return lengths;
  const colon = /(?:duration|downtime|time to \w+|tt[damr])[^\n:|]{0,20}[:|][ *_`|]*/i.exec(
    text.slice(span.start, Math.min(span.end, span.start + 120)),
  );
  const clock = colon && clockLengthAt(text, span.start + colon.index + colon[0].length);
  return clock ? [clock] : [];
}
