import type { Span } from '../markdown/span';

/** Blocks between `<!-- internal -->` and `<!-- /internal -->`, marks included, and marks that have no partner. */
export interface InternalMarks {
  readonly blocks: readonly Span[];
  readonly problems: readonly MarkProblem[];
}

export interface MarkProblem {
  readonly message: string;
  /** The mark. */
  readonly span: Span;
}

/** Upper case, extra words and missing spaces are tolerated: a mark that is not seen would leak what it guards. */
const mark = /<!--\s{0,20}(\/?)\s{0,20}internal\b[^>]{0,200}>/gi;

/**
 * Finds marks anywhere in a text, code included. Blocks may hold blocks. One that is never closed reaches to the end of
 * the text: nothing leaks, and the problem says so.
 */
export function findInternalMarks(text: string): InternalMarks {
  const blocks: Span[] = [];
  const problems: MarkProblem[] = [];
  const open: Span[] = [];
  for (const match of text.matchAll(mark)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[1] !== '/') open.push(span);
    else {
      const begun = open.pop();
      if (begun === undefined) problems.push({ message: 'This ends an internal block that was never begun.', span });
      else if (open.length === 0) blocks.push({ start: begun.start, end: span.end });
    }
  }
  const [first] = open;
  if (first !== undefined) {
    blocks.push({ start: first.start, end: text.length });
    problems.push({
      message: 'This internal block is never closed; everything after it is left out. Add <!-- /internal --> after it.',
      span: first,
    });
  }
  return { blocks: blocks.sort((a, b) => a.start - b.start), problems };
}
