import type { Config } from '../config/config';
import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { plainTitle } from '../postmortem/sectionTitle';
import { findInternalMarks } from './internalMarks';
import { internalFrontMatter } from './internalFrontMatter';
import type { ChangeKind, PublicChange } from './publicChange';
import { withoutOverlaps } from './redaction';
import { wholeLines } from './wholeLines';

/**
 * What leaves as a whole, in document order without overlaps: marked blocks, internal sections, front matter, comments.
 * Only kinds that are `wanted` count: a comment that stays must not swallow the mark that begins inside it.
 */
export function leftOut(
  postmortem: Postmortem,
  config: Config,
  wanted: (kind: ChangeKind) => boolean,
): readonly PublicChange[] {
  const { text } = postmortem.document;
  const all = [
    ...findInternalMarks(text).blocks.map((span) => change('mark', span, 'Marked as internal.')),
    ...internalSections(postmortem, config),
    ...internalFrontMatter(text, postmortem.metadata.frontMatter),
    ...commentsIn(text).map((span) => change('comment', span, 'Comments are for writers.')),
  ].filter(({ kind }) => wanted(kind));
  return withoutOverlaps(all).map((found) => ({ ...found, span: wholeLines(text, found.span) }));
}

function change(kind: PublicChange['kind'], span: Span, reason: string): PublicChange {
  return { kind, span, newText: '', reason, unsure: false };
}

/** Sections by kind or by heading; a heading that holds two kinds goes when one of them is internal. */
function internalSections({ sections, headings }: Postmortem, { internalSections }: Config): PublicChange[] {
  const names = new Set(internalSections.map(nameOf));
  const found = [
    ...sections.filter(({ kind, title }) => names.has(kind) || names.has(nameOf(title))),
    ...headings
      .filter(({ title }) => names.has(nameOf(title)))
      .map(({ title, span, end }) => ({ title, span: { start: span.start, end } })),
  ];
  return found.map(({ title, span }) =>
    change('section', span, `The team's configuration keeps the section “${title}” inside.`),
  );
}

function nameOf(title: string): string {
  return plainTitle(title).trim().toLowerCase();
}

function commentsIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    spans.push({ start, end: close + 3 });
    start = close + 3;
  }
  return spans;
}
