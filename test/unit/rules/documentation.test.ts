import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allRules } from '../../../src/core/rules/allRules';
import { ruleDocs, rulesPage } from '../../../src/core/rules/documentation/rulesPage';
import { findingCodes } from '../../../src/core/rules/findingCode';

describe('the rules', () => {
  it('are the codes of the contract, each once and in its order', () => {
    deepStrictEqual(
      allRules.map(({ code }) => code),
      [...findingCodes],
    );
  });

  it('have a page that is written from them (npm run generate)', () => {
    strictEqual(readFileSync('media/docs/rules.md', 'utf8').replace(/\r\n/g, '\n'), rulesPage());
  });

  for (const code of findingCodes) {
    it(`document ${code}`, () => {
      const { title, what, why, source, bad, good } = ruleDocs[code];
      for (const sentence of [what, why, source]) match(sentence, /[.?)]$/);
      ok(title.length > 3 && !title.endsWith('.'));
      ok(bad !== good);
      ok(rulesPage().includes(`\n## ${code}\n`));
    });
  }
});
