import { sectionTemplate } from '../sectionTemplate';

const causeAndResolution = `<!-- First the conditions that came together: what the system allowed, showed or hid. A cause is never a person; keep asking
     “how could that happen?” until an action can change the answer. -->

<!-- Then how it was fixed: the steps that restored service, in order, which of them helped, and whether the fix is lasting -->`;

/** The short report, for an incident that is understood and soon told. */
export const incidentReportTemplate = sectionTemplate(
  {
    id: 'incident-report',
    title: 'Incident report',
    description:
      'The short form: issue summary, timeline, root causes and resolution, corrective and preventative measures.',
  },
  [
    { kind: 'summary', title: 'Issue summary' },
    { kind: 'impact', level: 3 },
    { kind: 'detection', level: 3 },
    { kind: 'timeline' },
    { kind: 'cause', title: 'Root causes and resolution', body: causeAndResolution },
    { kind: 'actions', title: 'Corrective and preventative measures' },
    { kind: 'lessons', level: 3 },
  ],
);
