import pack from './lexicon/spanish.json';
import type { BlameRule, RuleSet } from './rule';

/**
 * The Spanish pack. A language is added by a file like `lexicon/spanish.json` and a line in `languages.ts`: word lists
 * (`words`, put into patterns as `%name`), and for each category what a reader hears, the question, templates and rules.
 * Patterns use spellings, gaps and names; the clause conditions of the English rules need a grammar of their own.
 */
export const spanish: readonly RuleSet[] = pack.sets.map((set) => ({
  ...(set as unknown as RuleSet),
  rules: (set.rules as unknown as readonly BlameRule[]).map((rule) => ({
    ...rule,
    patterns: rule.patterns.map(withWords),
    unless: (rule.unless ?? []).map(withWords),
  })),
}));

function withWords(pattern: string): string {
  const lists: Readonly<Record<string, string>> = pack.words;
  return pattern.replace(/%(\p{L}+)/gu, (_, name: string) => lists[name] ?? '');
}
