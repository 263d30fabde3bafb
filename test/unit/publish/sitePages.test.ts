import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { atomFeed } from '../../../src/core/publish/atomFeed';
import { indexPage, newestFirst, searchScript, type SiteEntry } from '../../../src/core/publish/sitePages';

function entry(change: Partial<SiteEntry>): SiteEntry {
  return { href: 'a.html', title: 'A', date: undefined, facts: '', summary: undefined, words: '', ...change };
}

const hash = createHash('sha256').update(searchScript).digest('base64');

describe('pages of a folder', () => {
  it('list the newest first, and what has no date last', () => {
    const sorted = newestFirst([
      entry({ title: 'none' }),
      entry({ title: 'old', date: '2025-01-02' }),
      entry({ title: 'new', date: '2026-03-04' }),
    ]);
    deepStrictEqual(
      sorted.map(({ title }) => title),
      ['new', 'old', 'none'],
    );
  });

  it('let only the search run', () => {
    const page = indexPage('All', [entry({})], hash);
    ok(page.includes(`script-src 'sha256-${hash}'`));
    ok(page.includes(`<script>${searchScript}</script>`));
  });

  it('escape what documents say', () => {
    const page = indexPage(
      '<b>',
      [entry({ title: '</script><script>x', words: '</script><!--', href: 'a b/ü?.html' })],
      hash,
    );
    ok(!page.includes('</script><script>x'));
    ok(page.includes('href="a%20b/%C3%BC%3F.html"'));
    strictEqual(page.match(/<script/g)?.length, 2);
  });

  it('stand in a feed with addresses and dates', () => {
    const feed = atomFeed([entry({ title: 'A & B', date: '2026-03-04', summary: 'Slow.' })], {
      title: 'Ours',
      baseUrl: 'https://example.com/pm',
      now: '2026-04-01T00:00:00Z',
    });
    ok(feed.includes('<id>https://example.com/pm/a.html</id>'));
    ok(feed.includes('<title>A &amp; B</title>'));
    ok(feed.includes('<updated>2026-03-04T00:00:00Z</updated>'));
  });

  it('stand in a feed without addresses, too', () => {
    const feed = atomFeed([entry({})], { title: 'Ours', baseUrl: undefined, now: '2026-04-01T00:00:00Z' });
    ok(feed.includes('<id>urn:postmortem:a.html</id>'));
    ok(feed.includes('href="a.html"'));
  });
});
