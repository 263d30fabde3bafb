import { sectionTemplate } from '../sectionTemplate';

const impact = `<!-- What it did cost, and what it could have: informed estimates, marked as such. -->

- **What it cost:** <!-- “None”, or the small effect there was: people, minutes, requests -->
- **What it could have cost:** <!-- Who would have been affected, how many, for how long, at a bad moment -->`;

const resolution = `<!-- What ended it before harm was done, and whether that was design, skill or chance. -->

- **What stopped it:** <!-- A safeguard, a decision, a person who looked twice; name what made that possible -->
- **How close it was:** <!-- Minutes, percent or steps that were left -->`;

/** For what nearly went wrong: the cheapest lesson there is. */
export const nearMissTemplate = sectionTemplate(
  {
    id: 'near-miss',
    title: 'Near miss',
    description: 'For what nearly went wrong: what it could have cost, and what stopped it.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact', body: impact },
    { kind: 'detection' },
    { kind: 'timeline' },
    { kind: 'cause', title: 'Contributing factors' },
    { kind: 'resolution', title: 'Response', body: resolution },
    { kind: 'lessons' },
    { kind: 'lucky', level: 3 },
    { kind: 'actions' },
  ],
);
