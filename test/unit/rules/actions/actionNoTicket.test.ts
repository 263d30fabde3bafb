import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

describe('action-no-ticket', () => {
  it('asks where others have one', () => {
    const text = actions('- [ ] Reject large jobs (OPS-12)\n- [ ] Limit retries');
    deepStrictEqual(placesOf('action-no-ticket', text), ['Limit retries']);
    strictEqual(onlyFinding('action-no-ticket', text).severity, 'information');
  });

  it('hints once at a list without any', () => {
    const { message, severity } = onlyFinding('action-no-ticket', actions('- Reject large jobs\n- Limit retries'));
    match(message, /None of these 2 actions/);
    strictEqual(severity, 'hint');
  });

  it('takes links for tickets', () => {
    silent('action-no-ticket', actions('- [ ] Reject large jobs ([#12](https://github.com/shop/orders/issues/12))'));
  });
});
