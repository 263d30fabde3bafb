import type { SectionKind } from '../postmortem/sectionKind';
import { frontMatterText } from './frontMatterText';
import { sectionText } from './sectionText';
import type { Template } from './template';
import { timelineSection } from './timelineSection';

/** Sections of the standard postmortem with the level of their headings, in order. */
const sections: readonly (readonly [SectionKind, number])[] = [
  ['impact', 2],
  ['detection', 2],
  ['timeline', 2],
  ['cause', 2],
  ['resolution', 2],
  ['people', 2],
  ['lessons', 2],
  ['well', 3],
  ['poorly', 3],
  ['lucky', 3],
  ['actions', 2],
  ['supporting', 2],
];

/** The full review, for an incident that a team wants to learn from. */
export const standardTemplate: Template = {
  id: 'standard',
  title: 'Standard postmortem',
  description:
    'The full review: summary, impact, detection, timeline, causes, response, roles, lessons and action items.',
  text: `${[
    frontMatterText,
    '# {{title}}',
    `${sectionText('summary', 2)}\n\n{{cursor}}`,
    ...sections.map(([kind, level]) => (kind === 'timeline' ? timelineSection(level) : sectionText(kind, level))),
  ].join('\n\n')}\n`,
};
