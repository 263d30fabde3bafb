import type { Span } from '../markdown/span';

export type StatedWhat = 'duration' | 'ttd' | 'tta' | 'ttm' | 'ttr';

/** A duration that prose or metadata claims for the incident. */
export interface StatedDuration {
  readonly what: StatedWhat;
  readonly minutes: number;
  readonly approximate: boolean;
  /** 0-based line. */
  readonly line: number;
  /** The words that state the length ("66 minutes", "1h 05m"). */
  readonly span: Span;
}
