import { sectionAliases } from '../../postmortem/sectionAliases';
import type { SectionKind } from '../../postmortem/sectionKind';
import { sectionTitles } from '../sectionTitles';

/**
 * The title that a section gets: the template's where the document's is just another usual name for the same kind, with
 * what stands in brackets behind it; else its own, which says more. `aliases` are the team's names for the kind.
 */
export function titleInTemplate(
  title: string,
  kind: SectionKind,
  templateTitle: string,
  aliases: readonly string[] = [],
): string {
  const [, plain = '', brackets = ''] = /^(.*?)(\s*\([^()]*\))?\s*:?\s*$/.exec(title) ?? [];
  const name = normal(plain);
  const { anywhere, alone, heading } = sectionAliases[kind];
  const usual = [sectionTitles[kind], ...anywhere, ...alone, ...heading, ...aliases].some(
    (one) => normal(one) === name,
  );
  return usual ? templateTitle + brackets : title;
}

/** Letters and digits only; numbering in front ("3.", "IV)") and articles do not count. */
function normal(title: string): string {
  return title
    .toLowerCase()
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.):]\s+/, '')
    .replace(/\b(?:the|a|an|and|our)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The text of a heading at another level, and with another title where one is given. ATX headings keep all else; a
 * setext heading of one line becomes an ATX one; what is neither (HTML) stays as it is.
 */
export function headingAt(source: string, level: number, title?: string): string {
  const marks = '#'.repeat(Math.min(6, Math.max(1, level)));
  const atx = /^( {0,3})#{1,6}(?!#)([ \t]*)([^\r\n]*)/.exec(source);
  if (atx) {
    const [whole, indent = '', blank = '', rest = ''] = atx;
    return `${indent}${marks}${blank || ' '}${title ?? rest}${source.slice(whole.length)}`;
  }
  const setext = /^( {0,3}[^\r\n]+?)[ \t]*(?:\r\n|\n|\r) {0,3}(?:=+|-+)[ \t]*$/.exec(source);
  return setext ? `${marks} ${title ?? (setext[1] ?? '').trim()}` : source;
}

/** Whether `headingAt` can rename this heading. */
export function isMarkdownHeading(source: string): boolean {
  return headingAt(source, 1, '') !== source;
}
