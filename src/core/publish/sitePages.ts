import { escapedMarkup } from '../timeline/viewSvg';
import { page } from './documentHtml';

/** One published document, as index and feed list it. */
export interface SiteEntry {
  /** Address relative to the index page, `/` between folders. */
  readonly href: string;
  readonly title: string;
  /** ISO date of the incident. */
  readonly date: string | undefined;
  readonly facts: string;
  /** First paragraph of the summary. */
  readonly summary: string | undefined;
  /** All words of the document, for the search. */
  readonly words: string;
}

/**
 * Filters the list as one types; every word has to occur. A constant, so that the page's policy can name it by its hash
 * and let nothing else run.
 */
export const searchScript = `const box=document.querySelector('input');const rows=[...document.querySelectorAll('.pages li')];const words=JSON.parse(document.getElementById('words').textContent);const count=document.querySelector('[role=status]');const plain=(text)=>text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g,'').toLowerCase();const texts=words.map(plain);box.addEventListener('input',()=>{const wanted=plain(box.value).split(/\\s+/).filter(Boolean);let shown=0;rows.forEach((row,place)=>{const found=wanted.every((word)=>texts[place].includes(word));row.hidden=!found;if(found)shown+=1});count.textContent=shown+' of '+rows.length});`;

/** The index page: newest first, with a search that needs no server. `scriptHash` is the base64 SHA-256 of `searchScript`. */
export function indexPage(title: string, entries: readonly SiteEntry[], scriptHash: string): string {
  const sorted = newestFirst(entries);
  const rows = sorted.map(
    ({ href, title: name, facts, summary }) =>
      `<li><a href="${escapedMarkup(encodedPath(href))}">${escapedMarkup(name)}</a><p>${escapedMarkup(
        [facts, summary].filter(Boolean).join(' — '),
      )}</p></li>`,
  );
  const data = JSON.stringify(sorted.map(({ title: name, facts, words }) => `${name} ${facts} ${words}`));
  return page({
    title,
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'">
<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${escapedMarkup(title)}">
`,
    body: `<header><h1>${escapedMarkup(title)}</h1></header>
<main>
<p><input type="search" aria-label="Search" placeholder="Search"> <span role="status">${sorted.length} of ${sorted.length}</span></p>
<ul class="pages">
${rows.join('\n')}
</ul>
</main>
<script type="application/json" id="words">${data.replaceAll('<', '\\u003c')}</script>
<script>${searchScript}</script>`,
  });
}

/** The newest first; documents without a date last, by title. */
export function newestFirst(entries: readonly SiteEntry[]): readonly SiteEntry[] {
  return [...entries].sort(
    (a, b) => compared(b.date ?? '', a.date ?? '') || compared(a.title, b.title) || compared(a.href, b.href),
  );
}

export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
