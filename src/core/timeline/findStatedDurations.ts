import type { Nodes, Root } from 'mdast';
import type { Span } from '../markdown/span';
import type { Section } from '../postmortem/section';
import type { SectionKind } from '../postmortem/sectionKind';
import { clockLengthAt, lengthsIn, type WrittenLength } from './lengthText';
import type { ReadBlock, TimelineSource } from './readTimeline';
import { claimOf, labelledClaim } from './durationClaims';
import type { StatedDuration, StatedWhat } from './statedDurations';

/** A claim within one block; offsets and the 0-based line count from the block's start. */
interface BlockClaim {
  readonly what: StatedWhat;
  readonly minutes: number;
  readonly approximate: boolean;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const claimsByRoot = new WeakMap<Root, readonly BlockClaim[]>();

/** Sections about plans, events and vocabulary: a length there is not a claim about the incident. */
const unrelated: ReadonlySet<SectionKind> = new Set<SectionKind>(['actions', 'timeline', 'glossary', 'messaging']);

/** Finds what prose, tables and metadata claim about the length of the incident and the times to detect, … it. */
export function findStatedDurations(source: TimelineSource, blocks: readonly ReadBlock[]): readonly StatedDuration[] {
  const stated: StatedDuration[] = [...claimsOfFrontMatter(source)];
  const holes = holesOf(source.sections);
  let hole = 0;
  for (const { block, line } of blocks) {
    for (const claim of claimsOf(block.root, block.text)) {
      const start = block.start + claim.start;
      while (hole < holes.length && (holes[hole]?.end ?? 0) <= start) hole++;
      if (start >= (holes[hole]?.start ?? Infinity)) continue;
      const { what, minutes, approximate } = claim;
      stated.push({
        what,
        minutes,
        approximate,
        line: line + claim.line,
        span: { start, end: block.start + claim.end },
      });
    }
  }
  return stated;
}

/** Where not to look, merged and in order. */
function holesOf(sections: readonly Section[]): readonly Span[] {
  const holes: { start: number; end: number }[] = [];
  for (const { kind, content, label } of sections) {
    if (
      !unrelated.has(kind) ||
      sections.some((other) => other.label.start === label.start && !unrelated.has(other.kind))
    )
      continue;
    const last = holes.at(-1);
    if (last && content.start <= last.end) last.end = Math.max(last.end, content.end);
    else holes.push({ start: content.start, end: content.end });
  }
  return holes;
}

function claimsOf(root: Root, text: string): readonly BlockClaim[] {
  let claims = claimsByRoot.get(root);
  if (!claims) {
    const found: BlockClaim[] = [];
    for (const node of root.children) readNode(node, text, found);
    claims = found;
    claimsByRoot.set(root, claims);
  }
  return claims;
}

function readNode(node: Nodes, text: string, claims: BlockClaim[]): void {
  if (node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'html') {
    const start = node.position?.start.offset ?? 0;
    readProse(text, { start, end: node.position?.end.offset ?? start }, (node.position?.start.line ?? 1) - 1, claims);
  } else if ('children' in node && node.type !== 'blockquote' && node.type !== 'heading') {
    for (const child of node.children) readNode(child, text, claims);
  }
}

function readProse(text: string, span: Span, firstLine: number, claims: BlockClaim[]): void {
  let line = firstLine;
  let counted = span.start;
  let labelledLine = -1;
  for (const length of candidates(text, span)) {
    for (; counted < length.start; counted++) if (text.charCodeAt(counted) === 10) line++;
    const lineStart = startOfLine(text, span.start, length.start);
    const label = labelledClaim(text, lineStart, length);
    if (label && labelledLine === line) continue; // a label claims one length, the first on its line
    if (label) labelledLine = line;
    const claim = label ?? (length.terse ? undefined : claimOf(text, span, length));
    if (claim)
      claims.push({
        ...claim,
        minutes: Math.round(length.minutes * 100) / 100,
        line,
        start: length.start,
        end: length.end,
      });
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

function claimsOfFrontMatter({ metadata, document }: TimelineSource): readonly StatedDuration[] {
  if (!metadata.frontMatter) return [];
  const claims: StatedDuration[] = [];
  for (const [key, { value, span }] of metadata.other) {
    if (span.end > metadata.frontMatter.end) continue;
    const label = `${key.replace(/[_-]/g, ' ')}: `;
    const text = label + value;
    const length = lengthsIn(text, label.length, text.length)[0] ?? clockLengthAt(text, label.length);
    const claim = length && labelledClaim(text, 0, length);
    if (claim)
      claims.push({
        ...claim,
        minutes: Math.round(length.minutes * 100) / 100,
        line: document.lines.lineAt(span.start),
        span,
      });
  }
  return claims;
}
