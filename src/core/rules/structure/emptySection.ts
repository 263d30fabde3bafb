import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import { sectionPrompts } from '../../postmortem/sectionPrompts';
import { distinctSections } from '../places';
import type { Rule } from '../rule';
import { visibleIn } from '../visibleText';

/** Rules of their own speak about these when they are empty. */
const elsewhere: ReadonlySet<string> = new Set(['timeline', 'actions']);

export const emptySection: Rule = {
  code: 'empty-section',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check({ postmortem, config }) {
    for (const section of distinctSections(postmortem)) {
      if (elsewhere.has(section.kind) || !isUnwritten(postmortem, section)) continue;
      if (continuesElsewhere(postmortem, section)) continue;
      yield {
        message: `“${section.title}” is still empty. ${sectionPrompts[section.kind].prompt}`,
        span: section.label,
        section: section.kind,
        ...(config.requiredSections.includes(section.kind) ? {} : { severity: 'information' as const }),
        fixes: [],
      };
    }
  },
};

/** "Causes and resolution:" above "Causes:" and "Resolution:", or above a list whose items begin with headings. */
function continuesElsewhere(postmortem: Postmortem, section: Section): boolean {
  const { document, headings, sections } = postmortem;
  const next = headings.find(({ span }) => span.start >= section.content.end);
  if (
    next !== undefined &&
    !/^[\s#]*$/.test(document.text.slice(lineStart(postmortem, next.span.start), next.span.start))
  )
    return true;
  return sections.some(
    (other) =>
      other.kind === section.kind && other.label.start !== section.label.start && !isUnwritten(postmortem, other),
  );
}

function lineStart({ document }: Postmortem, offset: number): number {
  return document.lines.startOf(document.lines.lineAt(offset));
}

/** Whether nothing stands in a section but comments, headings, empty labels and skeletons of tables. */
export function isUnwritten({ document, sections }: Postmortem, section: Section): boolean {
  // Labels of the same kind ("Users affected:" under "Impact") are part of it; other sections speak for themselves.
  if (sections.some((other) => isInside(section, other) && other.kind !== section.kind)) return false;
  return visibleIn(document, section.content, 'content')
    .split(/\r\n|\r|\n/)
    .every(isSkeleton);
}

function isInside(outer: Section, { label }: Section): boolean {
  return label.start > outer.label.start && label.start < outer.content.end;
}

/** A heading, or a label that ends with its colon: `- **Users affected:**`. */
function isSkeleton(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || /^\s{0,3}#{1,6}\s/.test(line)) return true;
  return /^[\s>*+|-]*(?:\*\*|__)[^*_:]{1,60}:?(?:\*\*|__)\s*:?[\s|]*$/.test(line) && line.includes(':');
}
