import { toString } from 'mdast-util-to-string';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import type { SectionKind } from '../postmortem/sectionKind';
import { plainText } from '../timeline/plainText';
import { placeholdersIn } from '../rules/placeholders';

/** The document's title in plain words. */
export function titleOf({ metadata, headings }: Postmortem): string {
  return metadata.title?.value ?? headings[0]?.title ?? 'Postmortem';
}

/**
 * The first paragraphs of the first section of a kind that says anything, in plain words without markup; `undefined`
 * where nothing is written or only placeholders are.
 */
export function proseOf({ document, sections }: Postmortem, kind: SectionKind, paragraphs: number): string | undefined {
  const placeholders = placeholdersIn(document);
  for (const section of sections) {
    if (section.kind !== kind) continue;
    const inner = sections.find(
      ({ label, kind: other }) =>
        other !== kind && label.start > section.content.start && label.start < section.content.end,
    );
    const span = { start: section.content.start, end: inner?.label.start ?? section.content.end };
    const words = proseIn(document, span, placeholders).slice(0, paragraphs).join(' ');
    if (words !== '') return words;
  }
  return undefined;
}

/** HTML, comments above all, is no prose. */
const visible = { includeHtml: false } as const;

function proseIn({ blocks, text }: MarkdownDocument, within: Span, placeholders: readonly Span[]): string[] {
  const found: string[] = [];
  for (const { root, start } of blocks) {
    for (const node of root.children) {
      const from = start + (node.position?.start.offset ?? 0);
      const to = start + (node.position?.end.offset ?? 0);
      // A label's paragraph begins before its content ("**Impact:** 40 minutes").
      if (to <= within.start || from >= within.end) continue;
      const isOpen = placeholders.some((span) => span.start < to && span.end > from);
      if (isOpen || (node.type !== 'paragraph' && node.type !== 'list')) continue;
      const words =
        node.type === 'list'
          ? node.children.map((item) => toString(item, visible).trim().replace(/[.;]$/, '')).join('; ')
          : from < within.start
            ? plainText(text.slice(within.start, to))
            : toString(node, visible);
      const plain = words.replace(/\s+/g, ' ').trim();
      if (plain !== '') found.push(plain);
    }
  }
  return found;
}
