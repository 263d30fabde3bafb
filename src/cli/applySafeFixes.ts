import { applyEdits } from '../core/markdown/applyEdits';
import type { Finding } from '../core/rules/finding';
import { safeEdits } from '../core/rules/safeEdits';

/** A fix may make room for another; more rounds than this mean that two fixes undo each other. */
const maxRounds = 10;

/** The text after every safe fix, round by round until none is left. */
export function applySafeFixes(text: string, findingsOf: (text: string) => readonly Finding[]): string {
  let current = text;
  for (let round = 0; round < maxRounds; round++) {
    const edits = safeEdits(findingsOf(current));
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
  }
  return current;
}
