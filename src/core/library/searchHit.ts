import type { Span } from '../markdown/span';
import type { PostmortemSummary } from './summary';

export const searchFields = ['title', 'id', 'services', 'tags', 'causes', 'actions', 'gist', 'words'] as const;

export type SearchField = (typeof searchFields)[number];

/** A place that matches: a text of one field, and which of its words. */
export interface SearchMatch {
  readonly field: SearchField;
  /** The title, one service, one cause, one action, … as the summary holds it; for `words` the words that match. */
  readonly text: string;
  /** What to highlight in `text`, in order and apart. */
  readonly spans: readonly Span[];
  /** Place in the summary's list of causes, actions, …; 0 for single texts. */
  readonly index: number;
}

export interface SearchHit {
  readonly summary: PostmortemSummary;
  /** Higher is better; compares within one search only. */
  readonly score: number;
  /** The best first; never empty. */
  readonly matches: readonly SearchMatch[];
}
