import { escapedMarkup } from '../timeline/viewSvg';
import { generator } from './documentHtml';
import { encodedPath, newestFirst, type SiteEntry } from './sitePages';

export interface FeedOptions {
  readonly title: string;
  /** Where the pages will stand; without it links are relative and identifiers are names of their own. */
  readonly baseUrl: string | undefined;
  /** ISO instant that stands for documents without a date. */
  readonly now: string;
}

/** An Atom feed (RFC 4287) of the newest fifty. The same documents give the same feed. */
export function atomFeed(entries: readonly SiteEntry[], { title, baseUrl, now }: FeedOptions): string {
  const base = baseUrl === undefined ? undefined : baseUrl.replace(/\/*$/, '/');
  const sorted = newestFirst(entries).slice(0, 50);
  const updatedAt = ({ date }: SiteEntry): string => (date === undefined ? now : `${date}T00:00:00Z`);
  const items = sorted.map((entry) => {
    const path = encodedPath(entry.href);
    return `<entry>
<id>${escapedMarkup(base === undefined ? `urn:postmortem:${path}` : base + path)}</id>
<title>${escapedMarkup(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escapedMarkup((base ?? '') + path)}"/>
<updated>${updatedAt(entry)}</updated>
<summary>${escapedMarkup(entry.summary ?? entry.facts)}</summary>
</entry>`;
  });
  const newest = sorted[0];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escapedMarkup(base === undefined ? 'urn:postmortem:feed' : `${base}feed.xml`)}</id>
<title>${escapedMarkup(title)}</title>
<author><name>${escapedMarkup(title)}</name></author>
<generator>${generator}</generator>
<link rel="self" type="application/atom+xml" href="${escapedMarkup(`${base ?? ''}feed.xml`)}"/>
<link rel="alternate" type="text/html" href="${escapedMarkup(base ?? 'index.html')}"/>
<updated>${newest === undefined ? now : updatedAt(newest)}</updated>
${items.join('\n')}
</feed>
`;
}
