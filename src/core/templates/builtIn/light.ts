import { sectionTemplate } from '../sectionTemplate';

const impact = `<!-- Who felt what, in numbers, and which signal told you how soon. One or two sentences each. -->`;

const cause = `<!-- The conditions that came together, and what restored service. A cause is never a person. -->`;

const lessons = `<!-- One thing that you know now and did not know before. -->`;

/** One page, for an incident that deserves an hour and no more. */
export const lightTemplate = sectionTemplate(
  {
    id: 'light',
    title: 'One page',
    description: 'For a small incident: five short parts on one page, in half an hour.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact', title: 'Impact and detection', body: impact },
    { kind: 'timeline' },
    { kind: 'cause', title: 'Causes and resolution', body: cause },
    { kind: 'lessons', body: lessons },
    { kind: 'actions' },
  ],
);
