import { strictEqual } from 'node:assert/strict';
import { incidentsCsv } from '../../../src/core/library/incidentsCsv';

describe('incidentsCsv', () => {
  it('writes one line an incident, safe for spreadsheets', () => {
    const text = incidentsCsv([
      {
        path: 'file:///a.md',
        title: '=1+1, "x"',
        date: '2026-03-04',
        severity: null,
        status: 'draft',
        services: ['a', 'b'],
        tags: [],
        duration: 66,
        timeToDetect: null,
        timeToAcknowledge: null,
        timeToMitigate: null,
        timeToResolve: 66,
        detection: 'alert',
        actionsDone: 1,
        actionsTotal: 2,
      },
    ]);
    strictEqual(text.split('\r\n')[1], `2026-03-04,"'=1+1, ""x""",,draft,"a; b",,66,,,,66,alert,1,2,file:///a.md`);
  });
});
