import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { fixed, onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

describe('action-no-owner', () => {
  it('asks who will see an action through', () => {
    const text = actions('- [ ] Alert on failed logins\n- [ ] Limit retries (owner: Ben Okafor)');
    deepStrictEqual(placesOf('action-no-owner', text), ['Alert on failed logins']);
    strictEqual(onlyFinding('action-no-owner', text).severity, 'warning');
    strictEqual(onlyFinding('action-no-owner', text.replace('in-review', 'draft')).severity, 'information');
  });

  it('takes TBD, a dash and nobody for no owner', () => {
    for (const blank of ['TBD', '-', 'n/a', 'unassigned', '?']) {
      const text = actions(
        `| Action | Owner |\n| --- | --- |\n| Alert on failed logins | ${blank} |\n| Limit retries | Ben Okafor |`,
      );
      strictEqual(placesOf('action-no-owner', text).length, 1, blank);
    }
  });

  it('leaves finished actions alone', () => {
    silent('action-no-owner', actions('- [x] Alert on failed logins\n- [ ] Limit retries (owner: Ben Okafor)'));
  });

  it('asks once for a long list in which nobody is named', () => {
    const text = actions(
      '- Alert on failed logins\n- Limit retries\n- Shard the cache\n- Test the failover every month',
    );
    const { message, related } = onlyFinding('action-no-owner', text);
    match(message, /None of these 4 actions/);
    strictEqual(related?.length, 3);
  });

  it('asks once about the lists that name nobody beside one that does', () => {
    const text = actions(
      '### Now\n\n- [ ] Alert on failed logins (owner: Ben Okafor)\n- [ ] Limit retries\n\n### Later\n\n- [ ] Shard the cache\n- [ ] Split the table\n- [ ] Test the failover\n- [ ] Drill the restore',
    );
    deepStrictEqual(placesOf('action-no-owner', text), ['Limit retries', 'Shard the cache']);
  });

  it('is milder where a ticket or an account says more', () => {
    strictEqual(onlyFinding('action-no-owner', actions('- [ ] Limit retries (OPS-12)')).severity, 'information');
  });

  it('offers people of the document', () => {
    const text = actions('- [ ] Alert on failed logins\n- [ ] Limit retries (owner: Ben Okafor)');
    deepStrictEqual(
      onlyFinding('action-no-owner', text).fixes.map(({ title }) => title),
      ['Make Ben Okafor the owner', 'Make Ana Petrov the owner'],
    );
  });

  describe('writes the owner in the style of the list', () => {
    for (const [style, before, after] of [
      [
        'its neighbours’ brackets',
        '- [ ] A alert\n- [ ] Limit retries (owner: Ben)',
        '- [ ] A alert (owner: Ben)\n- [ ] Limit retries (owner: Ben)',
      ],
      [
        'a handle',
        '- [ ] Alert on logins\n- [ ] Limit retries (@ben)',
        '- [ ] Alert on logins (@ben)\n- [ ] Limit retries (@ben)',
      ],
      [
        'a dash',
        '- Alert on logins\n- Limit retries — owner: Ben',
        '- Alert on logins — owner: Ben\n- Limit retries — owner: Ben',
      ],
    ] as const) {
      it(`like ${style}`, () => strictEqual(fixed('action-no-owner', actions(before), 'Make'), actions(after)));
    }

    it('in brackets by default', () => {
      strictEqual(
        fixed('action-no-owner', actions('- [ ] Alert on logins'), 'Make Ana'),
        actions('- [ ] Alert on logins (owner: Ana Petrov)'),
      );
    });

    it('in its cell', () => {
      const table = (owner: string): string =>
        actions(
          `| Action | Owner | Due |\n| --- | --- | --- |\n| Alert on logins | ${owner} | 2026-04-01 |\n| Limit retries | Ben | 2026-04-01 |`,
        );
      strictEqual(fixed('action-no-owner', table(''), 'Make Ben'), table('Ben').replace('|  Ben', '| Ben'));
      strictEqual(fixed('action-no-owner', table('TBD'), 'Make Ben').includes('| Ben |'), true);
    });

    it('in a new column', () => {
      strictEqual(
        fixed(
          'action-no-owner',
          actions('| Action | Due |\n| --- | --- |\n| Alert on logins | 2026-04-01 |'),
          'Make Ana',
        ),
        actions('| Action | Due | Owner |\n| --- | --- | --- |\n| Alert on logins | 2026-04-01 | Ana Petrov |'),
      );
    });
  });
});
