import type { Span } from '../markdown/span';
import { searchFields, type SearchField, type SearchMatch } from './searchHit';
import { queryTerm, searchTokens, textsOf } from './searchText';
import type { PostmortemSummary } from './summary';

/** What the index says of one hit: for each word that matched the fields that hold it. */
interface Matched {
  readonly match: Readonly<Record<string, readonly string[]>>;
}

const mostPerField = 3;
const mostWords = 12;

/** The places of a summary that a search found, by the order of fields; `terms` are the words that were asked for, in comparable form. */
export function matchesOf(
  summary: PostmortemSummary,
  { match }: Matched,
  terms: readonly string[],
): readonly SearchMatch[] {
  return searchFields.flatMap((field) => {
    const found = new Set(Object.keys(match).filter((word) => match[word]?.includes(field)));
    if (found.size === 0) return [];
    if (field === 'words') return wordsMatch(summary, found, terms);
    return textsOf(summary, field)
      .map((text, index) => matchIn(field, text, index, found, terms))
      .filter(({ spans }) => spans.length > 0)
      .slice(0, mostPerField);
  });
}

function matchIn(
  field: SearchField,
  text: string,
  index: number,
  found: ReadonlySet<string>,
  terms: readonly string[],
): SearchMatch {
  const spans: Span[] = [];
  for (const { word, start, end } of searchTokens(text)) {
    const plain = queryTerm(word);
    if (found.has(plain)) spans.push({ start, end: start + lengthMatched(plain, end - start, terms) });
  }
  return { field, text, spans, index };
}

/** Of a word that goes on behind what was typed only the beginning; of one with a typo all of it. */
function lengthMatched(plain: string, length: number, terms: readonly string[]): number {
  // Accents may have made the comparable form shorter than the word.
  if (plain.length !== length || terms.includes(plain)) return length;
  const begun = terms.filter((term) => plain.startsWith(term)).map((term) => term.length);
  return begun.length === 0 ? length : Math.max(...begun);
}

/** Of the words of the whole text only those that match; the text itself is not kept. */
function wordsMatch(
  summary: PostmortemSummary,
  found: ReadonlySet<string>,
  terms: readonly string[],
): readonly SearchMatch[] {
  const words = textsOf(summary, 'words')
    .flatMap((text) => text.split(' '))
    .filter((word) => found.has(queryTerm(word)))
    .slice(0, mostWords);
  return words.length === 0 ? [] : [matchIn('words', words.join(' '), 0, found, terms)];
}
