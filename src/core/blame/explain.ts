import advice from './lexicon/advice.json';
import type { Sentence } from './analysis';
import type { Clause } from './clause';
import type { Hit } from './detect';
import type { Who } from './nominals';

/** A text to read about one kind of blame. */
export interface BlameSource {
  readonly title: string;
  readonly url: string;
}

/** Where the advice comes from, by the key of `BlameFinding.source`. */
export const blameSources: Readonly<Record<string, BlameSource>> = advice.sources;

const kinds: Readonly<Record<Who, string>> = {
  self: 'the writers',
  third: 'a person',
  reader: 'the reader',
  anyone: 'people in general',
  nobody: 'nobody, said of people',
  named: 'a person by name',
  role: 'a person by role',
  group: 'a group of people',
  provider: 'people at a supplier',
  outsider: 'people outside',
  ambiguous: 'an operator or owner, who acts as a person here',
  system: 'a system',
  thing: 'a thing',
};

/** The message of a finding and the grammar behind it. */
export function explain(hit: Hit, sentence: Sentence, words: string): { message: string; why: string } {
  const { reads, asks } = hit.rule.set.advice;
  const quoted = words.replace(/\s+/g, ' ');
  const short = quoted.length > 60 ? `${quoted.slice(0, 57)}…` : quoted;
  return { message: `“${short}” ${reads}: ${asks}`, why: whyOf(hit, sentence) };
}

function whyOf(hit: Hit, sentence: Sentence): string {
  const { clause, weight } = hit;
  if (weight !== undefined) return weighed(weight);
  const parts = [`Rule ${hit.rule.rule.id}`];
  if (clause?.subject !== undefined) parts.push(`who: ${kinds[clause.subject.who]} (${clause.subject.head})`);
  if (clause?.agent !== undefined) parts.push(`done by: ${kinds[clause.agent.who]} (${clause.agent.head})`);
  if (clause !== undefined) parts.push(`what: ${deedOf(clause, sentence)}`, `mood: ${clause.mood}`);
  return parts.join('; ');
}

/** Log odds as a chance, for people. */
function weighed(weight: number): string {
  const chance = Math.round(100 / (1 + Math.exp(-weight)));
  return `No rule knows these words, but sentences that blame use such words (weighed at ${chance} of 100)`;
}

function deedOf(clause: Clause, sentence: Sentence): string {
  const words = sentence.tokens.slice(clause.start, clause.verb + 1).map((token) => token.lower);
  return `${words.join(' ')}${clause.negated ? ' (negated)' : ''}${clause.passive ? ' (passive)' : ''}`;
}
