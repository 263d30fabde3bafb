import type { Nodes } from 'mdast';
import { blockAt } from '../markdown/blockAt';
import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import { plainText } from '../timeline/plainText';

/** A paragraph or list item of a section as plain words. */
export interface SectionPiece {
  readonly form: 'paragraph' | 'item' | 'heading';
  readonly text: string;
}

/** A paragraph this long is quoted no further. */
const longestPiece = 1200;

/**
 * The paragraphs, list items of the first level and headings between two offsets, in order, at most `most`; what only
 * prompts the writer (comments, a paragraph all in italics) is left out. A piece that begins before the span counts from
 * the span on.
 */
export function piecesIn({ document }: Postmortem, span: Span, most: number): readonly SectionPiece[] {
  const pieces: SectionPiece[] = [];
  const { blocks } = document;
  for (let i = blockAt(blocks, span.start); i < blocks.length && pieces.length < most; i++) {
    const block = blocks[i];
    if (!block || block.start >= span.end) break;
    const add = (node: Nodes, form: SectionPiece['form']): void => {
      const start = Math.max(span.start, block.start + (node.position?.start.offset ?? 0));
      const end = Math.min(span.end, block.start + (node.position?.end.offset ?? 0));
      if (end <= start || pieces.length >= most) return;
      const source = document.text.slice(start, Math.min(end, start + longestPiece));
      if (/^([*_])(?!\1)[^*_]+\1$/.test(source.trim())) return;
      const text = plainText(source.replace(/^\s{0,3}#{1,6}[ \t]+|[ \t]+#+\s*$/g, '').replace(/^[>\s]+/, ''));
      if (/\p{L}/u.test(text)) pieces.push({ form, text });
    };
    for (const node of block.root.children) {
      if (node.type === 'paragraph') add(node, 'paragraph');
      else if (node.type === 'heading') add(node, 'heading');
      else if (node.type === 'list') {
        for (const item of node.children) if (item.children[0]?.type === 'paragraph') add(item.children[0], 'item');
      }
    }
  }
  return pieces;
}

/** The part of a section before the sections and headings inside it. */
export function ownSpan({ sections, headings }: Postmortem, { content }: Section): Span {
  let { end } = content;
  for (const { span } of [...sections, ...headings])
    if (span.start > content.start && span.start < end) end = span.start;
  return { start: content.start, end };
}

/** The first sentence of some words; a number or an abbreviation at the beginning is none. */
export function firstSentence(text: string): string {
  const stop = /(?<=[^]{12})[.!?](?=\s+[\p{Lu}\p{N}])/u.exec(text);
  return stop ? text.slice(0, stop.index + 1) : text;
}
