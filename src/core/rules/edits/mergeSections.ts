import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import { trimmed } from '../places';
import { insertBlock } from './insertSection';

/** The edits that move the words of a section to the end of an earlier one and take its heading away. */
export function mergeSections({ document }: Postmortem, into: Section, from: Section): readonly TextEdit[] {
  const { text, lines } = document;
  const words = trimmed(text, from.content);
  const removal = { span: { start: from.span.start, end: from.span.end }, newText: '' };
  if (words.start === words.end) return [removal];
  const last = trimmed(text, into.span).end;
  const at = Math.min(into.span.end, lines.startOf(lines.lineAt(last) + 1));
  const insertion = insertBlock(text, at, text.slice(words.start, words.end).replace(/\r\n?/g, '\n'));
  // Neighbours touch: one edit, because two at one place have no order.
  if (at !== from.span.start) return [insertion, removal];
  return [{ span: removal.span, newText: insertion.newText }];
}
