import { sectionTemplate } from '../sectionTemplate';
import { whyChain } from './fiveWhys';

const detection = `<!-- Which signal told you, whom it reached and how long after the impact began. -->

- **How was it noticed?** <!-- Alert, person or customer, and when -->
- **How could the time to notice be cut in half?** <!-- The signal that would have told you -->`;

const resolution = `<!-- How you got from the first signal back to normal, so that the next responder can do it faster. -->

- **Diagnosis:** <!-- How the causes were found, dead ends too -->
- **Mitigation:** <!-- What ended the harm, and how it was known to be over -->
- **How could the time to mitigate be cut in half?** <!-- Access, tool, runbook or design that was not there -->
- **Earlier events:** <!-- Incidents with the same causes, and what became of their actions -->`;

/** For a review with hard questions and evidence. In the style of Amazon’s correction of error. */
export const correctionOfErrorTemplate = sectionTemplate(
  {
    id: 'correction-of-error',
    title: 'Correction of error',
    description: 'Evidence, five whys, and how to cut each time in half. In the style of Amazon.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact' },
    { kind: 'timeline' },
    { kind: 'supporting', title: 'Metrics and graphs' },
    { kind: 'detection', body: detection },
    { kind: 'resolution', body: resolution },
    { kind: 'cause', title: 'Five whys', body: whyChain },
    { kind: 'lessons' },
    { kind: 'actions', title: 'Corrective actions' },
  ],
);
