import type { PublicChange } from './publicChange';

/** A change inside a piece of text; its span counts from the start of that piece. */
export type Redaction = PublicChange;

/** In order without overlaps: what begins first wins, then what is longer, and takes in what reaches beyond it. */
export function withoutOverlaps(found: readonly Redaction[]): Redaction[] {
  const result: Redaction[] = [];
  for (const next of [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = result.at(-1);
    if (last === undefined || next.span.start >= last.span.end) result.push(next);
    else if (next.span.end > last.span.end)
      result[result.length - 1] = { ...last, span: { start: last.span.start, end: next.span.end } };
  }
  return result;
}
