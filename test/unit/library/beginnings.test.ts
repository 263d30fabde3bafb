import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { beginnings, isWide } from '../../../src/core/library/beginnings';

describe('the beginnings of a text', () => {
  it('end with a line, each later than the one before', () => {
    const text = `# Disk\n\n${'It was full.\n'.repeat(20)}`;
    const lengths = [...beginnings(text)].map((beginning) => {
      ok(text.startsWith(beginning) && beginning.endsWith('\n'));
      return beginning.length;
    });
    ok(lengths.length > 2);
    deepStrictEqual(
      lengths,
      [...new Set(lengths)].sort((a, b) => a - b),
    );
  });

  it('are few, and none is the whole text, however long it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 0, max: 400 }), (line, count) => {
        const text = `${line}\n`.repeat(count);
        const all = [...beginnings(text)];
        ok(all.length <= 100 && all.every(({ length }) => length < Math.max(1, text.length) && length <= 6000));
      }),
    );
  });

  it('know a text that needs more than a byte for each character', () => {
    deepStrictEqual(['plain', 'café', 'it’s', '日'].map(isWide), [false, false, true, true]);
    strictEqual(isWide(''), false);
  });
});
