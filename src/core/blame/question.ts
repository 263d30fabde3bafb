import type { Sentence } from './analysis';
import type { Clause } from './clause';
import type { Hit } from './detect';
import { Form, formOf } from './lexicon';
import type { Change } from './change';

/**
 * Turns a step that a person missed into the question about the system: "The DBA should have checked the replica first."
 * becomes "Open question: what would make it easy to check the replica first?" It claims nothing that the sentence did not.
 */
export function questionFor(hit: Hit, sentence: Sentence): Change[] {
  const step = stepOf(hit, sentence);
  const start = sentence.tokens[sentence.first];
  if (step === undefined || start === undefined) return [];
  const newText = `Open question: what would make it easy to ${step}?`;
  return [
    {
      title: `Ask what would help: “${newText}”`,
      start: start.start - sentence.start,
      end: sentence.text.length,
      newText,
      safe: false,
    },
  ];
}

/** The missed step as an infinitive with its object, up to the end of its clause. */
function stepOf(hit: Hit, sentence: Sentence): string | undefined {
  const { category } = hit.rule.set;
  const { clause } = hit;
  if (clause === undefined || clause.passive || (category !== 'counterfactual' && category !== 'omission'))
    return undefined;
  const missed =
    isMissed(clause) && !/^(?:bother|think|care|dare|manage|remember)$/.test(clause.lemma)
      ? clause
      : complementOf(clause, sentence);
  if (missed === undefined || missed.passive) return undefined;
  const base = formOf(missed.lemma, Form.base);
  const rest = restOf(missed, sentence);
  return base === undefined || rest === undefined ? undefined : `${base}${rest}`;
}

/** "should have checked", "did not check". */
function isMissed({ mood, negated, modal, perfect }: Clause): boolean {
  if (mood === 'unreal') return perfect && !negated && /^(?:should|ought|could|might)$/.test(modal ?? '');
  return mood === 'statement' && negated;
}

/** "failed to check", "forgot to check". */
function complementOf(clause: Clause, sentence: Sentence): Clause | undefined {
  const isMiss = clause.negated
    ? /^(?:bother|think|care|dare|manage|remember)$/
    : /^(?:fail|forget|neglect|omit|refuse)$/;
  if (!isMiss.test(clause.lemma)) return undefined;
  const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1];
  return next?.governor === clause && next.mood === 'infinitive' && next.start <= clause.verb + 2 ? next : undefined;
}

function restOf(clause: Clause, sentence: Sentence): string | undefined {
  const verb = sentence.tokens[clause.verb];
  if (verb === undefined) return undefined;
  let end = clause.verb + 1;
  while (end < sentence.tokens.length) {
    const token = sentence.tokens[end];
    if (token === undefined || token.tag === 'mark' || token.tag === 'subordinator' || token.tag === 'relative') break;
    // Negative words and pronouns of the actor do not carry over into the question.
    if (token.tag === 'negation' || token.tag === 'conjunction' || token.lower === 'any' || token.lower === 'anyone')
      break;
    end++;
  }
  const behind = sentence.tokens[end]?.lower ?? '.';
  const last = sentence.tokens[end - 1];
  if (last === undefined || end - clause.verb < 2 || !/^[.,;:!?—–-]$/.test(behind)) return undefined;
  const rest = sentence.text.slice(verb.end - sentence.start, last.end - sentence.start).replace(/\.$/, '');
  return /\b(?:he|she|his|her|him|himself|herself|I|my|me|myself|they|their|themselves)\b|^ (?:it|them|this|that|so)$| for one$/.test(
    rest,
  )
    ? undefined
    : rest;
}
