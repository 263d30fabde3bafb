import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { contentWords } from '../../../src/core/library/contentWords';
import { clip } from '../../../src/core/library/clip';
import { detectionSourceIn } from '../../../src/core/library/detectionSource';
import { scaledSeverity } from '../../../src/core/library/severityScale';
import { wordStem } from '../../../src/core/library/wordStem';

describe('A severity', () => {
  const scale = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'];
  const name = (written: string, on = scale): unknown => {
    const { name: found, rank } = scaledSeverity(written, on);
    return [found, rank];
  };

  it('has many names', () => {
    for (const written of ['SEV-2', 'sev2', 'P2', '2', 'S2', 'Severity 2', 'Major', 'high'])
      deepStrictEqual(name(written), ['SEV-2', 1], written);
    deepStrictEqual(name('P0'), ['SEV-1', 0]);
    deepStrictEqual(name('Critical', ['Blocker', 'Normal']), ['Blocker', 0]);
  });

  it('stays as written when it is on no scale', () => {
    deepStrictEqual(name('P9'), ['P9', undefined]);
    deepStrictEqual(name('purple'), ['purple', undefined]);
    deepStrictEqual(name('high', []), ['high', undefined]);
  });
});

describe('Who noticed', () => {
  it('is the first one that the words name', () => {
    strictEqual(detectionSourceIn('The alert on the error rate fired; customers wrote later.'), 'alert');
    strictEqual(detectionSourceIn('A customer wrote before any alert fired.'), 'customer');
    strictEqual(detectionSourceIn('We noticed it by chance.'), 'employee');
    strictEqual(detectionSourceIn('Failed payments page the on-call engineer.'), 'alert');
    strictEqual(detectionSourceIn('Our hosting provider told us.'), 'vendor');
  });

  it('is not what stayed silent', () => {
    strictEqual(detectionSourceIn('No alert fired. A customer called.'), 'customer');
    strictEqual(detectionSourceIn('The alert never fired. An engineer saw it.'), 'employee');
    strictEqual(detectionSourceIn('It was a cold day.'), undefined);
  });
});

describe('Words', () => {
  it('that say something are kept, targets of links, comments and numbers are not', () => {
    deepStrictEqual(
      contentWords('The `order-api` <!-- hint --> of [Zürich](https://x.example/y) had 12 errors at 10:00.'),
      ['order', 'api', 'zürich', 'errors'],
    );
  });

  it('in a comment that is never closed are not read', () => {
    deepStrictEqual(contentWords('disk <!-- hint --> alert <!-- open'), ['disk', 'alert']);
  });

  it('have one stem in all their forms', () => {
    strictEqual(new Set(['expired', 'expires', 'expiry', 'expiring', 'expire'].map(wordStem)).size, 1);
    strictEqual(wordStem('database'), wordStem('databases'));
    deepStrictEqual(['cache', 'caches', 'dns', 'größe'].map(wordStem), ['cach', 'cach', 'dns', 'größe']);
  });

  it('are cut between words, never within a character', () => {
    strictEqual(clip('one two three', 100), 'one two three');
    strictEqual(clip('one two three', 9), 'one two…');
    strictEqual(clip('aaaa😀b', 6), 'aaaa…');
  });
});
