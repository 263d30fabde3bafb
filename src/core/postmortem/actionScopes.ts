import { blockAt } from '../markdown/blockAt';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import { nothing, startOf, type PlacedDraft } from './headingActions';
import { wholeParagraph } from './proseActions';
import type { Section } from './section';

/** The stretches that hold actions, in order and without overlap; sections of other kinds inside are left out. */
export function actionScopes(sections: readonly Section[]): readonly Span[] {
  const scopes: Span[] = [];
  sections.forEach((section, i) => {
    if (section.kind !== 'actions') return;
    const { content } = section;
    let start = Math.max(content.start, scopes.at(-1)?.end ?? 0);
    for (const inner of innerSections(sections, i)) {
      if (inner.span.start > start) scopes.push({ start, end: inner.span.start });
      start = Math.max(start, inner.span.end);
    }
    if (content.end > start) scopes.push({ start, end: content.end });
  });
  return scopes;
}

/** Sections of other kinds that stand inside the one at `index`. */
function innerSections(sections: readonly Section[], index: number): readonly Section[] {
  const outer = sections[index];
  const inner: Section[] = [];
  for (let i = index + 1; outer && i < sections.length; i++) {
    const section = sections[i];
    if (!section || section.span.start >= outer.content.end) break;
    // A heading that names actions and something else at once opens both.
    const same =
      sections[i + 1]?.span.start === section.span.start || sections[i - 1]?.span.start === section.span.start;
    if (section.kind === 'actions' || section.span.start === outer.span.start || same) continue;
    if (section.span.end <= outer.content.end) inner.push(section);
  }
  return inner;
}

/** The scopes in which nothing was found; both are in order. */
export function emptyScopes(scopes: readonly Span[], found: readonly PlacedDraft[]): readonly Span[] {
  let next = 0;
  return scopes.filter(({ start, end }) => {
    while (next < found.length && startOf(found[next] ?? nothing) < start) next++;
    return startOf(found[next] ?? nothing) >= end;
  });
}

/** A section that lists nothing and promises nothing in so many words still says something in its first paragraph. */
export function firstWords({ blocks }: MarkdownDocument, { start, end }: Span): PlacedDraft | undefined {
  for (let i = blockAt(blocks, start); i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.start >= end) break;
    for (const node of block.root.children) {
      const at = block.start + (node.position?.end.offset ?? 0);
      if (at <= start || node.type === 'heading' || node.type === 'html') continue;
      const draft =
        node.type === 'paragraph'
          ? wholeParagraph(node, block.text, start - block.start, end - block.start)
          : undefined;
      return draft && { draft, offset: block.start, line: block.line };
    }
  }
  return undefined;
}
