import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import type { SectionKind } from '../postmortem/sectionKind';
import { countBelow } from './spanIndex';
import { visibleText } from './visibleText';

/** Where advice about the whole document stands: its title, else its first words, else its beginning. */
export function documentAnchor(postmortem: Postmortem): Span {
  const title = postmortem.headings[0];
  const words = /\S[^\r\n]*/.exec(visibleText(postmortem.document));
  const first = words === null ? undefined : { start: words.index, end: words.index + words[0].trimEnd().length };
  if (title !== undefined && (first === undefined || title.level === 1 || title.span.start <= first.start))
    return title.span;
  return first ?? { start: 0, end: 0 };
}

export function sectionsOf(postmortem: Postmortem, ...kinds: readonly SectionKind[]): readonly Section[] {
  return postmortem.sections.filter((section) => kinds.includes(section.kind));
}

export function hasSection(postmortem: Postmortem, kind: SectionKind): boolean {
  return postmortem.sections.some((section) => section.kind === kind);
}

/** Sections by heading or label: one that holds two kinds comes once. */
export function distinctSections(postmortem: Postmortem): readonly Section[] {
  const seen = new Set<number>();
  return postmortem.sections.filter(({ label }) => !seen.has(label.start) && seen.add(label.start));
}

const labelStarts = new WeakMap<Postmortem, readonly number[]>();

/** The recognised sections whose heading or label stands inside another one's content, in document order. */
export function innerSections(postmortem: Postmortem, { label, content }: Section): readonly Section[] {
  const starts = labelStartsOf(postmortem);
  return postmortem.sections.slice(countBelow(starts, label.start + 1), countBelow(starts, content.end));
}

/** The last section whose content holds a span. Sections nest a few levels deep, so only the ones just before are asked. */
export function innermostSection(postmortem: Postmortem, span: Span): Section | undefined {
  const index = countBelow(labelStartsOf(postmortem), span.start + 1);
  return postmortem.sections
    .slice(Math.max(0, index - 16), index)
    .filter(({ content }) => contains(content, span))
    .at(-1);
}

function labelStartsOf(postmortem: Postmortem): readonly number[] {
  const starts = labelStarts.get(postmortem) ?? postmortem.sections.map(({ label }) => label.start);
  labelStarts.set(postmortem, starts);
  return starts;
}

/** The part of a section before the first recognised section inside it. */
export function ownContent(postmortem: Postmortem, section: Section): Span {
  const { start, end } = section.content;
  return { start, end: Math.max(start, innerSections(postmortem, section)[0]?.span.start ?? end) };
}

export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The line end that the document uses. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** A span without the blanks and line ends around its words. */
export function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + piece.trimEnd().length) };
}

export function isFinal(postmortem: Postmortem): boolean {
  const status = postmortem.metadata.status?.value;
  return status === 'final' || status === 'closed';
}
