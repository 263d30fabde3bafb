import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import { sectionKinds } from '../../postmortem/sectionKind';
import { distinctSections, lineEndOf, trimmed } from '../places';
import type { Rule } from '../rule';

export const sectionOrder: Rule = {
  code: 'section-order',
  defaultSeverity: 'hint',
  // Good layouts differ (some put the timeline last); a team that has settled on one switches this on.
  offByDefault: true,
  *check({ postmortem }) {
    const headings = distinctSections(postmortem).filter(({ form }) => form === 'heading');
    const level = Math.min(...headings.map((section) => section.level));
    let furthest = headings.find((section) => section.level === level);
    for (const section of headings) {
      if (section.level !== level || furthest === undefined) continue;
      if (sectionKinds.indexOf(section.kind) >= sectionKinds.indexOf(furthest.kind)) {
        furthest = section;
        continue;
      }
      yield {
        message: `Readers who know the template expect “${section.title}” before “${furthest.title}”. Would it be found sooner there?`,
        span: section.label,
        fixes: [
          {
            title: `Move it before “${furthest.title}”`,
            edits: moveBefore(postmortem, section, furthest),
            safe: false,
          },
        ],
        related: [{ span: furthest.label, message: 'expected after it' }],
      };
    }
  },
};

function moveBefore({ document: { text } }: Postmortem, section: Section, before: Section): readonly TextEdit[] {
  const { start, end } = trimmed(text, section.span);
  const eol = lineEndOf(text);
  const at = before.span.start;
  return [
    { span: { start: at, end: at }, newText: text.slice(start, end) + eol + eol },
    { span: section.span, newText: '' },
  ];
}
