import type { Span } from '../markdown/span';

/** What fills its lines takes the line break along, and one of the blank lines around it. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const isAtStart = start === 0 || text[start - 1] === '\n';
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end, end + 200));
  const endsLine = text[end - 1] === '\n';
  if (!isAtStart || (!endsLine && rest === null)) return { start, end };
  const past = endsLine ? end : end + (rest?.[0].length ?? 0);
  const isAfterBlank = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
  const blank = isAfterBlank ? /^[ \t]*\r?\n/.exec(text.slice(past, past + 200)) : null;
  return { start, end: past + (blank?.[0].length ?? 0) };
}
