import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { cacheHeader, cacheLine, cacheRemoval, readCache, type CachedFile } from '../../../src/core/library/cacheFile';
import { action, summary } from './summaries';

const file = (path: string, size = 1): CachedFile => ({
  path,
  size,
  mtime: 5,
  summarised: { kind: 'postmortem', summary: summary(path, { title: `Line\n${size}`, actions: [action('x')] }) },
});
const other: CachedFile = { path: 'n.md', size: 2, mtime: 6, summarised: { kind: 'excluded', reason: 'A note.' } };
const whole = cacheHeader('k') + cacheLine(file('a.md')) + cacheLine(other);

describe('A cache file', () => {
  it('gives back what was written', () => {
    const { files, reason, stale } = readCache(whole, 'k');
    deepStrictEqual([...files.values()], [file('a.md'), other]);
    deepStrictEqual([reason, stale], [undefined, 0]);
  });

  it('may be appended to: later lines replace earlier ones', () => {
    const { files, stale } = readCache(whole + cacheLine(file('a.md', 9)) + cacheRemoval('n.md'), 'k');
    deepStrictEqual([...files.values()], [file('a.md', 9)]);
    strictEqual(stale, 3);
  });

  it('loses only its tail when it was half written', () => {
    for (let end = cacheHeader('k').length; end < whole.length; end++) {
      const { files, reason } = readCache(whole.slice(0, end), 'k');
      const lines = whole.slice(0, end).split('\n').length - 2;
      strictEqual(files.size, lines, String(end));
      strictEqual(reason === undefined, whole.charAt(end - 1) === '\n', String(end));
    }
  });

  it('is believed by no other version, settings or program', () => {
    match(readCache(whole, 'other').reason ?? '', /settings/);
    match(readCache(whole.replace('"format":1', '"format":0'), 'k').reason ?? '', /version/);
    match(readCache('{"hello":1}\n', 'k').reason ?? '', /no cache/);
    match(readCache('', 'k').reason ?? '', /no cache/);
  });

  it('gives nothing that views could not show, whatever stands in it', () => {
    const row = JSON.stringify({ path: 'b.md', size: 1, mtime: 1, summary: { path: 'b.md', title: 3 } });
    const { files, reason } = readCache(`${whole}${row}\n[]\nnull\n{"path":1}\n`, 'k');
    strictEqual(files.size, 2);
    ok(reason);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...whole.split('\n')))), (lines) => {
        readCache(cacheHeader('k') + lines.join('\n'), 'k');
        readCache(lines.join('\n'), 'k');
      }),
    );
  });

  it('keeps any text in one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const one: CachedFile = {
          ...file('a'),
          summarised: { kind: 'postmortem', summary: summary('a', { title: text }) },
        };
        const line = cacheLine(one);
        strictEqual(line.indexOf('\n'), line.length - 1);
        deepStrictEqual(readCache(cacheHeader('') + line, '').files.get('a'), one);
      }),
    );
  });
});
