import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { fixed, onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

const late = actions('- [ ] Limit retries (owner: Ana) (due: 2026-02-01)');

describe('action-overdue', () => {
  it('asks about a date that has passed', () => {
    deepStrictEqual(placesOf('action-overdue', late), ['2026-02-01']);
    strictEqual(onlyFinding('action-overdue', late).severity, 'warning');
  });

  it('is only information where the list never shows a state', () => {
    strictEqual(onlyFinding('action-overdue', late.replace('[ ] ', '')).severity, 'information');
  });

  it('leaves what is done, due today or dated roughly alone', () => {
    silent('action-overdue', late.replace('[ ]', '[x]'));
    silent('action-overdue', late, { today: '2026-02-01' });
    silent('action-overdue', late.replace('2026-02-01', 'Q1'));
  });

  it('needs a clock', () => silent('action-overdue', late, { today: undefined }));

  it('marks it as done in the style of the list', () => {
    strictEqual(fixed('action-overdue', late, 'Mark as done'), late.replace('[ ]', '[x]'));
    const table = actions(
      '| Action | Due | Status |\n| --- | --- | --- |\n| Limit retries | 2026-02-01 | Open |\n| Shard the cache | 2026-02-01 | Closed |',
    );
    strictEqual(fixed('action-overdue', table, 'Mark as done'), table.replace('Open', 'Closed'));
  });
});
