import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

const draft = but('status: in-review', 'status: draft');
const later = { today: '2026-03-20' };

describe('stale-draft', () => {
  it('asks what keeps an old draft from review', () => {
    deepStrictEqual(placesOf('stale-draft', draft, later), ['draft']);
    match(onlyFinding('stale-draft', draft, later).message, /16 days ago/);
    strictEqual(onlyFinding('stale-draft', draft, later).severity, 'information');
  });

  it('waits for as many days as the team allows', () => {
    silent('stale-draft', draft, { today: '2026-03-18' });
    silent('stale-draft', draft, { ...later, config: { draftDays: 30 } });
  });

  it('counts from the last entry when the document gives no date', () => {
    match(onlyFinding('stale-draft', draft.replace('date: 2026-03-04\n', ''), later).message, /16 days ago/);
  });

  it('needs a clock, a date and a draft', () => {
    silent('stale-draft', draft, { today: undefined });
    silent('stale-draft', '---\nstatus: draft\n---\n\n# Outage\n', later);
    silent('stale-draft', but('status: in-review', 'status: in-review'), later);
  });

  it('sends it to review', () => {
    strictEqual(fixed('stale-draft', draft, 'Set the status', later), but('status: in-review', 'status: in-review'));
  });
});
