import type { ActionSummary, PostmortemSummary } from './summary';

/** Why two incidents are taken to be alike; `values` are what they share, as the earlier one writes it, the most telling first. */
export interface Likeness {
  readonly kind: 'service' | 'tag' | 'cause' | 'words';
  readonly values: readonly string[];
}

/** An incident like another one. */
export interface RelatedIncident {
  readonly summary: PostmortemSummary;
  /** 0 to 1. */
  readonly score: number;
  /** Never empty. */
  readonly reasons: readonly Likeness[];
  readonly unfinished: readonly ActionSummary[];
  /** `done`: it had actions and all are done, and still it happened again; `none`: it had none. */
  readonly followUp: 'done' | 'unfinished' | 'none';
}
