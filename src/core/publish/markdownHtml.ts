import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Html, Image, Root } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { joinedChildren } from '../markdown/joinedChildren';
import type { MarkdownDocument } from '../markdown/markdownDocument';

export interface HtmlHeading {
  readonly id: string;
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
}

/** A document as HTML, cut where something may be put in. */
export interface MarkdownHtml {
  /** Top-level elements in document order, each as text, with the heading it is, if any. */
  readonly parts: readonly { readonly html: string; readonly heading: HtmlHeading | undefined }[];
}

/** What an image's address stands for: a `data:` address with the picture inside; `undefined` keeps a link instead. */
export type EmbeddedImage = (address: string) => string | undefined;

/** What the usual schema lets in, and pictures only when they are inside the page. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  // The language of code is a class in the writer's words; nothing here colours code.
  attributes: { ...defaultSchema.attributes, code: [] },
  protocols: { ...defaultSchema.protocols, src: ['data'], cite: ['http', 'https'] },
};

/**
 * Renders Markdown. HTML in the document is shown as text, except line breaks; comments are dropped. Nothing in the
 * result runs, loads or submits anything: what remains passes the sanitizer's list of harmless elements.
 */
export function markdownHtml({ blocks }: MarkdownDocument, embedded: EmbeddedImage): MarkdownHtml {
  const root: Root = { type: 'root', children: joinedChildren(blocks).map(({ node }) => node) };
  const titles = titlesIn(root);
  const tree = toHast(root, {
    handlers: {
      html: (_state: State, node: Html) => shownHtml(node.value),
      image: (_state: State, node: Image) => shownImage(node, embedded(node.url)),
    },
  });
  const safe = sanitize(tree, schema) as HtmlRoot;
  const ids = new Map<string, number>();
  const shown = safe.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const parts = shown.map((node) => {
    const level = node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;
    if (node.type !== 'element' || level === 0) return { html: toHtml(node), heading: undefined };
    const title = titles.shift() ?? '';
    const heading = { id: uniqueId(title, ids), title, level };
    node.properties['id'] = heading.id;
    return { html: toHtml(node), heading };
  });
  return { parts };
}

function titlesIn({ children }: Root): string[] {
  return children.filter(({ type }) => type === 'heading').map((node) => toString(node));
}

function uniqueId(title: string, ids: Map<string, number>): string {
  const base =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'section';
  const count = ids.get(base) ?? 0;
  ids.set(base, count + 1);
  return count === 0 ? base : `${base}--${count + 1}`;
}

function shownHtml(value: string): ElementContent | undefined {
  const text = value.replace(/<!--[^]*?(?:-->|$)/g, '').trim();
  if (text === '') return undefined;
  if (/^<br\s*\/?>$/i.test(text)) return { type: 'element', tagName: 'br', properties: {}, children: [] };
  return { type: 'text', value: text };
}

/** Pictures that are not inside the page become links, so that opening the page loads nothing. */
function shownImage({ alt, url }: Image, data: string | undefined): Element {
  const picture = data ?? (/^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(url) ? url : undefined);
  if (picture !== undefined)
    return { type: 'element', tagName: 'img', properties: { src: picture, alt: alt ?? '' }, children: [] };
  const words = alt ? `Picture: ${alt}` : 'Picture';
  return { type: 'element', tagName: 'a', properties: { href: url }, children: [{ type: 'text', value: words }] };
}
