import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';
import { plainFrontMatter } from '../../../src/core/markdown/plainFrontMatter';

const parser = new MarkdownParser();

function check(text: string): void {
  const plain = plainFrontMatter(text);
  // Through JSON because the parser's nodes hold keys without a value.
  if (plain) deepStrictEqual(plain, JSON.parse(JSON.stringify(parser.parseWhole(text))), JSON.stringify(text));
}

describe('plainFrontMatter', () => {
  it('reads front matter as the parser does', () => {
    for (const text of ['---\ntitle: Slow\n---\n', '---\n---', '---\na: 1\n\nb: |\n  x\n---\n\n\n']) {
      strictEqual(plainFrontMatter(text) !== undefined, true, text);
      check(text);
    }
  });

  it('leaves all else to the parser', () => {
    for (const text of ['---\na: 1\n', '---\na\n----\n', '--- \na\n---\n', '---\na\n---\nText', '+++\na\n+++\n'])
      strictEqual(plainFrontMatter(text), undefined, text);
  });

  it('equals the parser on any mixture of lines', () => {
    const line = fc.constantFrom('---', '--- ', '----', '', ' ', 'a: 1', '  b', '# c', '---x', '+++', '\ud83d');
    fc.assert(fc.property(fc.array(line, { maxLength: 7 }), (lines) => check(['---', ...lines].join('\n'))));
  });
});
