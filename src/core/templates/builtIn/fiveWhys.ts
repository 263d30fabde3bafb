import { sectionTemplate } from '../sectionTemplate';

/** The chain of questions; several chains are welcome, because several conditions come together. */
export const whyChain = `<!-- Begin with what users saw. Ask why, answer with what the evidence shows, and ask again. Where an answer has two halves,
     begin a second chain. Five is no law: stop where an action can change the answer, and never at a person. -->

1. **Why did users see this?** <!-- Answer, with a link to the evidence -->
2. **Why did that happen?** <!-- Answer, with a link to the evidence -->
3. **Why was that possible?** <!-- Which check, limit or default let it through -->
4. **Why was the system built or run that way?** <!-- The goal, habit or constraint that made it sensible -->
5. **Why was it not visible before?** <!-- The signal, test or review that did not exist -->`;

/** For one question followed to its end. */
export const fiveWhysTemplate = sectionTemplate(
  {
    id: 'five-whys',
    title: 'Five whys',
    description: 'Why after why, until an action can change the answer.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact' },
    { kind: 'detection' },
    { kind: 'timeline' },
    { kind: 'cause', title: 'Five whys', body: whyChain },
    { kind: 'resolution', title: 'Resolution' },
    { kind: 'lessons' },
    { kind: 'actions', title: 'Corrective actions' },
  ],
);
