import { equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tamedText } from '../../../src/core/markdown/tamedText';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

/** Texts that no person writes, each by its size. */
const hostile: readonly (readonly [string, number, (size: number) => string])[] = [
  ['nested quotes', 50_000, (size) => `${'> '.repeat(size)}a`],
  ['nested list marks on one line', 50_000, (size) => `${'- '.repeat(size)}a`],
  ['nested numbers on one line', 50_000, (size) => `${'1. '.repeat(size)}a`],
  ['quotes and lists in turn', 25_000, (size) => `${'> - '.repeat(size)}a`],
  ['lists ever deeper', 1000, (size) => Array.from({ length: size }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['opening brackets', 200_000, (size) => '['.repeat(size)],
  ['links that do not end', 50_000, (size) => '[a]('.repeat(size)],
  ['notes without text', 50_000, (size) => '[^1]'.repeat(size)],
  ['emphasis that does not end', 300_000, (size) => '*a _b '.repeat(size)],
  [
    'a table',
    10_000,
    (size) => `## Timeline\n\n| Time | Event |\n|---|---|\n${'| 14:05 | An alert fires |\n'.repeat(size)}`,
  ],
  ['a list', 10_000, (size) => `## Action items\n\n${'- Add an alert (@ines)\n'.repeat(size)}`],
  ['a backslash', 200_000, (size) => '\\'.repeat(size)],
];

describe('tamedText', () => {
  it('leaves what people write as it is', () => {
    const folder = join('test', 'fixtures', 'layouts');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      equal(tamedText(text), text, name);
    }
    const links = '- See [the graph](https://example.com/graph) of the *queue*\n'.repeat(5000);
    equal(tamedText(links), links);
    const rule = `${'-'.repeat(2000)}\n\n${'* '.repeat(20)}\n`;
    equal(tamedText(rule), rule);
  });

  it('keeps every offset', () => {
    for (const [name, size, text] of hostile) equal(tamedText(text(size)).length, text(size).length, name);
    equal(tamedText(`${'> '.repeat(1000)}a\nb`), `${'.'.repeat(2000)}a\nb`);
  });

  for (const [name, size, text] of hostile) {
    it(`is read at once: ${size} × ${name}`, () => {
      const { document } = new PostmortemReader().read(text(size));
      ok(document.blocks.length > 0);
    });
  }
});
