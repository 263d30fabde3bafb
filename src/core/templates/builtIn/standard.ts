import { sectionTemplate } from '../sectionTemplate';

/** The full review, for an incident that a team wants to learn from. */
export const standardTemplate = sectionTemplate(
  {
    id: 'standard',
    title: 'Standard postmortem',
    description:
      'The full review: summary, impact, detection, timeline, causes, response, roles, lessons and action items.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact' },
    { kind: 'detection' },
    { kind: 'timeline' },
    { kind: 'cause' },
    { kind: 'resolution' },
    { kind: 'people' },
    { kind: 'lessons' },
    { kind: 'well', level: 3 },
    { kind: 'poorly', level: 3 },
    { kind: 'lucky', level: 3 },
    { kind: 'actions' },
    { kind: 'supporting' },
  ],
);
