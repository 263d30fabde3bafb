import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { fixed, onlyFinding, placesOf, silent, today } from '../support';
import { actions } from './support';

const list = actions('- [ ] Alert on logins (due: 2026-04-01)\n- [ ] Limit retries').replace(
  'status:',
  'severity: SEV-1\ndate: 2026-03-04\nstatus:',
);

describe('action-no-due', () => {
  it('asks by when', () => {
    deepStrictEqual(placesOf('action-no-due', list), ['Limit retries']);
    strictEqual(onlyFinding('action-no-due', list).severity, 'information');
  });

  it('takes a rough date for one', () => silent('action-no-due', list.replace('retries', 'retries (due: Q3)')));

  it('does not take hurry for a date', () => {
    const hurried = list.replace('retries', 'retries (due: asap)');
    deepStrictEqual(placesOf('action-no-due', hurried), ['Limit retries']);
    strictEqual(
      fixed('action-no-due', hurried, 'Due 2026-03-20', { today }),
      list.replace('retries', 'retries (due: 2026-03-20)'),
    );
  });

  it('offers the date of the team’s policy first', () => {
    const options = { config: { dueDays: { 'SEV-1': 15 } } };
    strictEqual(onlyFinding('action-no-due', list, options).fixes[0]?.title, 'Due 2026-03-19 (your policy)');
    strictEqual(
      fixed('action-no-due', list, 'Due 2026-03-19', options),
      list.replace('retries', 'retries (due: 2026-03-19)'),
    );
  });

  it('offers dates from today, and none without a clock', () => {
    deepStrictEqual(
      onlyFinding('action-no-due', list, { today }).fixes.map(({ title }) => title),
      ['Due 2026-03-20 (in 14 days)', 'Due 2026-04-05 (in 30 days)'],
    );
    deepStrictEqual(onlyFinding('action-no-due', list, { today: undefined }).fixes, []);
  });
});
