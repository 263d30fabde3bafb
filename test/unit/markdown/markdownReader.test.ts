import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import type { MarkdownDocument } from '../../../src/core/markdown/markdownDocument';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';
import { MarkdownReader } from '../../../src/core/markdown/markdownReader';

const read = (text: string): MarkdownDocument => new MarkdownReader().read(text);
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

describe('MarkdownReader', () => {
  const long = 'A paragraph that is long enough to be parsed again without the ones that stand beside it.\n';

  it('splits at headings and at lines behind blank ones', () => {
    deepStrictEqual(blockTexts(`# One\n${long}\n${long}# Two\n`), [`# One\n${long}\n`, long, '# Two\n']);
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
        if (!/```|~~~/.test(text)) deepStrictEqual(blockTree(read(text)), wholeTree(text));
      }),
      { numRuns: runs },
    );
  });

  it('gives the tree of a whole parse', () => {
    fc.assert(
      fc.property(fc.array(line(), { maxLength: 14 }), (lines) => {
        const text = lines.join('');
        deepStrictEqual(blockTree(read(text)), wholeTree(text));
      }),
      { numRuns: runs },
    );
  });

  it('gives after any edits what a fresh reader gives', () => {
    const edit = fc.record({ at: fc.nat(400), remove: fc.nat(60), insert: fc.array(line(), { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(line(), { maxLength: 14 }), fc.array(edit, { maxLength: 6 }), (lines, edits) => {
        const reader = new MarkdownReader();
        let text = lines.join('');
        reader.read(text);
        for (const { at, remove, insert } of edits) {
          const place = Math.min(at, text.length);
          text = text.slice(0, place) + insert.join('') + text.slice(place + remove);
          const { blocks } = reader.read(text);
          deepStrictEqual(
            blocks.map((block) => [block.start, block.text, block.root]),
            read(text).blocks.map((block) => [block.start, block.text, block.root]),
          );
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
          let text = pieces.join('');
          reader.read(text);
          for (const { at, remove, insert } of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + insert + text.slice(place + remove);
            const { blocks } = reader.read(text);
            deepStrictEqual(
              blocks.map((block) => [block.start, block.text, block.root]),
              read(text).blocks.map((block) => [block.start, block.text, block.root]),
            );
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

/** Lines that open, close and continue every kind of block, and break off in the middle. */
function line(): fc.Arbitrary<string> {
  const heads = [
    '',
    '',
    '',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '12. ',
    '> ',
    '-   ',
    '1.     ',
    '-\t',
    '  - ',
  ];
  const bodies = [
    '',
    '',
    '',
    'text',
    'text of more than eighty characters, so that a blank line behind it may well end its block',
    'a [b] c',
    '[b]: /url',
    '[b]: <x',
    '[b][]',
    '![b](c',
    '# head',
    '## Two ##',
    '###',
    '===',
    '---',
    '+++',
    '***',
    '- - -',
    '```',
    '````',
    '~~~',
    '``` x `y`',
    '```js',
    '<div>',
    '</div>',
    '<b>',
    '<!-- note',
    '-->',
    '<!-- a -->',
    '<!-->',
    '<?php',
    '?>',
    '<!A',
    ']]>',
    '<![CDATA[',
    '<script>',
    '<pre',
    '</pre>',
    '<script/>',
    '| a | b |',
    '|---|---|',
    'a | b',
    '--- | ---',
    '[ ] task',
    '[x] done',
    '-',
    '1.',
    '*',
    '+',
    '`code',
    '**bold',
    '\\',
    '&amp;',
    'title: x',
    'é🔥',
    '\uFEFF',
    '\u0000',
    '[B',
    ' B]',
    '\u00a0',
  ];
  const ends = ['\n', '\n', '\n', '\n', '\r\n', '\r', ''];
  return fc
    .tuple(fc.constantFrom(...heads), fc.constantFrom(...heads), fc.constantFrom(...bodies), fc.constantFrom(...ends))
    .map((parts) => parts.join(''));
}

/** What a person types, pastes or deletes within a list or a table. */
function typed(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...['', '', 'x', ' ', '\n', '\n\n', '\r', '|', '\\', '`', '- ', '-', '\n- ', '\n1. ', '  ', '\t', '#', '# ', '>'],
    ...[
      '*',
      '[',
      ']',
      '[b]',
      '[b]: /u\n',
      '```',
      '\n```\n',
      '|-|\n',
      '---\n',
      '<!--',
      '-->',
      '<div>',
      '\n\n\n',
      '\uFEFF',
    ],
  );
}

/** Stretches of lists and tables of every shape, and a little of what may stand around and between them. */
function piece(): fc.Arbitrary<string> {
  const end = fc.constantFrom('\n', '\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\n \n');
  const marker = fc.constantFrom(
    '- ',
    '- ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '10. ',
    '3) ',
    ' - ',
    '  * ',
    '-   ',
    '-\t',
    '1.  ',
  );
  const text = fc.constantFrom(
    ...[
      'text',
      '10:02 *one* `code` [link](x)',
      '[ ] task',
      '[x] done',
      '',
      'a [b] c',
      '- nested',
      '1. nested',
      '2. nested',
    ],
    ...[
      '> quote',
      '```\n  code',
      '    indented',
      '# head',
      '| a | b |\n  |---|---|\n  | c | d |',
      '<b>html',
      '<!-- note',
      '- -',
      '* *',
    ],
    ...[
      'a\n  second line',
      'a\nlazy line',
      'a\n\n  second paragraph',
      'a\n  - b\n    - c',
      'a\n\n  - b\n\n  - c',
      'a\n  ===',
      '~~~\n  x\n  ~~~',
    ],
    ...['<div>\n  x', '    code\n\n      more', '`open', '**open', 'a  ', '\n  late', 'see [b][], ![b]'],
  );
  const item = fc.tuple(marker, text, end).map((parts) => parts.join(''));
  const items = fc
    .tuple(marker, fc.array(fc.tuple(text, end), { minLength: 2, maxLength: 8 }))
    .map(([mark, list]) => list.map((parts) => mark + parts.join('')).join(''));
  const cell = fc.constantFrom(
    'a',
    '10:02',
    '',
    ' ',
    'x \\| y',
    '`a \\| b`',
    '`a',
    '*b*',
    '[b]',
    '\\',
    '---',
    '**bold** text',
    'é🔥',
  );
  const row = fc
    .tuple(
      fc.constantFrom('|', '|', '|', '', ' | ', '   |', '    |', '> |'),
      fc.array(cell, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('|', '|', '', ' '),
    )
    .map(([first, cells, last]) => `${first}${cells.join(' | ')}${last}\n`);
  const table = fc
    .tuple(fc.constantFrom('| a | b |\n|---|---|\n', 'a | b\n--|:-:\n', '|a|\n|-:|\n'), fc.array(row, { maxLength: 8 }))
    .map(([head, rows]) => head + rows.join(''));
  const other = fc.constantFrom(
    '\n',
    '\n',
    '# Head\n',
    '## Timeline\n\n',
    'text\n',
    '---\n',
    '<!-- note -->\n',
    '[b]: /url\n',
    '> quote\n',
    '```\n',
    '\ttext\n',
  );
  return fc.oneof(items, items, item, table, table, row, other);
}
