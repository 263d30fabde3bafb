import { marksIn } from './milestoneWords';
import type { MilestoneKind } from './timeline';

/** A milestone's mark in brackets, as in `[detected]`; offsets within the text that was searched. */
export interface Tag {
  readonly kinds: readonly MilestoneKind[];
  /** With the blanks beside it. */
  readonly start: number;
  readonly end: number;
  /** What is left in its place: the one blank that keeps words apart. */
  readonly rest: '' | ' ';
}

const bracketed = /[ \t]?\[[^[\]\n]{2,24}\](?!\()[ \t]?/g;

/** The marks in brackets that a text holds; other brackets and links are none. */
export function tagsIn(text: string): readonly Tag[] {
  return [...text.matchAll(bracketed)].flatMap((match) => {
    const { kinds } = marksIn(match[0].trim());
    const end = match.index + match[0].length;
    return kinds.length === 0 ? [] : [{ kinds, start: match.index, end, rest: /^\s.*\s$/.test(match[0]) ? ' ' : '' }];
  });
}

/** The text for a place that shows the milestones in another way. */
export function withoutMarks(text: string): string {
  if (!text.includes('[')) return text;
  let shown = '';
  let from = 0;
  for (const { start, end, rest } of tagsIn(text.slice(0, 2000))) {
    shown += text.slice(from, start) + rest;
    from = end;
  }
  return (shown + text.slice(from)).trim();
}
