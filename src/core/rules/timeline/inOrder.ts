import { countWhile } from '../../bisect';
import type { TimelineEntry } from '../../timeline/timeline';

/**
 * Indexes of the most entries that stand in chronological order as they are; the others are out of place. Of two that
 * could each be the misplaced one, the earlier in the document keeps its place. Time: n log n.
 */
export function inOrder(entries: readonly TimelineEntry[]): ReadonlySet<number> {
  // Longest non-increasing run from the end; `tails[k]` is the best last index of a run of length k + 1.
  const tails: number[] = [];
  const previous: number[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const minutes = entries[index]?.minutes ?? 0;
    const longest = countWhile(tails, (tail) => (entries[tail]?.minutes ?? 0) >= minutes);
    previous[index] = longest > 0 ? (tails[longest - 1] ?? -1) : -1;
    tails[longest] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}
