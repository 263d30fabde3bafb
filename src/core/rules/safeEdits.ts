import type { Span, TextEdit } from '../markdown/span';
import type { Finding } from './finding';

/**
 * The edits of every finding's first safe fix, in document order, ready to be applied together: where two fixes touch
 * the same place the earlier finding's one is taken, and the other shows up again after the next reading.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => taken.some(({ span }) => touch(span, edit.span)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
