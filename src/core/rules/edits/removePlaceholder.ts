import type { Span } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import type { Fix } from '../finding';
import { holdsOnlyPlaceholders } from '../placeholders';
import { innermostSection } from '../places';

/**
 * Takes a settled placeholder out: its whole line when nothing else stands there, else the words and one blank. A note
 * ("TODO: ask Ann") can go with its words, too. Nothing is offered where the section would be empty then.
 */
export function removePlaceholder(postmortem: Postmortem, placeholder: Span): readonly Fix[] {
  const { text, lines } = postmortem.document;
  const span = withEmphasis(text, placeholder);
  const section = innermostSection(postmortem, span);
  if (section !== undefined && holdsOnlyPlaceholders(postmortem, section)) return [];
  const title = 'Remove the placeholder';
  const line = lines.lineAt(span.start);
  const before = text.slice(lines.startOf(line), span.start);
  const after = text.slice(span.end, lines.endOf(line));
  const isAlone = /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[ \]\s*)?[*_]*$/.test(before) && /^[*_.:]*\s*$/.test(after);
  if (isAlone) {
    const whole = { start: lines.startOf(line), end: lines.startOf(line + 1) };
    return [{ title, edits: [{ span: whole, newText: '' }], safe: false }];
  }
  const colon = /^\s?:\s?/.exec(after)?.[0].length ?? 0;
  const blankBefore = colon === 0 && /\s$/.test(before) && /^(?:[\s.,;:!?)\]]|$)/.test(after) ? 1 : 0;
  const words = { start: span.start - blankBefore, end: span.end + colon };
  return [{ title, edits: [{ span: words, newText: '' }], safe: false }, ...removeNote(postmortem, span)];
}

/** Takes a note out with its words, up to the end of the line; nothing where it goes on in the next one. */
function removeNote({ document: { text, lines } }: Postmortem, { start, end }: Span): readonly Fix[] {
  if (!/^[*_~]*(?:TODO|FIXME)[*_~]*\s?:/.test(text.slice(start, end + 2))) return [];
  const line = lines.lineAt(start);
  if (line + 1 < lines.lineCount && /^\s*[^\s\-*+>#|<]/.test(lines.textOf(line + 1))) return [];
  const before = text.slice(lines.startOf(line), start);
  const span = before.trim() === '' ? { start: lines.startOf(line), end: lines.startOf(line + 1) } : undefined;
  const words = { start: start - (/\s*$/.exec(before)?.[0].length ?? 0), end: lines.endOf(line) };
  return [{ title: 'Remove the whole note', edits: [{ span: span ?? words, newText: '' }], safe: false }];
}

/** A placeholder with the marks that make it bold or slanted: without its words they would be left over. */
function withEmphasis(text: string, { start, end }: Span): Span {
  const mark = text[end];
  if (mark === undefined || !/[*_~]/.test(mark) || text[start - 1] !== mark) return { start, end };
  return withEmphasis(text, { start: start - 1, end: end + 1 });
}
