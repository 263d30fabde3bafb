import type { MarkdownDocument } from '../../markdown/markdownDocument';
import type { Span, TextEdit } from '../../markdown/span';
import { suppressionsOf, type UnusedSuppression } from '../suppressions';

/**
 * The edits that take out a suppression that keeps nothing quiet: the comment, with the one that ends its region, or one
 * code of several.
 */
export function removeSuppression(document: MarkdownDocument, { span, code }: UnusedSuppression): readonly TextEdit[] {
  const all = suppressionsOf(document);
  // A region whose codes end at different places comes once for each.
  const parts = all.filter((one) => one.span.start === span.start);
  const codes = parts.flatMap((one) => one.codes);
  if (code !== undefined && codes.some((one) => one !== code)) return [removeCode(document.text, span, code)];
  const ends = parts.flatMap(({ closedBy }) => closedBy ?? []);
  const endsOthers = (end: Span): boolean =>
    all.some((one) => one.closedBy?.start === end.start && one.span.start !== span.start);
  return [span, ...ends.filter((end) => !endsOthers(end))].map((comment) => removeComment(document, comment));
}

function removeCode(text: string, { start, end }: Span, code: string): TextEdit {
  // Whole words only: one code may be the beginning of another.
  const words = [...text.slice(start, end - '-->'.length).matchAll(/[^\s,]+/g)];
  const at = start + (words.find(([word]) => word === code)?.index ?? 0);
  const blanks = /[\s,]*$/.exec(text.slice(start, at))?.[0].length ?? 0;
  return { span: { start: at - blanks, end: at + code.length }, newText: '' };
}

/** A comment that has its lines for itself goes with them, and with one of the two blank lines around it. */
function removeComment({ text, lines }: MarkdownDocument, { start, end }: Span): TextEdit {
  const [first, last] = [lines.lineAt(start), lines.lineAt(end)];
  const before = text.slice(lines.startOf(first), start);
  const after = text.slice(end, lines.endOf(last));
  if (before.trim() !== '' || after.trim() !== '') {
    const blanks = before.length - before.trimEnd().length;
    return { span: { start: after.trim() === '' ? start - blanks : start, end }, newText: '' };
  }
  const isBlank = (line: number): boolean => lines.textOf(line).trim() === '';
  const between = (first === 0 || isBlank(first - 1)) && last + 1 < lines.lineCount && isBlank(last + 1);
  return { span: { start: lines.startOf(first), end: lines.startOf(last + (between ? 2 : 1)) }, newText: '' };
}
