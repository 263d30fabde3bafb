/** What a sentence says that no rewording may change, each as often as it stands there. */
export interface Facts {
  /** Numbers, times, dates, amounts. */
  readonly numbers: readonly string[];
  /** Code, addresses and names of systems. */
  readonly names: readonly string[];
}

/**
 * Reads the facts of one sentence of Markdown. A capital alone makes a name only inside the sentence, and not when it is
 * one of `people`, who may become roles.
 */
export function factsOf(sentence: string, people: readonly string[]): Facts {
  const code = [...sentence.matchAll(/`+([^`]+)`+/g)].map(([, inner]) => (inner ?? '').trim());
  const addresses = [...sentence.matchAll(/https?:\/\/[^\s)>\]]+/g)].map(([found]) => found);
  const prose = sentence.replace(/`+[^`]+`+|https?:\/\/[^\s)>\]]+/g, ' ');
  const numbers = [...prose.matchAll(/\d+(?:[.,:/-]\d+)*\s?%?/g)].map(([found]) => found.replace(/\s/g, ''));
  const persons = new Set(people.flatMap((name) => name.toLowerCase().split(/[\s@]+/)));
  const words = [...prose.matchAll(/[\p{L}\p{N}@][\p{L}\p{N}_./-]*[\p{L}\p{N}]/gu)];
  const first = words[0]?.index;
  const names = words
    .filter(({ 0: word, index }) => isName(word, index === first) && !persons.has(word.replace(/^@/, '').toLowerCase()))
    .map(([word]) => word);
  return { numbers: numbers.sort(), names: [...code, ...addresses, ...names].sort() };
}

/** Words that hold digits, underscores, dots or inner capitals are names; a plain capital is one inside a sentence. */
function isName(word: string, isFirst: boolean): boolean {
  if (/^\d+(?:[.,:/-]\d+)*$/.test(word) || word.startsWith('@')) return false;
  if (/[\d_]|\p{L}[./]\p{L}|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(word)) return true;
  return !isFirst && /^\p{Lu}/u.test(word);
}
