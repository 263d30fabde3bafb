import { countWhile } from '../bisect';
import type { Heading } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import type { SectionKind } from '../postmortem/sectionKind';
import type { Span } from '../markdown/span';

/** A stretch of the document in which times are events. */
export interface Scope {
  /** The heading or label that opens it; `undefined` for a document without a timeline section. */
  readonly label: Span | undefined;
  readonly title: string;
  readonly content: Span;
  /** Sections inside that are no part of it. */
  readonly holes: readonly Span[];
}

/** Sections whose times are about the future, about people or about other documents. */
const neverTimes: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'actions',
  'lessons',
  'well',
  'poorly',
  'lucky',
  'glossary',
  'messaging',
]);

/** The timeline sections in document order; one inside another is part of it. */
export function timelineScopes(sections: readonly Section[]): readonly Scope[] {
  const scopes: Scope[] = [];
  let covered = -1;
  for (const section of sections) {
    if (section.kind !== 'timeline' || section.content.start < covered) continue;
    covered = section.content.end;
    scopes.push({
      label: section.label,
      title: section.title,
      content: section.content,
      holes: holesIn(sections, section.content),
    });
  }
  return scopes;
}

/** A stretch behind a timeline that a label line such as "Detection: …" seems to begin another section with. */
export interface LabelledStretch {
  readonly kind: SectionKind;
  readonly span: Span;
}

/** The stretches that labels begin between a scope and the next heading, in order. */
export function stretchesBehind(
  sections: readonly Section[],
  headings: readonly Heading[],
  { content }: Scope,
): readonly LabelledStretch[] {
  const limit = headings[firstFrom(headings, content.end)]?.span.start ?? Infinity;
  const stretches: LabelledStretch[] = [];
  for (let i = firstFrom(sections, content.end); i < sections.length; i++) {
    const section = sections[i];
    if (!section || section.span.start >= limit || section.kind === 'timeline') break;
    if (section.form !== 'line' && section.form !== 'label') break;
    stretches.push({ kind: section.kind, span: { start: section.span.start, end: Math.min(section.span.end, limit) } });
  }
  return stretches;
}

/** For a document without a timeline section: everything but the sections that never hold the incident's times. */
export function wholeDocument(sections: readonly Section[], headings: readonly Heading[], length: number): Scope {
  const content = { start: 0, end: length };
  return { label: undefined, title: headings[0]?.title ?? '', content, holes: holesIn(sections, content) };
}

function holesIn(sections: readonly Section[], content: Span): readonly Span[] {
  const holes: Span[] = [];
  for (let i = firstFrom(sections, content.start); i < sections.length; i++) {
    const section = sections[i];
    if (!section || section.span.start >= content.end) break;
    if (neverTimes.has(section.kind) && section.span.end <= content.end) holes.push(section.span);
  }
  return holes;
}

/** The titles of the headings around an offset, the nearest first; the document's own title is not among them. */
export function titlesAround(
  headings: readonly Heading[],
  parents: readonly number[],
  offset: number,
): readonly string[] {
  const titles: string[] = [];
  for (let i = firstFrom(headings, offset) - 1; i > 0; i = parents[i] ?? -1) {
    const heading = headings[i];
    if (heading && heading.end > offset) titles.push(heading.title);
  }
  return titles;
}

/** For each heading the index of the one that it stands under, or -1. */
export function parentsOf(headings: readonly Heading[]): readonly number[] {
  const open: number[] = [];
  return headings.map(({ level }, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/** The index of the first one that starts at or behind an offset. */
function firstFrom(all: readonly { readonly span: Span }[], offset: number): number {
  return countWhile(all, ({ span }) => span.start < offset);
}
