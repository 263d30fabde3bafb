import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { codesOf, onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

describe('action-vague', () => {
  for (const words of [
    'Improve monitoring',
    'Investigate the cache',
    'Look into retries',
    'Consider another queue',
    'We should review the process',
    'Improve alerting',
    'Improve test coverage',
    'Review the tests',
  ]) {
    it(`asks for the end state of ${JSON.stringify(words)}`, () => {
      deepStrictEqual(placesOf('action-vague', actions(`- ${words}`)), [words]);
    });
  }

  for (const words of [
    'Alert when more than 1 % of logins fail',
    'Improve monitoring by adding an alert on failed logins',
    'Ensure that backups are restored every week',
    'Review the queries, and alert on slow ones',
    'Ensure alerts for a full disk',
    'Review the 12 queries that lock the orders table',
    'Improve `deploy.sh` so that it stops at the first error',
    'Investigate the cache (OPS-12)',
    'Improvements to the cache are released',
  ]) {
    it(`leaves ${JSON.stringify(words)} alone`, () => silent('action-vague', actions(`- ${words}`)));
  }

  it('leaves finished actions and allowed terms alone', () => {
    silent('action-vague', actions('- [x] Improve monitoring'));
    silent('action-vague', actions('- [ ] Investigate the cache'), { config: { allowedTerms: ['investigate'] } });
  });

  it('leaves an action on people to its own rule', () => {
    const codes = codesOf(actions('- Ensure everyone is more careful'));
    strictEqual(codes.includes('action-vague') && codes.includes('blame-weak-action'), false);
  });

  it('is information that names the action', () => {
    const { severity, message } = onlyFinding('action-vague', actions('- Improve monitoring'));
    strictEqual(severity, 'information');
    match(message, /“Improve monitoring”/);
  });
});
