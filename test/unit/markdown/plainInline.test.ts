import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';
import { isPlainInline } from '../../../src/core/markdown/plainInline';

describe('words without inline markup', () => {
  it('are told from code, escapes, tags, emphasis, links and references to characters', () => {
    for (const text of [
      'a `b`',
      'a\\*',
      '<b>',
      '<https://a.example>',
      '&amp;',
      '*a*',
      '**a**',
      '_a_',
      '[a](b)',
      '![a](b)',
    ])
      ok(!isPlainInline(text, false), text);
    for (const text of ['a < b & c', '5 * 3', '* item', 'user_id', '[detected] at 10:02', 'no! [x] done', 'R & D, 3 <4'])
      ok(isPlainInline(text, false), text);
  });

  it('may hold brackets only where no label is defined', () => {
    ok(!isPlainInline('see [a]', true));
    ok(isPlainInline('see a', true));
  });

  it('give the same tree as the parser gives', () => {
    const pieces = fc.constantFrom(
      'a',
      'B1',
      ' ',
      '*',
      '* ',
      '_',
      'x_y',
      '[',
      ']',
      '[ ] ',
      '(',
      ')',
      '!',
      '<',
      '&',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '# ',
      '| a | b |\n| - | - |\n',
      '`',
      '\\',
      ':',
      '.',
    );
    const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => `a${parts.join('')}`);
    const parser = new MarkdownParser();
    fc.assert(
      fc.property(texts, (text) => {
        deepStrictEqual(JSON.stringify(parser.parse(text)), JSON.stringify(parser.parseWhole(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
