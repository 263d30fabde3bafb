import type { Span, TextEdit } from '../../markdown/span';

/** The edit that reads a written time twelve hours later (or, with PM, earlier); `undefined` when its form does not say how. */
export function otherHalfOfDay(text: string, time: Span): TextEdit | undefined {
  const words = text.slice(time.start, time.end);
  const half = /([ap])(\.?m\b\.?)/i.exec(words);
  if (half !== null) {
    const start = time.start + half.index;
    const letter = half[1] ?? 'a';
    const other = letter.toLowerCase() === 'a' ? 'p' : 'a';
    const clock = /\d{1,2}[:.]\d{2}(?::\d{2})?\s*/.exec(words);
    const from = clock === null ? start : time.start + clock.index;
    const newText =
      text.slice(from, start) + (letter === letter.toLowerCase() ? other : other.toUpperCase()) + (half[2] ?? 'm');
    return { span: { start: from, end: start + half[0].length }, newText };
  }
  const clock = /(?<!\d)(\d{1,2})([:.]\d{2}(?:[:.]\d{2})?)(?!\d)/.exec(words);
  if (clock === null) return undefined;
  const hour = Number(clock[1]);
  if (hour > 23) return undefined;
  const start = time.start + clock.index;
  const other = String((hour + 12) % 24).padStart(2, '0');
  return { span: { start, end: start + clock[0].length }, newText: `${other}${clock[2] ?? ''}` };
}
