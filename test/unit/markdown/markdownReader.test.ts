import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { joinedChildren } from '../../../src/core/markdown/joinedChildren';
import { LineIndex } from '../../../src/core/markdown/lineIndex';
import type { MarkdownDocument } from '../../../src/core/markdown/markdownDocument';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';
import { MarkdownReader } from '../../../src/core/markdown/markdownReader';
import { line, piece, typed } from './markdownPieces';

/** Divides lists of two lines, so that short texts show what long ones do. */
const shortLists = (): MarkdownReader => new MarkdownReader(undefined, 12);
const read = (text: string, reader = new MarkdownReader()): MarkdownDocument => reader.read(text);
const blockTexts = (text: string): string[] => read(text).blocks.map((block) => block.text);

/** A node with its place in the document, in a form to compare. */
function flat(node: Nodes, start: number): unknown[] {
  const { children, position, ...rest } = node as Nodes & { children?: Nodes[] };
  const place = [(position?.start.offset ?? 0) + start, (position?.end.offset ?? 0) + start];
  return [rest, place, ...(children ?? []).map((child) => flat(child, start))];
}

function wholeTree(text: string): unknown[] {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  return new MarkdownParser().parseWhole(text.slice(bom)).children.map((child) => flat(child, bom));
}

function blockTree({ blocks }: MarkdownDocument): unknown[] {
  return blocks.flatMap(({ root, start }) => root.children.map((child) => flat(child, start)));
}

/** The same with lists put together that go on over several blocks. */
function joinedTree({ blocks }: MarkdownDocument): unknown[] {
  return joinedChildren(blocks).map(({ node, start }) => flat(node, start));
}

/** Reads a text; blocks and lines must be those that a fresh reader gives. */
function sameAsFresh(reader: MarkdownReader, text: string, fresh = new MarkdownReader()): void {
  const { blocks, lines } = reader.read(text);
  const expected = read(text, fresh);
  deepStrictEqual(
    blocks.map(({ start, line, text, root }) => [start, line, text, root]),
    expected.blocks.map(({ start, line, text, root }) => [start, line, text, root]),
  );
  const whole = new LineIndex(text);
  deepStrictEqual(
    Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line)),
    Array.from({ length: whole.lineCount }, (_, line) => whole.startOf(line)),
  );
  deepStrictEqual(
    blocks.map(({ line }) => line),
    blocks.map(({ start }) => whole.lineAt(start)),
  );
}

