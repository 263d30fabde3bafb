import { factsOf } from './facts';

/** A model's answer that may be offered, or why it may not. */
export type CheckedAnswer = { readonly sentence: string } | { readonly problem: string };

export interface AnswerCheck {
  /** The sentence that was sent. */
  readonly sentence: string;
  readonly answer: string;
  readonly people: readonly string[];
  /** What is found in the sentence when it stands in the document instead, in words. */
  readonly findingsWith: (sentence: string) => readonly string[];
}

/** Offers an answer only when it is one clean sentence that says the same facts; never trusts it otherwise. */
export function checkAnswer({ sentence, answer, people, findingsWith }: AnswerCheck): CheckedAnswer {
  const plain = unwrapped(answer);
  if (plain === '') return { problem: 'the answer is empty' };
  if (/[\r\n]/.test(plain)) return { problem: 'the answer is more than one line' };
  if (plain === sentence) return { problem: 'the answer is the same sentence' };
  if (plain.length > 2 * sentence.length + 120) return { problem: 'the answer is much longer than the sentence' };
  if (/<!--|-->|<\/?[a-z]/i.test(plain) && !/<!--|<\/?[a-z]/i.test(sentence))
    return { problem: 'the answer brings markup' };
  const changed = changedFact(sentence, plain, people);
  if (changed !== undefined) return { problem: changed };
  const [finding] = findingsWith(plain);
  return finding === undefined ? { sentence: plain } : { problem: `the answer has the same fault: ${finding}` };
}

/** Without the quotes, labels and list marks that models like to put around an answer. */
function unwrapped(answer: string): string {
  const plain = answer
    .trim()
    .replace(/^(?:sentence|rewritten(?: sentence)?|answer)\s*:\s*/i, '')
    .trim();
  return /^(["“']).*(["”'])$/s.test(plain) ? plain.slice(1, -1).trim() : plain;
}

function changedFact(before: string, after: string, people: readonly string[]): string | undefined {
  const [old, now] = [factsOf(before, people), factsOf(after, people)];
  const all = (facts: typeof old): readonly string[] => [...facts.numbers, ...facts.names];
  const lost = firstMissing(all(old), all(now), after);
  if (lost !== undefined) return `the answer lost “${lost}”`;
  const added = firstMissing(all(now), all(old), before);
  return added === undefined ? undefined : `the answer added “${added}”`;
}

/** The first of some words that others lack; a name may stand there without its capital, at the start of a sentence. */
function firstMissing(words: readonly string[], others: readonly string[], text: string): string | undefined {
  const left = [...others];
  return words.find((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !(/^\p{Lu}\p{Ll}+$/u.test(word) && text.includes(word));
  });
}
