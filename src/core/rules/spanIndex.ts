import { countWhile } from '../bisect';
import type { Span } from '../markdown/span';

/** Spans that can be asked quickly whether one of them meets another span; they may overlap. */
export class SpanIndex {
  readonly #starts: readonly number[];
  /** The furthest end among the spans up to each one. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let furthest = -1;
    this.#starts = sorted.map(({ start }) => start);
    this.#reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  /** Whether some span shares a character with this one. */
  meets({ start, end }: Span): boolean {
    const last = countBelow(this.#starts, end) - 1;
    return last >= 0 && (this.#reach[last] ?? -1) > start;
  }
}

/** How many of the ascending numbers are smaller than a limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  return countWhile(ascending, (one) => one < limit);
}