describe('MarkdownReader', () => {
  const long = 'A paragraph that is long enough to be parsed again without the ones that stand beside it.\n';

  it('splits at headings and at lines behind blank ones', () => {
    deepStrictEqual(blockTexts(`# One\n${long}\n${long}# Two\n`), [`# One\n${long}\n`, long, '# Two\n']);
  });

  it('divides a list that is very long, and keeps the blocks behind an edit of it', () => {
    const reader = new MarkdownReader();
    const text = Array.from({ length: 2000 }, (_, i) => `- item ${i} of a list that goes on and on\n`).join('');
    const before = reader.read(text).blocks;
    strictEqual(before.length > 4, true);
    const after = reader.read(text.replace('item 900 ', 'item nine hundred ')).blocks;
    const kept = new Set(before.map(({ root }) => root));
    strictEqual(after.filter(({ root }) => !kept.has(root)).length < 3, true);
    strictEqual(joinedTree({ ...reader.read(text) }).length, 1);
  });

  it('divides a list only where an item with words begins at once behind another', () => {
    const texts = (text: string): string[] => read(text, shortLists()).blocks.map((block) => block.text);
    const lines = Array.from({ length: 400 }, (_, i) => `item ${i}`);
    strictEqual(texts(lines.map((line) => `- ${line}\n`).join('')).length > 4, true);
    for (const list of [
      lines.map((line) => `- ${line}\n\n`),
      lines.map((line, i) => `${'-*'.charAt(i % 2)} ${line}\n`).map((line) => `- a\n\n  ${line}\n`),
      ['- a\n', ...lines.map((line) => `  - ${line}\n`)],
      ['- ```\n', ...lines.map((line) => `- ${line}\n`)],
      ['- <!--\n', ...lines.map((line) => `- ${line}\n`)],
    ])
      deepStrictEqual(texts(list.join('')), [list.join('')]);
  });

  it('joins short paragraphs', () => {
    deepStrictEqual(blockTexts('# One\n\ntext\n\nmore\n\n## Two\n'), ['# One\n\ntext\n\nmore\n\n', '## Two\n']);
  });

  it('keeps front matter, fences, raw HTML and lists in one block each', () => {
    deepStrictEqual(blockTexts('---\na: 1\n\nb: 2\n---\ntext\n'), ['---\na: 1\n\nb: 2\n---\n', 'text\n']);
    for (const block of [
      `\`\`\`\n${long}\n# b\n\`\`\`\n\n`,
      `<!-- ${long}\n# b -->\n\n`,
      `1. ${long}\n2. b\n\n   c\n\n`,
    ]) {
      deepStrictEqual(blockTexts(`${block}text`), [block, 'text']);
    }
  });

  it('covers the text with blocks', () => {
    fc.assert(
      fc.property(fc.array(line(), { maxLength: 20 }), (lines) => {
        const text = lines.join('');
        const { blocks } = read(text);
        strictEqual(blocks.map((block) => block.text).join(''), text);
        let start = 0;
        for (const block of blocks) {
          strictEqual(block.start, start);
          start += block.text.length;
        }
      }),
    );
  });

  it('gives the tree of a whole parse for lists and tables of any shape', () => {
    fc.assert(
      fc.property(fc.array(piece(), { maxLength: 12 }), (pieces) => {
        const text = `Words.\n\n${pieces.join('')}`;
        // A fence that an item leaves open ends one character later where a block ends with it.
        if (/```|~~~/.test(text)) return;
        deepStrictEqual(blockTree(read(text)), wholeTree(text));
        deepStrictEqual(joinedTree(read(text, shortLists())), wholeTree(text));
      }),
      { numRuns: runs },
    );
  });

  it('gives the tree of a whole parse', () => {
    fc.assert(
      fc.property(fc.array(line(), { maxLength: 14 }), (lines) => {
        const text = lines.join('');
        deepStrictEqual(blockTree(read(text)), wholeTree(text));
        deepStrictEqual(joinedTree(read(text, shortLists())), wholeTree(text));
      }),
      { numRuns: runs },
    );
  });

  it('gives after any edits what a fresh reader gives', () => {
    const edit = fc.record({ at: fc.nat(400), remove: fc.nat(60), insert: fc.array(line(), { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(line(), { maxLength: 14 }), fc.array(edit, { maxLength: 6 }), (lines, edits) => {
        const reader = new MarkdownReader();
        const divided = shortLists();
        let text = lines.join('');
        reader.read(text);
        divided.read(text);
        for (const { at, remove, insert } of edits) {
          const place = Math.min(at, text.length);
          text = text.slice(0, place) + insert.join('') + text.slice(place + remove);
          sameAsFresh(reader, text);
          sameAsFresh(divided, text, shortLists());
        }
      }),
      { numRuns: runs },
    );
  });

  it('gives after any edits of lists and tables what a fresh reader gives', () => {
    const edit = fc.record({
      at: fc.nat(600),
      remove: fc.oneof(fc.nat(3), fc.nat(80)),
      insert: fc.oneof(typed(), piece()),
    });
    fc.assert(
      fc.property(
        fc.array(piece(), { maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (pieces, edits) => {
          const reader = new MarkdownReader();
          const divided = shortLists();
          let text = pieces.join('');
          reader.read(text);
          divided.read(text);
          for (const { at, remove, insert } of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + insert + text.slice(place + remove);
            sameAsFresh(reader, text);
            sameAsFresh(divided, text, shortLists());
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it('keeps the items and rows in front of an edit', () => {
    const items = (text: string): object[] => {
      const [first] = reader.read(text).blocks[0]?.root.children ?? [];
      return first && 'children' in first ? first.children : [];
    };
    const reader = new MarkdownReader();
    for (const head of ['', '| a | b |\n| - | - |\n']) {
      const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((word) => (head ? `| ${word} | x |\n` : `- ${word}\n`));
      const before = items(head + lines.join(''));
      const after = items(head + lines.join('').replace('e', 'ee'));
      strictEqual(after.length, before.length);
      deepStrictEqual(
        after.slice(0, 3).map((item, i) => item === before[i]),
        [true, true, true],
      );
    }
  });

  it('sees what the last line becomes while it is written', () => {
    for (const [line, more] of [
      ['#', 'x'],
      ['- a', ' b'],
      ['a\r', '\n'],
      ['1.', 'x'],
    ] as const) {
      const text = `# One\n\n${long}\n# Two\n\n${long}\n${long}${line}`;
      const reader = new MarkdownReader();
      reader.read(text);
      sameAsFresh(reader, text + more);
    }
  });

  it('gives the same root for a block that did not change', () => {
    const reader = new MarkdownReader();
    const before = reader.read(`# One\n\n${long}\nfirst\n\n# Two\n\n${long}`).blocks;
    const after = reader.read(`# One\n\n${long}\nfirst word\n\n# Two\n\n${long}`).blocks;
    strictEqual(after.length, before.length);
    deepStrictEqual(
      after.map((block, i) => block.root === before[i]?.root),
      [true, false, true],
    );
  });

  it('resolves a reference in a table whose text stays when its definition comes', () => {
    const table = `| a | b |\n|---|---|\n${'| a row of some length | with [b] in it |\n'.repeat(5)}\n`;
    const reader = new MarkdownReader();
    reader.read(`# One\n\n# Two\n\n${table}# Three\n`);
    // The table stands in front of the block that the edit touches, so it is compared with what it was before.
    const text = `# One\n\n# Two\n\n${table}[b]: /u\n`;
    deepStrictEqual(
      reader.read(text).blocks.map(({ root }) => root),
      read(text).blocks.map(({ root }) => root),
    );
  });

  it('resolves references to definitions in other blocks, also when they come and go', () => {
    const reader = new MarkdownReader();
    const linked = (text: string): boolean => JSON.stringify(blockTree(reader.read(text))).includes('linkReference');
    strictEqual(linked('see [the log]\n\ntext\n'), false);
    strictEqual(linked('see [the log]\n\ntext\n\n[The  LOG]: x\n'), true);
    strictEqual(linked('see [the log]\n\ntext\n\n[The  LO]: x\n'), false);
  });
});

const runs = Number(process.env['FUZZ'] ?? 300);
