import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { checkAnswer, type CheckedAnswer } from '../../../src/core/rephrase/checkAnswer';

function checked(sentence: string, answer: string, findings: readonly string[] = []): CheckedAnswer {
  return checkAnswer({ sentence, answer, people: ['Ana Ruiz', '@ana'], findingsWith: () => findings });
}

describe('checkAnswer', () => {
  it('takes a clean sentence with the same facts', () => {
    deepStrictEqual(
      checked(
        'Ana forgot to drain `db-2` before 14:05.',
        'The drain of `db-2` was not part of the checklist before 14:05.',
      ),
      { sentence: 'The drain of `db-2` was not part of the checklist before 14:05.' },
    );
  });

  it('takes off the quotes and labels that models put around an answer', () => {
    deepStrictEqual(checked('Ana forgot it.', 'Sentence: "The step was missing."'), {
      sentence: 'The step was missing.',
    });
  });

  it('refuses changed, lost and added facts', () => {
    deepStrictEqual(checked('Ana forgot 3 hosts.', 'The runbook left out 4 hosts.'), {
      problem: 'the answer lost “3”',
    });
    deepStrictEqual(checked('Ana forgot the hosts.', 'The runbook left out 4 hosts.'), {
      problem: 'the answer added “4”',
    });
    deepStrictEqual(checked('Ana broke `api`.', 'The deploy broke it.'), { problem: 'the answer lost “api”' });
    deepStrictEqual(checked('Ana then broke Kafka.', 'The deploy broke the queue.'), {
      problem: 'the answer lost “Kafka”',
    });
    deepStrictEqual(checked('She forgot it.', 'The step was missing in Jenkins.'), {
      problem: 'the answer added “Jenkins”',
    });
  });

  it('lets a name move to or from the start of the sentence', () => {
    deepStrictEqual(checked('Ana then broke Kafka.', 'Kafka broke after the deploy.'), {
      sentence: 'Kafka broke after the deploy.',
    });
  });

  it('refuses what our own detector finds again', () => {
    deepStrictEqual(checked('Ana forgot it.', 'She should have known.', ['hindsight']), {
      problem: 'the answer has the same fault: hindsight',
    });
  });

  it('refuses what is no single sentence', () => {
    deepStrictEqual(checked('Ana forgot it.', ' '), { problem: 'the answer is empty' });
    deepStrictEqual(checked('Ana forgot it.', 'One.\nTwo.'), { problem: 'the answer is more than one line' });
    deepStrictEqual(checked('Ana forgot it.', 'x'.repeat(500)), {
      problem: 'the answer is much longer than the sentence',
    });
    deepStrictEqual(checked('Ana forgot it.', 'The <!-- step --> was missing.'), {
      problem: 'the answer brings markup',
    });
  });

  it('never throws, and never offers a number that was not there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (sentence, answer) => {
        const result = checked(sentence, answer);
        if (!('sentence' in result)) return;
        for (const [number] of result.sentence.matchAll(/\d+/g)) ok(sentence.includes(number));
      }),
    );
  });
});
