import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';
import { wordsAlone } from '../../../src/core/markdown/plainPhrases';
import { plainTree } from '../../../src/core/markdown/plainTree';

/** Front matter is never plain, so that what reads it takes no short cut. */
const parser = new MarkdownParser('blocks');

/** What the real parser says, compared as JSON: it leaves keys without a value in its nodes. */
function parsed(text: string): unknown {
  const root = parser.parseWhole(`\n${text}`);
  return JSON.parse(JSON.stringify(root, (key, value: unknown) => (key === 'position' ? movedUp(value) : value)));
}

/** Positions of a text that began one line further down. */
function movedUp(position: unknown): unknown {
  const { start, end } = position as Record<'start' | 'end', { line: number; column: number; offset: number }>;
  const up = ({ line, column, offset }: typeof start): object => ({ line: line - 1, column, offset: offset - 1 });
  return { start: up(start), end: up(end) };
}

function check(text: string): void {
  const plain = plainTree(text, wordsAlone);
  if (plain)
    deepStrictEqual((JSON.parse(JSON.stringify(plain)) as { children: unknown }).children, children(text), text);
}

function children(text: string): unknown {
  return (parsed(text) as { children: unknown }).children;
}

describe('plainTree', () => {
  it('reads headings, paragraphs, lists and tables as the parser does', () => {
    for (const text of [
      '## Impact\nTwo lines\nof `words`.\n\nMore.\n',
      '- one\n- [ ] two\n  goes on\n- [x] **three**\n\nWords.\n\n1. a\n2. b\n',
      '| Time | Event |\n| :-- | --: |\n| 14:05 | It *began* |\n|  |x|\n',
    ]) {
      strictEqual(plainTree(text, wordsAlone) !== undefined, true, text);
      check(text);
    }
  });

  it('leaves to the parser what may be something else', () => {
    for (const text of [
      '    code\n',
      '- one\n\n- two\n',
      '- one\n  - inside\n',
      'Title\n=====\n',
      '> quote\n',
      '<b>x</b>\n',
      '[a]: /b\n',
      '```\nx\n```\n',
      '| a |\nno bar\n',
      'two blanks at the end  \n',
    ])
      strictEqual(plainTree(text, wordsAlone), undefined, text);
  });

  it('equals the parser on any mixture of marks', () => {
    const piece = fc.constantFrom(
      ...[
        'Text',
        'a',
        '- ',
        '* ',
        '1. ',
        '2. ',
        '10) ',
        '[ ] ',
        '[x] ',
        '\n',
        '\n\n',
        '  ',
        ' ',
        '# ',
        '## ',
        '| a | b |\n',
      ],
      ...[
        '| --- | :-: |\n',
        '|--|\n',
        '|  | z |\n',
        '|',
        '`c`',
        '**b**',
        '*',
        '_e_',
        '14:05 x',
        '1',
        '---',
        '===',
        '>',
        '<b>',
      ],
      ...['[l](u)', '[', '!', ':', '\\', '&amp;', '```', '“q”', 'é', '-', '+', '\u00a0', '. ', ')', '\ud83d'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => check(pieces.join(''))),
      { numRuns: 2000 },
    );
  });
});
