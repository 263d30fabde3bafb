import type { Nominal } from './nominals';

/** How a clause is meant. `statement` tells what happened; all others tell what might, must, would or did not have to. */
export type Mood =
  | 'statement'
  | 'condition'
  | 'purpose'
  | 'imperative'
  | 'requirement'
  | 'plan'
  | 'possibility'
  | 'unreal'
  | 'infinitive'
  | 'gerund';

/** One verb with its subject and helpers. All numbers are token positions. */
export interface Clause {
  readonly verb: number;
  /** First token of the verb group ("should" of "should never have merged"). */
  readonly start: number;
  readonly lemma: string;
  readonly subject: Nominal | undefined;
  readonly negated: boolean;
  readonly modal: string | undefined;
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly agent: Nominal | undefined;
  readonly mood: Mood;
  /** The subordinator or relative word that opens the clause. */
  readonly opener: string | undefined;
  /** The verb that governs an infinitive or gerund ("failed" in "failed to check"). */
  readonly governor: Clause | undefined;
}
