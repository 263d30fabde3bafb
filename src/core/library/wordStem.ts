/** The stem under which forms of a word count as one ("expired", "expires", "expiry"); crude, and for comparing only. */
export function wordStem(word: string): string {
  if (word.length < 5 || /[^a-z]/.test(word)) return word;
  const stem = word.replace(/(?:ations?|ings?|ied|ies|ed|es|e|y|s)$/, '');
  return stem.length < 4 ? word : stem;
}
