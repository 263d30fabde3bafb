import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findBlameInText } from '../../../src/core/blame/findBlameInText';
import { rulesOf } from '../../../src/core/blame/languages';
import { allRules } from '../../../src/core/rules/allRules';
import { ruleDocs, rulesPage } from '../../../src/core/rules/documentation/rulesPage';
import { blamePage } from '../../../src/core/rules/documentation/blamePage';
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

  it('have a page on blame language that is written from the lexicon (npm run generate)', () => {
    const page = blamePage();
    strictEqual(readFileSync('media/docs/blame.md', 'utf8').replace(/\r\n/g, '\n'), page);
    for (const code of findingCodes.filter((name) => name.startsWith('blame-'))) ok(page.includes(`\n## ${code}\n`));
    for (const set of rulesOf(['en'])) for (const { id } of set.rules) ok(page.includes(`| \`${id}\``), id);
  });

  it('show as left alone what is left alone', () => {
    const [, part = ''] = /## What is left alone\n([^]*?)\n## /.exec(blamePage()) ?? [];
    const examples = [...part.matchAll(/“([^”]{12,})”/g)].map(([, text = '']) => text);
    ok(examples.length >= 7);
    for (const text of examples.filter((example) => !example.includes('…')))
      deepStrictEqual(
        findBlameInText(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`, { section: 'cause' }),
        [],
        text,
      );
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
