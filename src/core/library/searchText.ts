import type { SearchField } from './searchHit';
import type { PostmortemSummary } from './summary';

/** A word with its place in its text. */
export interface SearchToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: runs of letters, marks and digits. */
export function searchTokens(text: string): readonly SearchToken[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** A word in the form in which words are compared: lower case, without accents. */
export function queryTerm(word: string): string {
  // Most words need no normal form.
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '') || lower;
}

/** The texts of one field of a summary, as they are searched and shown. */
export function textsOf(summary: PostmortemSummary, field: SearchField): readonly string[] {
  switch (field) {
    case 'title':
      return [summary.title];
    case 'id':
      return summary.id === undefined ? [] : [summary.id];
    case 'gist':
      return summary.gist === undefined ? [] : [summary.gist];
    case 'words':
      return [summary.words];
    case 'actions':
      return summary.actions.map(({ text }) => text);
    case 'services':
    case 'tags':
    case 'causes':
      return summary[field];
  }
}
