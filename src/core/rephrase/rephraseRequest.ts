/** What a language model is asked: one sentence, the reason, and the rules that its answer will be held to. */
export function rephraseRequest(sentence: string, finding: string): string {
  return [
    'You help the author of a blameless incident postmortem. Rewrite the one sentence below so that it describes what',
    'the system, the process or the information at hand made likely, instead of judging people.',
    '',
    'Keep every number, time, date, code span, link and name of a system exactly as it is. Add no facts, no causes and no',
    'numbers. Keep the Markdown. Name roles instead of people. Answer with the rewritten sentence only, on one line.',
    '',
    `Why it was marked: ${finding}`,
    `Sentence: ${sentence}`,
  ].join('\n');
}
