import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

describe('action-unbounded', () => {
  for (const [words, place] of [
    ['Continuously watch the replication', 'Continuously'],
    ['Watch the replication going forward', 'going forward'],
    ['Always test the failover', 'Always'],
    ['Regularly restart the workers', 'Regularly'],
  ] as const) {
    it(`hints at ${JSON.stringify(place)}`, () =>
      deepStrictEqual(placesOf('action-unbounded', actions(`- ${words}`)), [place]));
  }

  it('hints at a date that is none', () => {
    deepStrictEqual(
      placesOf('action-unbounded', actions('| Action | Due |\n| --- | --- |\n| Watch the replication | ongoing |')),
      ['ongoing'],
    );
  });

  for (const words of [
    'Reject large jobs so that this does not happen in the future',
    'Alert when replication is not always on',
    'Add a job that regularly restores a backup',
  ]) {
    it(`leaves ${JSON.stringify(words)} alone`, () => silent('action-unbounded', actions(`- ${words}`)));
  }

  it('is a hint', () =>
    strictEqual(onlyFinding('action-unbounded', actions('- Always test the failover')).severity, 'hint'));
});
