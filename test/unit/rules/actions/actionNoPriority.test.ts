import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { fixed, onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

const table = (...priorities: readonly string[]): string =>
  actions(
    `| Action | Priority |\n| --- | --- |\n${priorities.map((priority, i) => `| Reject kind ${i} of jobs | ${priority} |`).join('\n')}`,
  );

describe('action-no-priority', () => {
  it('asks where others have one', () => {
    deepStrictEqual(placesOf('action-no-priority', table('P1', '', 'P2')), ['Reject kind 1 of jobs']);
    strictEqual(onlyFinding('action-no-priority', table('P1', '', 'P2')).severity, 'information');
  });

  it('hints once at a list without any', () => {
    const text = actions('- Reject large jobs\n- Limit retries\n- Shard the cache');
    match(onlyFinding('action-no-priority', text).message, /None of these 3 actions/);
    strictEqual(onlyFinding('action-no-priority', text).severity, 'hint');
  });

  it('asks which one comes first when all are equal', () => {
    match(onlyFinding('action-no-priority', table('P1', 'P1', 'P1')).message, /All 3 actions have priority P1/);
    silent('action-no-priority', table('P1', 'P1'));
    silent('action-no-priority', table('P1', 'P1', 'P2'));
  });

  it('offers those that are in use', () => {
    strictEqual(
      fixed('action-no-priority', table('P0', '', 'P2'), 'Set priority P0').includes('| Reject kind 1 of jobs | P0 |'),
      true,
    );
  });
});
