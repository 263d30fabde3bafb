import { sectionTemplate } from '../sectionTemplate';

const messaging = `<!-- What was said, when and on which channel: the text itself or a link. Write down silence, too: who waited for news? -->

### To colleagues

- <!-- Time, channel and text -->

### To customers

- <!-- Time, channel and text; what you will tell them now that you know more -->`;

/** For incidents with many responders, where coordination and messages are part of the story. In the style of PagerDuty. */
export const respondersTemplate = sectionTemplate(
  {
    id: 'responders',
    title: 'Response review',
    description: 'For a large response: roles, coordination and messages. In the style of PagerDuty.',
  },
  [
    { kind: 'summary', title: 'Overview' },
    { kind: 'trigger', title: 'Background' },
    { kind: 'cause', title: 'Contributing factors' },
    { kind: 'detection' },
    { kind: 'resolution' },
    { kind: 'impact' },
    { kind: 'people', title: 'Responders' },
    { kind: 'timeline' },
    { kind: 'lessons', title: 'How did we do?' },
    { kind: 'well', level: 3 },
    { kind: 'poorly', level: 3, title: 'What did not go so well' },
    { kind: 'actions' },
    { kind: 'messaging', body: messaging },
  ],
);
