import type { Span, TextEdit } from '../../markdown/span';
import { monthNumber, parseIsoDate } from '../../timeline/calendar';

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** The smallest edit that turns a written date into another one, in the form in which it is written; ISO dates both. */
export function replaceDate(text: string, place: Span, from: string, to: string): TextEdit | undefined {
  const words = text.slice(place.start, place.end);
  const [old, now] = [parseIsoDate(from), parseIsoDate(to)];
  if (old === undefined || now === undefined) return undefined;
  const at = (index: number, length: number, newText: string): TextEdit => ({
    span: { start: place.start + index, end: place.start + index + length },
    newText,
  });
  const iso = words.indexOf(from);
  if (iso >= 0) return at(iso, from.length, to);
  const year = new RegExp(`(?<!\\d)${old.year}(?!\\d)`).exec(words);
  if (year !== null && old.month === now.month && old.day === now.day) return at(year.index, 4, String(now.year));
  if (old.year !== now.year || old.day !== now.day) return undefined;
  for (const match of words.matchAll(/[A-Za-z]{3,9}/g)) {
    if (monthNumber(match[0]) !== old.month) continue;
    const name = monthNames[now.month - 1] ?? '';
    return at(match.index, match[0].length, match[0].length > 3 && old.month !== 5 ? name : name.slice(0, 3));
  }
  return undefined;
}
