import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { blameCategories } from '../../../../src/core/blame/blameFinding';
import { findBlame } from '../../../../src/core/blame/findBlame';
import { defaultConfig } from '../../../../src/core/config/defaultConfig';
import { blameIn, blameRules } from '../../../../src/core/rules/blame/blameRules';
import { but } from '../complete';
import { findingsOf, onlyFinding, placesOf, read } from '../support';

const blaming = but(
  'The migration rewrote',
  'The on-call engineer should have checked the lock time. The migration rewrote',
);

describe('the blame rules', () => {
  it('are one for each category', () => {
    deepStrictEqual(
      blameRules.map(({ code }) => code),
      blameCategories.map((category) => `blame-${category}`),
    );
  });

  it('report what the matcher finds, at the blaming words', () => {
    const finding = onlyFinding('blame-counterfactual', blaming);
    ok(placesOf('blame-counterfactual', blaming)[0]?.includes('should have'));
    strictEqual(finding.severity, 'warning');
    const [found] = findBlame(read(blaming));
    strictEqual(finding.message, found?.message);
    deepStrictEqual(finding.fixes, found?.rewrites);
  });

  it('say what is mild or only heated as information', () => {
    const animated = but('Rolling it back ended the outage.', 'Rolling it back ended this nightmare!!!');
    for (const { severity } of findingsOf('blame-animated', animated)) strictEqual(severity, 'information');
    ok(findingsOf('blame-animated', animated).length > 0);
  });

  it('follow the configuration', () => {
    strictEqual(
      findingsOf('blame-counterfactual', blaming, { config: { severities: { 'blame-counterfactual': 'hint' } } })[0]
        ?.severity,
      'hint',
    );
    deepStrictEqual(
      findingsOf('blame-counterfactual', blaming, { config: { severities: { 'blame-counterfactual': 'off' } } }),
      [],
    );
  });

  it('read the languages that the team writes in, English when it says nothing', () => {
    const spanish = but('The migration rewrote', 'El operador olvidó comprobar la copia. The migration rewrote');
    deepStrictEqual(findingsOf('blame-omission', spanish), []);
    strictEqual(findingsOf('blame-omission', spanish, { config: { languages: ['en', 'es'] } }).length, 1);
  });

  it('read a document once for all of them', () => {
    const context = { postmortem: read(blaming), config: defaultConfig, today: undefined };
    strictEqual(blameIn(context), blameIn(context));
    ok(
      blameIn(context) !== blameIn({ ...context, config: { ...defaultConfig, allowedTerms: ['should have checked'] } }),
    );
  });
});
