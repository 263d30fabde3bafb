import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { findingsOf, fixed, silent } from '../support';

describe('invalid-metadata', () => {
  it('shows a status that nobody knows, with those that there are', () => {
    const [finding] = findingsOf('invalid-metadata', but('status: in-review', 'status: almost done'));
    ok(finding);
    strictEqual(finding.severity, 'error');
    ok(finding.fixes.some(({ title }) => title === 'Set status to draft'));
  });

  it('sets one of them', () => {
    const after = fixed('invalid-metadata', but('status: in-review', 'status: almost done'), 'Set status to in-review');
    strictEqual(after, complete);
  });

  it('shows a date that does not exist', () => {
    strictEqual(findingsOf('invalid-metadata', but('date: 2026-03-04', 'date: 2026-02-31')).length, 1);
  });

  it('shows front matter that cannot be read', () => {
    ok(findingsOf('invalid-metadata', but('status: in-review', 'status: [in-review')).length > 0);
  });

  it('has nothing to say about good front matter or none', () => {
    silent('invalid-metadata', complete);
    silent('invalid-metadata', complete.slice(complete.indexOf('# Checkout')));
    deepStrictEqual(findingsOf('invalid-metadata', ''), []);
  });
});
