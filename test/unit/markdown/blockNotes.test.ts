import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { BlockNotes, sameBlocks } from '../../../src/core/markdown/blockNotes';
import { MarkdownReader } from '../../../src/core/markdown/markdownReader';

const paragraph = (word: string): string =>
  `A paragraph about the ${word}, long enough to be a block ${'and so on '.repeat(6)}\n\n`;
const textOf = (words: readonly string[]): string => words.map(paragraph).join('');

describe('BlockNotes', () => {
  const noteOf = ({ text }: { text: string }): string | undefined => /about the (b\w+)/.exec(text)?.[1];

  it('notes what there is to say, by the index of the block', () => {
    const { blocks } = new MarkdownReader().read(textOf(['lock', 'batch', 'queue', 'buffer']));
    deepStrictEqual(new BlockNotes(noteOf).of(blocks), [
      { index: 1, note: 'batch' },
      { index: 3, note: 'buffer' },
    ]);
  });

  it('looks only at the blocks around a change', () => {
    const asked: string[] = [];
    const notes = new BlockNotes((block) => {
      asked.push(/the (\w+),/.exec(block.text)?.[1] ?? '');
      return noteOf(block);
    });
    const reader = new MarkdownReader();
    notes.of(reader.read(textOf(['lock', 'batch', 'queue', 'buffer'])).blocks);
    asked.length = 0;
    notes.of(reader.read(textOf(['lock', 'batch', 'cache', 'broker', 'buffer'])).blocks);
    deepStrictEqual(asked, ['cache', 'broker']);
  });

  it('gives after any changes what it gives for the document alone', () => {
    const words = fc.array(fc.constantFrom('lock', 'batch', 'queue', 'buffer', 'broker'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        const reader = new MarkdownReader();
        const notes = new BlockNotes(noteOf);
        for (const text of texts) {
          const { blocks } = reader.read(textOf(text));
          deepStrictEqual(notes.of(blocks), new BlockNotes(noteOf).of(blocks));
        }
      }),
    );
  });
});

describe('sameBlocks', () => {
  it('counts no block twice', () => {
    const reader = new MarkdownReader();
    const before = reader.read(textOf(['lock', 'lock'])).blocks;
    const after = reader.read(textOf(['lock', 'lock', 'lock'])).blocks;
    deepStrictEqual(sameBlocks(before, after), { prefix: 2, suffix: 0 });
    deepStrictEqual(sameBlocks(after, before), { prefix: 2, suffix: 0 });
  });
});
