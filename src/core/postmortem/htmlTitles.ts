import { plainText } from '../timeline/plainText';

/** A heading or bold label written in HTML; offsets count from the start of the source. */
export interface HtmlTitle {
  readonly form: 'html';
  readonly title: string;
  readonly level: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly inline: boolean;
}

const longestTitle = 300;
const opening = /<(h[1-6]|b|strong)(?:\s[^<>]{0,200})?>/gi;
/** What may stand between the start of a line or of an element and a bold label. */
const lineStart = /(?:^|[\r\n]|<(?:p|li|div|td|dt|br|summary)\b[^<>]{0,200}>)\s*$/i;

/** Titles in a piece of raw HTML, in order. Comments hold none. */
export function htmlTitles(source: string): readonly HtmlTitle[] {
  const titles: HtmlTitle[] = [];
  const text = withoutComments(source);
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const tag = (match[1] ?? '').toLowerCase();
    const start = match.index;
    const inner = start + match[0].length;
    const near = text.slice(inner, inner + longestTitle).toLowerCase();
    const close = near.indexOf(`</${tag}`);
    if (close === -1) continue;
    const tagEnd = near.indexOf('>', close);
    const end = inner + (tagEnd === -1 ? near.length : tagEnd + 1);
    const title = plainText(text.slice(inner, inner + close));
    const rest = text.slice(end, end + 200);
    const level = tag.startsWith('h') ? Number(tag[1]) : undefined;
    if (level === undefined) {
      const before = text.slice(Math.max(0, start - 220), start);
      const alone = /:\s*$/.test(title) || /^\s*(?::|<\/|<br|[\r\n]|$)/i.test(rest);
      if (!alone || !lineStart.test(before)) continue;
    }
    titles.push({
      form: 'html',
      title,
      level,
      start,
      end,
      inline: level === undefined && /^\s*:?\s*[^\s<:]/.test(rest),
    });
    opening.lastIndex = end;
  }
  return titles;
}

/** The same text with comments blanked out, so that offsets stay. */
function withoutComments(source: string): string {
  return source.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
}
