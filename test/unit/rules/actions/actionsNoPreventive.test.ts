import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

const table = (...types: readonly string[]): string =>
  actions(
    `| Action | Type |\n| --- | --- |\n${types.map((type, i) => `| Reject kind ${i} of jobs | ${type} |`).join('\n')}`,
  );

describe('actions-no-preventive', () => {
  it('asks what would prevent it when nothing does', () => {
    deepStrictEqual(placesOf('actions-no-preventive', table('mitigate', 'detect')), ['mitigate']);
    strictEqual(onlyFinding('actions-no-preventive', table('mitigate', 'detect')).severity, 'information');
  });

  it('is content with one that does', () => {
    for (const type of ['prevent', 'Preventive', 'preventative'])
      silent('actions-no-preventive', table('mitigate', type));
  });

  it('does not guess where kinds are not given', () => {
    silent('actions-no-preventive', table('', ''));
    silent('actions-no-preventive', actions('- Reject large jobs'));
    silent('actions-no-preventive', '# X\n\n## Corrective measures\n\n- Reject large jobs\n');
  });
});
