import { createHash } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import { atomFeed } from '../core/publish/atomFeed';
import { factsOf } from '../core/publish/documentHtml';
import { proseOf, titleOf } from '../core/publish/pageFacts';
import { indexPage, searchScript, type SiteEntry } from '../core/publish/sitePages';
import type { Postmortem } from '../core/postmortem/postmortem';
import { plainText } from '../core/timeline/plainText';
import { writeGenerated } from './generatedFile';
import { slashes } from './paths';
import { today } from './today';

/** A document to write into the folder. */
export interface SitePage {
  /** The document that it is made from. */
  readonly path: string;
  /** What the page says: the version for others where one is made. */
  readonly postmortem: Postmortem;
  readonly text: string;
  /** `html`, `md` or `txt`. */
  readonly extension: string;
}

export interface SiteOptions {
  readonly folder: string;
  readonly title: string;
  readonly baseUrl: string | undefined;
}

/** Writes pages with an index and a feed, and says what was written. Pages keep their places below the common folder. */
export async function writeSite(pages: readonly SitePage[], options: SiteOptions): Promise<readonly string[]> {
  const names = pageNames(pages);
  const written: string[] = [];
  const write = async (name: string, text: string): Promise<void> => {
    const path = join(options.folder, name);
    await writeGenerated(path, text);
    written.push(slashes(path));
  };
  for (const [place, { text }] of pages.entries()) await write(names[place] ?? '', text);
  const entries = pages.map(({ postmortem }, place) => entryOf(postmortem, names[place] ?? ''));
  const hash = createHash('sha256').update(searchScript).digest('base64');
  await write('index.html', indexPage(options.title, entries, hash));
  const now = `${today()}T00:00:00Z`;
  await write('feed.xml', atomFeed(entries, { title: options.title, baseUrl: options.baseUrl, now }));
  return written;
}

/** Each page's name below the folder; two documents never share one, and none is called like the index. */
function pageNames(pages: readonly SitePage[]): readonly string[] {
  const folders = pages.map(({ path }) => slashes(dirname(path)).split('/'));
  const [first = []] = folders;
  const common = first.findIndex((part, place) => folders.some((folder) => folder[place] !== part));
  const depth = common < 0 ? first.length : common;
  const taken = new Set(['index.html']);
  return pages.map(({ path, extension }) => {
    const root = first.slice(0, depth).join('/') || (slashes(path).startsWith('/') ? '/' : '.');
    const inside = slashes(relative(root, dirname(path)));
    const stem = basename(path).replace(/\.(?:md|markdown)$/i, '');
    for (let attempt = 1; ; attempt++) {
      const name = `${inside === '' ? '' : `${inside}/`}${stem}${attempt === 1 ? '' : `-${attempt}`}.${extension}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function entryOf(postmortem: Postmortem, href: string): SiteEntry {
  return {
    href,
    title: titleOf(postmortem),
    date: postmortem.metadata.date?.value,
    facts: factsOf(postmortem),
    summary: proseOf(postmortem, 'summary', 1),
    words: plainText(postmortem.document.text.slice(postmortem.metadata.frontMatter?.end ?? 0)).slice(0, 20_000),
  };
}
