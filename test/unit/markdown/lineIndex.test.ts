import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/markdown/lineIndex';

describe('LineIndex', () => {
  it('ends lines at LF, CRLF and a lone CR', () => {
    const lines = new LineIndex('a\nbc\r\nd\re');
    strictEqual(lines.lineCount, 4);
    deepStrictEqual(
      [0, 1, 2, 3].map((line) => lines.textOf(line)),
      ['a', 'bc', 'd', 'e'],
    );
  });

  it('counts columns in UTF-16 units', () => {
    deepStrictEqual(new LineIndex('x\n🔥y').positionAt(4), { line: 1, column: 2 });
  });

  it('clamps what lies outside the text', () => {
    const lines = new LineIndex('ab\ncd');
    deepStrictEqual(lines.positionAt(99), { line: 1, column: 2 });
    deepStrictEqual(lines.positionAt(-1), { line: 0, column: 0 });
    strictEqual(lines.offsetAt({ line: 0, column: 99 }), 2);
  });

  it('gives every offset outside a line ending back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '🔥'), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const lines = new LineIndex(text);
        for (let line = 0; line < lines.lineCount; line++) {
          for (let offset = lines.startOf(line); offset <= lines.endOf(line); offset++) {
            if (lines.lineAt(offset) !== line) continue;
            strictEqual(lines.offsetAt(lines.positionAt(offset)), offset);
          }
        }
      }),
    );
  });
});
