import type { Postmortem } from '../postmortem/postmortem';
import { formatMinutes } from '../timeline/formatMinutes';
import { viewTimeline } from '../timeline/view';
import { clockFor } from '../timeline/viewClock';
import { paperPalette } from '../timeline/viewPalette';
import { pictureOf } from '../timeline/viewPicture';
import { escapedMarkup, fluidSvgText } from '../timeline/viewSvg';
import { markdownHtml, type EmbeddedImage, type HtmlHeading } from './markdownHtml';
import { pageStyle } from './pageStyle';
import { titleOf } from './pageFacts';

/** Pages that say so were made here and may be made anew. */
export const generator = 'Postmortem';

export interface HtmlOptions {
  /** Pictures by address; the page never loads one. */
  readonly embedded?: EmbeddedImage;
}

/**
 * A postmortem as one HTML page that needs nothing else: title and facts, contents, the picture of the timeline above
 * its entries, print style. No script; everything of the document's is escaped.
 */
export function documentHtml(postmortem: Postmortem, { embedded = () => undefined }: HtmlOptions = {}): string {
  const title = titleOf(postmortem);
  const { parts } = markdownHtml(postmortem.document, embedded);
  const first = parts.findIndex(({ heading }) => heading?.level === 1 && heading.title === title);
  const body = parts.filter((_, place) => place !== first);
  const headings = body.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const picture = timelinePicture(postmortem);
  const timeline = timelineHeading(postmortem);
  const at = body.findIndex(({ heading }) => heading !== undefined && heading.title === timeline);
  const rendered = body.map(({ html }, place) => (place === at ? `${html}\n${picture}` : html));
  const content = [...(at < 0 ? [picture] : []), ...rendered].filter((part) => part !== '').join('\n');
  return page({
    title,
    head: '',
    body: `<header><h1>${escapedMarkup(title)}</h1>
<p class="facts">${escapedMarkup(factsOf(postmortem))}</p></header>
${contents(headings)}
<main>
${content}
</main>`,
  });
}

/** The frame of every page. `head` and `body` are HTML. */
export function page({
  title,
  head,
  body,
}: {
  readonly title: string;
  readonly head: string;
  readonly body: string;
}): string {
  const policy = head.includes('Content-Security-Policy')
    ? ''
    : `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<title>${escapedMarkup(title)}</title>
${head}<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** `2026-03-04 · SEV-2 · final · duration 1 h 36 min`. */
export function factsOf({ metadata, metrics }: Postmortem): string {
  const { timeToResolve } = metrics;
  return [
    metadata.date?.value,
    metadata.severity?.value,
    metadata.status?.value,
    timeToResolve === undefined ? undefined : `duration ${formatMinutes(timeToResolve)}`,
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');
}

function contents(headings: readonly HtmlHeading[]): string {
  const shown = headings.filter(({ level }) => level <= 3);
  if (shown.length < 3) return '';
  const links = shown.map(({ id, title }) => `<li><a href="#${escapedMarkup(id)}">${escapedMarkup(title)}</a></li>`);
  return `<nav aria-label="Contents"><h2>Contents</h2>\n<ul>${links.join('\n')}</ul></nav>`;
}

function timelineHeading({ sections }: Postmortem): string | undefined {
  return sections.find(({ kind, form }) => kind === 'timeline' && form === 'heading')?.title;
}

/** The picture, or nothing when there are no times to draw. */
function timelinePicture(postmortem: Postmortem): string {
  const view = viewTimeline(postmortem);
  if (view.entries.length === 0) return '';
  const clock = clockFor(view, 'document', { name: 'UTC', offsetAt: () => 0 });
  const picture = pictureOf(view, { width: 1000, clock, palette: paperPalette, heading: false });
  return `<figure>${fluidSvgText(picture, paperPalette.background)}</figure>`;
}
