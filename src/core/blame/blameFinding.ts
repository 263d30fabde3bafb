import type { Span, TextEdit } from '../markdown/span';

/** The ten categories of blaming language. */
export const blameCategories = [
  'counterfactual',
  'omission',
  'human-error',
  'judgement',
  'fault',
  'hindsight',
  'individual',
  'punitive',
  'weak-action',
  'animated',
] as const;

export type BlameCategory = (typeof blameCategories)[number];

/** `clear`: most facilitators would ask for a rewrite; `mild`: worth a look. */
export type BlameStrength = 'clear' | 'mild';

/** One place where a reader hears blame. */
export interface BlameFinding {
  readonly category: BlameCategory;
  readonly strength: BlameStrength;
  /** The blaming words. */
  readonly span: Span;
  /** The sentence that holds them. */
  readonly sentence: Span;
  /** One sentence: what the reader will hear, and the question that leads to the system. */
  readonly message: string;
  /** Why it fired, in grammatical terms: who, does what, in which mood. */
  readonly why: string;
  /** Key of the source that teaches it (see the lexicon's sources). */
  readonly source: string;
  /** Up to three, best first. */
  readonly rewrites: readonly Rewrite[];
}

export interface Rewrite {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Changes no facts and leaves no placeholder to fill. */
  readonly safe: boolean;
}
