import { sectionTemplate } from '../sectionTemplate';

const impact = `<!-- What was reached, by the evidence; say what is known, what is assumed and what cannot be known. -->

- **Data:** <!-- Kinds and number of records, and whether they were seen, copied, changed or deleted -->
- **People and accounts:** <!-- How many, and what it means for them -->
- **Systems:** <!-- Which were entered, from when to when -->
- **Obligations:** <!-- Contracts, regulators and deadlines that apply, as your counsel sees it -->`;

const resolution = `<!-- How the harm was stopped, the way in closed and trust restored; keep the evidence before you clean up. -->

### Containment

<!-- What was cut off, revoked or isolated, and when -->

### Eradication

<!-- How the way in was closed, and how you know that nothing stayed behind -->

### Recovery

<!-- What was rebuilt or rotated, how it was verified, and what is watched from now on -->`;

const messaging = `<!-- Who was told what and when: customers, authorities, partners, colleagues. Link to the texts as they were sent. -->

- <!-- Date and time, who, which channel, which text -->`;

/** For unauthorised access, leaked data or a vulnerability that was used. */
export const securityTemplate = sectionTemplate(
  {
    id: 'security',
    title: 'Security incident',
    description: 'For unauthorised access or leaked data: containment, eradication, recovery.',
  },
  [
    { kind: 'summary' },
    { kind: 'impact', body: impact },
    { kind: 'detection' },
    { kind: 'timeline' },
    { kind: 'cause' },
    { kind: 'resolution', body: resolution },
    { kind: 'messaging', title: 'Communications', body: messaging },
    { kind: 'people' },
    { kind: 'lessons' },
    { kind: 'actions' },
    { kind: 'supporting', title: 'Evidence' },
  ],
);
