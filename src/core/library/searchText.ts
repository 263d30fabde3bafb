import { searchFields, type SearchField } from './searchHit';
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
      return [wordsElsewhere(summary)];
    case 'actions':
      return summary.actions.map(({ text }) => text);
    case 'services':
    case 'tags':
    case 'causes':
      return summary[field];
  }
}

const fieldsOfTheirOwn = searchFields.filter((field) => field !== 'words');

/** The words of the text that no other field holds: they are found there, and every entry of the index costs memory. */
function wordsElsewhere(summary: PostmortemSummary): string {
  const held = new Set<string>();
  for (const field of fieldsOfTheirOwn)
    for (const text of textsOf(summary, field)) for (const { word } of searchTokens(text)) held.add(word.toLowerCase());
  return summary.words
    .split(' ')
    .filter((word) => !held.has(word))
    .join(' ');
}
