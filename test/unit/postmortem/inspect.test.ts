import { deepStrictEqual } from 'node:assert/strict';
import { inspect } from '../../../src/core/postmortem/inspect';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

describe('inspect', () => {
  it('gives the model as the contract says: lines from 1, null for what the document does not say', () => {
    const text = `# Checkout down

## Timeline (all times UTC)

- 2026-03-04 14:51 Outage begins
- 14:55 The alert fires

## Action items

- [ ] Add an alert (owner: Ines)
`;
    const entry = { end: null, zone: null, approximate: false };
    deepStrictEqual(inspect('a.md', new PostmortemReader().read(text)), {
      path: 'a.md',
      metadata: { title: 'Checkout down', status: null, severity: null, date: null, authors: [], services: [] },
      sections: [
        { kind: 'timeline', title: 'Timeline (all times UTC)', line: 3 },
        { kind: 'actions', title: 'Action items', line: 8 },
      ],
      timeline: {
        zone: 'UTC',
        entries: [
          {
            line: 5,
            date: '2026-03-04',
            time: '14:51',
            ...entry,
            instant: '2026-03-04T14:51:00Z',
            text: 'Outage begins',
            milestone: 'impactStart',
          },
          {
            line: 6,
            date: '2026-03-04',
            time: '14:55',
            ...entry,
            instant: '2026-03-04T14:55:00Z',
            text: 'The alert fires',
            milestone: 'detected',
          },
        ],
      },
      milestones: { impactStart: 5, detected: 6, acknowledged: null, declared: null, mitigated: null, resolved: null },
      metrics: { timeToDetect: 4, timeToAcknowledge: null, timeToMitigate: null, timeToResolve: null },
      stated: [],
      actions: [
        {
          line: 10,
          text: 'Add an alert',
          owner: 'Ines',
          due: null,
          priority: null,
          type: null,
          ticket: null,
          done: false,
        },
      ],
    });
  });
});
