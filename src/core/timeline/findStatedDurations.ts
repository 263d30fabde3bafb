import type { Span } from '../markdown/span';
import type { Section } from '../postmortem/section';
import type { SectionKind } from '../postmortem/sectionKind';
import { clockLengthAt, lengthsIn } from './lengthText';
import type { TimelineSource } from './timelineSource';
import { labelledClaim } from './durationClaims';
import type { StatedDuration } from './statedDurations';

/** Sections about plans, events and vocabulary: a length there is not a claim about the incident. */
const unrelated: ReadonlySet<SectionKind> = new Set<SectionKind>(['actions', 'timeline', 'glossary', 'messaging']);

/** Finds what prose, tables and metadata claim about the length of the incident and the times to detect, … it. */
export function findStatedDurations(source: TimelineSource): readonly StatedDuration[] {
  const stated: StatedDuration[] = [...claimsOfFrontMatter(source)];
  const holes = holesOf(source.sections);
  let hole = 0;
  for (const { index, note } of source.facts.claims) {
    const block = source.document.blocks[index];
    if (!block) break;
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= block.start) hole++;
    const { start = Infinity, end = Infinity } = holes[hole] ?? {};
    const blockEnd = block.start + block.text.length;
    if (start >= blockEnd) for (const claim of note.in(block)) stated.push(claim);
    else if (end < blockEnd || start > block.start || note.hasLabels) {
      note.in(block).forEach((claim, i) => {
        while (hole < holes.length && (holes[hole]?.end ?? 0) <= claim.span.start) hole++;
        // A label says what it is wherever it stands; lists of key events and times to repair often follow each other.
        if (note.isLabelled(i) || claim.span.start < (holes[hole]?.start ?? Infinity)) stated.push(claim);
      });
    }
  }
  return stated;
}

/** Where not to look, merged and in order. */
function holesOf(sections: readonly Section[]): readonly Span[] {
  const holes: { start: number; end: number }[] = [];
  for (const [i, { kind, content, label }] of sections.entries()) {
    if (!unrelated.has(kind) || [sections[i - 1], sections[i + 1]].some((other) => isRelated(other, label))) continue;
    const last = holes.at(-1);
    if (last && content.start <= last.end) last.end = Math.max(last.end, content.end);
    else holes.push({ start: content.start, end: content.end });
  }
  return holes;
}

/** Whether a heading that holds two kinds also holds one that may state durations. */
function isRelated(other: Section | undefined, label: Span): boolean {
  return other !== undefined && other.label.start === label.start && !unrelated.has(other.kind);
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
