import fc from 'fast-check';

/** Lines that open, close and continue every kind of block, and break off in the middle. */
export function line(): fc.Arbitrary<string> {
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
export function typed(): fc.Arbitrary<string> {
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
export function piece(): fc.Arbitrary<string> {
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
