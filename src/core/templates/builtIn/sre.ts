import { sectionTemplate } from '../sectionTemplate';

/** In the order that Google’s site reliability engineers made known: effects and causes first, the timeline as an appendix. */
export const sreTemplate = sectionTemplate(
  {
    id: 'sre',
    title: 'SRE postmortem',
    description: 'Causes and actions first, the timeline last. In the style of Google SRE.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact' },
    { kind: 'cause', title: 'Root causes' },
    { kind: 'trigger' },
    { kind: 'resolution', title: 'Resolution' },
    { kind: 'detection' },
    { kind: 'actions' },
    { kind: 'lessons' },
    { kind: 'well', level: 3 },
    { kind: 'poorly', level: 3, title: 'What went wrong' },
    { kind: 'lucky', level: 3 },
    { kind: 'timeline' },
    { kind: 'supporting' },
    { kind: 'glossary' },
  ],
);
