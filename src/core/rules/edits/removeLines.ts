import type { MarkdownDocument } from '../../markdown/markdownDocument';
import type { Span, TextEdit } from '../../markdown/span';
import { trimmed } from '../places';

/** The edit that takes out the lines of a span; `undefined` when other words share these lines. */
export function removeLines({ text, lines }: MarkdownDocument, span: Span): TextEdit | undefined {
  const words = trimmed(text, span);
  const start = lines.startOf(lines.lineAt(words.start));
  const lastLine = lines.lineAt(words.end);
  const end = lines.startOf(lastLine + 1);
  const alone =
    /^[\s>|]*$/.test(text.slice(start, words.start)) && /^[\s|]*$/.test(text.slice(words.end, lines.endOf(lastLine)));
  return alone ? { span: { start, end }, newText: '' } : undefined;
}
