import { sectionKinds } from '../../postmortem/sectionKind';
import { distinctSections } from '../places';
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
        fixes: [],
        related: [{ span: furthest.label, message: 'expected after it' }],
      };
    }
  },
};
