import type { Nodes, Root } from 'mdast';
import type { Block, MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import { htmlTagNames } from './htmlTagNames';

/**
 * `prose`: without code, comments, tags, link targets, images and front matter: what a reader hears.
 * `content`: without comments, tags, front matter and table headers only: whether anything was written at all.
 */
export type TextView = 'prose' | 'content';

const ofBlock: Record<TextView, WeakMap<Root, string>> = { prose: new WeakMap(), content: new WeakMap() };
const ofDocument: Record<TextView, WeakMap<MarkdownDocument, string>> = {
  prose: new WeakMap(),
  content: new WeakMap(),
};

/** The document's text with everything outside the view blanked; offsets and line ends are those of the document. */
export function visibleText(document: MarkdownDocument, view: TextView = 'prose'): string {
  const known = ofDocument[view].get(document);
  if (known !== undefined) return known;
  const text = document.blocks.map((block) => visibleBlock(block, view)).join('');
  ofDocument[view].set(document, text);
  return text;
}

/** The part of the view that lies in a span. */
export function visibleIn(document: MarkdownDocument, span: Span, view: TextView = 'prose'): string {
  return visibleText(document, view).slice(span.start, span.end);
}

/** The view of one block; the same block text is looked through once. */
export function visibleBlock(block: Block, view: TextView = 'prose'): string {
  const known = ofBlock[view].get(block.root);
  if (known !== undefined) return known;
  const holes: Span[] = [];
  collectHoles(block.root, block.text, view, holes);
  const text = blank(block.text, holes);
  ofBlock[view].set(block.root, text);
  return text;
}

const unspoken = new Set(['code', 'inlineCode', 'image', 'imageReference']);

function collectHoles(node: Nodes, text: string, view: TextView, holes: Span[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  // Front matter comes from plugins, so its node types are compared as plain strings.
  const type: string = node.type;
  if (type === 'yaml' || type === 'toml' || type === 'definition') holes.push({ start, end });
  else if (type === 'html') tagHoles(text, start, end, holes);
  else if (view === 'prose' && unspoken.has(type)) holes.push({ start, end });
  else if (view === 'content' && type === 'tableRow' && isHeaderRow(text, start)) holes.push({ start, end });
  else if ('children' in node) {
    if (view === 'prose' && (type === 'link' || type === 'linkReference')) linkHoles(node, start, end, holes);
    for (const child of node.children) collectHoles(child, text, view, holes);
  }
}

/** A header row is followed by the row of dashes; with the dashes blanked too nothing of an empty table counts as written. */
function isHeaderRow(text: string, start: number): boolean {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd < 0) return false;
  const next = text.slice(lineEnd + 1, lineEnd + 200).split(/\r?\n/, 1)[0] ?? '';
  return /^[\s|:>-]*-[\s|:-]*$/.test(next);
}

function linkHoles(node: Extract<Nodes, { children: unknown }>, start: number, end: number, holes: Span[]): void {
  const first = node.children[0]?.position?.start.offset ?? end;
  const last = node.children.at(-1)?.position?.end.offset ?? end;
  holes.push({ start, end: first }, { start: last, end });
}

/** Comments and known tags; `<service name>` is no tag but a gap to fill, so it stays. */
function tagHoles(text: string, start: number, end: number, holes: Span[]): void {
  for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4);
      const stop = close < 0 || close >= end ? end : close + 3;
      holes.push({ start: at, end: stop });
      at = stop - 1;
      continue;
    }
    const tag = /^<[/!?]?([a-z][a-z0-9-]*)?[^<>]{0,500}>/i.exec(text.slice(at, Math.min(end, at + 600)));
    if (tag === null || (tag[1] !== undefined && !htmlTagNames.has(tag[1].toLowerCase()))) continue;
    holes.push({ start: at, end: at + tag[0].length });
  }
}

function blank(text: string, holes: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const hole of holes) {
    if (hole.end <= at) continue;
    const start = Math.max(at, hole.start);
    result += text.slice(at, start) + text.slice(start, hole.end).replace(/[^\r\n]/g, ' ');
    at = hole.end;
  }
  return result + text.slice(at);
}
