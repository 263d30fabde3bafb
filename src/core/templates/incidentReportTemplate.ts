import { frontMatterText } from './frontMatterText';
import { sectionText } from './sectionText';
import type { Template } from './template';
import { timelineSection } from './timelineSection';

const causeAndResolution = `## Root causes and resolution

<!-- First the conditions that came together: what the system allowed, showed or hid. A cause is never a person; keep asking
     “how could that happen?” until an action can change the answer. -->

<!-- Then how it was fixed: the steps that restored service, in order, which of them helped, and whether the fix is lasting -->`;

/** The short report, for an incident that is understood and soon told. */
export const incidentReportTemplate: Template = {
  id: 'incident-report',
  title: 'Incident report',
  description:
    'The short form: issue summary, timeline, root causes and resolution, corrective and preventative measures.',
  text: `${[
    frontMatterText,
    '# {{title}}',
    `${sectionText('summary', 2, 'Issue summary')}\n\n{{cursor}}`,
    sectionText('impact', 3),
    timelineSection(2),
    causeAndResolution,
    sectionText('actions', 2, 'Corrective and preventative measures'),
  ].join('\n\n')}\n`,
};
