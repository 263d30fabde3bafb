import { l10n } from 'vscode';
import type { LineIndex } from '../../core/markdown/lineIndex';
import type { TextEdit } from '../../core/markdown/span';
import type { Postmortem } from '../../core/postmortem/postmortem';
import type { Finding } from '../../core/rules/finding';

export interface SuppressionOffer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The ways to keep one finding quiet by a comment in the document, narrowest first. */
export function suppressions(postmortem: Postmortem, finding: Finding): readonly SuppressionOffer[] {
  const onLine = nextLineEdit(postmortem, finding);
  const offers = [
    { title: l10n.t('Suppress {0} on this line', finding.code), edits: onLine ? [onLine] : [] },
    { title: l10n.t('Suppress {0} in this file', finding.code), edits: [wholeFileEdit(postmortem, finding)] },
  ];
  return offers.filter(({ edits }) => edits.length > 0);
}

/**
 * A comment on a line of its own would cut a paragraph or a list in two, so it goes to the end of the line above where
 * that belongs to the same block, and on a line of its own only between blocks.
 */
function nextLineEdit({ document, metadata }: Postmortem, { code, span }: Finding): TextEdit | undefined {
  const { lines } = document;
  const line = lines.lineAt(span.start);
  const comment = `<!-- postmortem-disable-next-line ${code} -->`;
  const frontMatterEnd = metadata.frontMatter?.end;
  if (frontMatterEnd !== undefined && span.start < frontMatterEnd) return undefined;
  const above = line > 0 ? lines.textOf(line - 1) : '';
  if (isTableRow(lines.textOf(line)) || isTableRow(above)) return undefined;
  const start = lines.startOf(line);
  const isFirst = line === 0 || lines.startOf(line - 1) < (frontMatterEnd ?? 0);
  if (isFirst || standsAlone(above))
    return insertion(start, `${indentOf(lines.textOf(line))}${comment}${lineEnd(lines)}`);
  return insertion(lines.endOf(line - 1), above.endsWith(' ') ? comment : ` ${comment}`);
}

function wholeFileEdit({ document, metadata }: Postmortem, { code }: Finding): TextEdit {
  const { lines } = document;
  const comment = `<!-- postmortem-disable-file ${code} -->`;
  if (!metadata.frontMatter) return insertion(0, `${comment}${lineEnd(lines)}${lineEnd(lines)}`);
  const lastLine = lines.lineAt(Math.max(0, metadata.frontMatter.end - 1));
  return insertion(lines.endOf(lastLine), `${lineEnd(lines)}${lineEnd(lines)}${comment}`);
}

/** Blank, heading, rule or fence: nothing can be written at its end, and nothing is torn apart below it. */
function standsAlone(line: string): boolean {
  return /^\s*$|^ {0,3}#{1,6}(?:\s|$)|^ {0,3}(?:[=*_-] *){3,}$|^\s*(?:```|~~~)|^\s*<[/a-zA-Z!?]/.test(line);
}

/** Inside a table there is no place for a comment that a table keeps on one line. */
function isTableRow(line: string): boolean {
  return /^\s*\|/.test(line) || /^\s*:?-+:?\s*\|/.test(line);
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function lineEnd(lines: LineIndex): string {
  return lines.lineCount > 1 && lines.startOf(1) - lines.endOf(0) === 2 ? '\r\n' : '\n';
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
