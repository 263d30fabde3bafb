import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';
import { plainPhrases } from '../../../src/core/markdown/plainPhrases';

const parser = new MarkdownParser();
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const isRead = (text: string, mayRefer = false): boolean =>
  plainPhrases([{ text, number: 1, offset: 0, from: 0, to: text.length }], mayRefer) !== undefined;

/** Front matter is never read from phrases, and `parseWhole` takes no short cut for anything else. */
function check(text: string): void {
  deepStrictEqual(asJson(parser.parse(text)), asJson(parser.parseWhole(text)), text);
}

describe('plain phrases', () => {
  it('hold code, links and emphasis of the plainest kind', () => {
    for (const text of [
      'the `order-api` pool',
      '**Impact:** all *mobile* users (**three** of them), _mostly_.',
      'see [the runbook](https://runbooks.example/a_b#c).',
      '**Bold** and\n`code`\nin three [lines](x)',
      'a < b & c, 5 * 3, user_id, [P1] OPS-12, no! [x] done, 3 <4',
      '| a | b |\n| - | - |\n| `x` | **y** |',
      '- [ ] Add `x`\n  `y`\n- **Ana** did\n  [it](u)',
      '# The **end** of `it`',
    ])
      check(text);
    for (const text of ['`a`', '**a**', '*a b*', '_a_', '[a](b)', '[a] b', '**a:** b', '(`a`)']) ok(isRead(text), text);
  });

  it('leave to the parser what may be something else', () => {
    for (const text of [
      ...['a\\*', '<b>', '<https://a.example>', '&amp;', '![a](b)', '[a](b "t")', '[a][b]', '[a]: b', '``a``', '` a `'],
      ...['**a*', '*a', 'a**b**', '**a**b', '**a:**b', '***a***', '__a__', '_a_b', '[', ']', '[a [b]](c)', '*a `b` c*'],
    ])
      strictEqual(isRead(text), false, text);
  });

  it('leave brackets to the parser where the document defines labels', () => {
    strictEqual(isRead('see [a]', true), false);
    strictEqual(isRead('see [a](b)', true), true);
  });

  it('take linear time on marks without an end', () => {
    for (const mark of ['[', '**a', '`', '_a ', '[a](', '* ', '**a:** '])
      ok(plainPhrases([stretchOf(mark.repeat(20_000))], false) !== null);
  });

  it('equal the parser on any mixture of marks', () => {
    const piece = fc.constantFrom(
      ...['a', 'B1', 'é', ' ', ' ', '*', '**', '* ', '_', 'x_y', '`', '``', '[', ']', '[ ] ', '(', ')', '!', '<', '&'],
      ...[
        '\n',
        '\n\n',
        '\n  ',
        '\n   ',
        '- ',
        '1. ',
        '# ',
        '| a | b |\n| - | - |\n',
        '|',
        '\\',
        ':',
        '.',
        '"',
        '\u00a0',
        '\ud83d',
        '<!',
      ],
      ...[
        '**b**',
        '*e*',
        '_e_',
        '`c`',
        '[l](u)',
        '[P1]',
        '**B:**',
        ', ',
        ' **b c** ',
        ' *e*. ',
        '(`c`) ',
        ' [l m](u/v_w) ',
      ],
    );
    const texts = fc.array(piece, { maxLength: 16 }).map((parts) => `a${parts.join('')}`);
    fc.assert(fc.property(texts, check), { numRuns: Number(process.env['FUZZ'] ?? 2000) });
  });
});

function stretchOf(text: string): Parameters<typeof plainPhrases>[0][number] {
  return { text, number: 1, offset: 0, from: 0, to: text.length };
}
