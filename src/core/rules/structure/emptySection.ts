import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import type { SectionKind } from '../../postmortem/sectionKind';
import { sectionPrompts } from '../../postmortem/sectionPrompts';
import { distinctSections, innerSections } from '../places';
import type { Rule } from '../rule';
import { countBelow } from '../spanIndex';
import { visibleIn } from '../visibleText';
import { firstSentence } from '../words';

/** Rules of their own speak about these when they are empty. */
const elsewhere: ReadonlySet<string> = new Set(['timeline', 'actions']);

export const emptySection: Rule = {
  code: 'empty-section',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check({ postmortem, config }) {
    const written = new Set<SectionKind>();
    for (const section of postmortem.sections) if (!isUnwritten(postmortem, section)) written.add(section.kind);
    const nested = new Set(postmortem.sections.flatMap((section) => sameKindInside(postmortem, section)));
    for (const section of distinctSections(postmortem)) {
      // "Causes and resolution:" above "Causes:" carries on there, and "Users affected:" is part of the impact around it.
      if (elsewhere.has(section.kind) || written.has(section.kind) || nested.has(section)) continue;
      if (!isUnwritten(postmortem, section) || headsListItems(postmortem, section)) continue;
      yield {
        message: `“${section.title}” is still empty. ${firstSentence(sectionPrompts[section.kind].prompt)} What can you say already?`,
        span: section.label,
        section: section.kind,
        ...(config.requiredSections.includes(section.kind) ? {} : { severity: 'information' as const }),
        fixes: [],
      };
    }
  },
};

function sameKindInside(postmortem: Postmortem, section: Section): readonly Section[] {
  return innerSections(postmortem, section).filter(({ kind }) => kind === section.kind);
}

/** "- ## Duration": a heading inside a list item ends the section above it only for the syntax tree. */
function headsListItems({ document, headings }: Postmortem, { content }: Section): boolean {
  const next =
    headings[
      countBelow(
        headings.map(({ span }) => span.start),
        content.end,
      )
    ];
  if (next === undefined) return false;
  const lineStart = document.lines.startOf(document.lines.lineAt(next.span.start));
  return !/^[\s#]*$/.test(document.text.slice(lineStart, next.span.start));
}

/** Whether nothing stands in a section but comments, headings, empty labels and skeletons of tables. */
export function isUnwritten(postmortem: Postmortem, section: Section): boolean {
  // Labels of the same kind ("Users affected:" under "Impact") are part of it; other sections speak for themselves.
  if (innerSections(postmortem, section).some(({ kind }) => kind !== section.kind)) return false;
  return visibleIn(postmortem.document, section.content, 'content')
    .split(/\r\n|\r|\n/)
    .every(isSkeleton);
}

/** A heading, or a label that ends with its colon: `- **Users affected:**`. */
function isSkeleton(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || /^\s{0,3}#{1,6}\s/.test(line)) return true;
  return /^[\s>*+|-]*(?:\*\*|__)[^*_:]{1,60}:?(?:\*\*|__)\s*:?[\s|]*$/.test(line) && line.includes(':');
}
