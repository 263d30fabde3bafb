import type { Span } from '../markdown/span';

/** In characters. Lists without full stops come as one sentence. */
const longest = 1500;

const abbreviations = new Set(
  'e.g i.e etc vs cf mr mrs ms dr prof approx incl no nos st jr sr inc ltd co corp fig eq sec min max a.m p.m'.split(
    ' ',
  ),
);

/** Where the sentences of a passage are: at `.`, `!`, `?` before white space, and at lines that start a new entry. Linear. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const end = endsAt(text, i);
    if (end === undefined) continue;
    add(spans, text, start, end);
    start = end;
    i = end - 1;
  }
  add(spans, text, start, text.length);
  return spans;
}

function endsAt(text: string, i: number): number | undefined {
  const code = text.charCodeAt(i);
  if (code === 10)
    return /^\s{0,80}(?:[-*•]|\(?\[?\d{1,4}[-:.h/)])/.test(text.slice(i + 1, i + 90)) ? i + 1 : undefined;
  if (code !== 46 && code !== 33 && code !== 63) return undefined;
  let end = i + 1;
  while (end < text.length && '.!?'.includes(text.charAt(end))) end++;
  while (end < text.length && '"”\')]*_’'.includes(text.charAt(end))) end++;
  if (end < text.length && !/\s/.test(text.charAt(end))) return undefined;
  if (code === 46 && end === i + 1 && isAbbreviation(text, i)) return undefined;
  // A small letter goes on with the sentence, as after "v2.", an ellipsis or a quoted "Stop!".
  const next = /^\s{0,80}(\S)/.exec(text.slice(end, end + 90))?.[1];
  return next !== undefined && /\p{Ll}/u.test(next) ? undefined : end;
}

function isAbbreviation(text: string, dot: number): boolean {
  let from = dot;
  while (from > 0 && dot - from < 8 && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, dot).toLowerCase();
  return abbreviations.has(word) || /^[a-z]$/.test(word);
}

function add(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  while (to - from > longest) {
    const cut = cutAt(text, from);
    spans.push({ start: from, end: cut });
    from = cut;
  }
  if (from < to) spans.push({ start: from, end: to });
}

/** Where to cut what goes on without a full stop: at white space, so that each piece costs little. */
function cutAt(text: string, from: number): number {
  const blank = text.lastIndexOf(' ', from + longest);
  return blank > from + longest / 2 ? blank + 1 : from + longest;
}
