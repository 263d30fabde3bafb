import assert from 'node:assert/strict';
import { blameCategories, type Rewrite } from '../../../src/core/blame/blameFinding';
import { findBlame } from '../../../src/core/blame/findBlame';
import { findBlameInText } from '../../../src/core/blame/findBlameInText';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { labelledSentences, type LabelledSentence } from './fixtures';

function isFlagged({ sentence, section }: LabelledSentence): boolean {
  return findBlameInText(sentence, { section }).length > 0;
}

/** How many are flagged, how many of these rightly, and how many blame. */
function countsOf(sentences: readonly LabelledSentence[]): { flagged: number; right: number; there: number } {
  const flagged = sentences.filter(isFlagged);
  const right = flagged.filter(({ category }) => category !== null).length;
  return { flagged: flagged.length, right, there: sentences.filter(({ category }) => category !== null).length };
}

function applied(text: string, { edits }: Rewrite): string {
  let changed = text;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    changed = changed.slice(0, span.start) + newText + changed.slice(span.end);
  }
  return changed;
}

describe('labelled sentences', () => {
  const all = labelledSentences();
  const blaming = all.filter(({ category }) => category !== null);

  it('are at least 300 that blame and 400 that look alike, over all categories', () => {
    assert.ok(blaming.length >= 300);
    assert.ok(all.length - blaming.length >= 400);
    assert.deepEqual(new Set(blaming.map(({ category }) => category)), new Set(blameCategories));
  });

  for (const part of ['tuning', 'heldback']) {
    it(`of the ${part} part: right nearly every time it speaks, and hears most of what is there`, () => {
      const { flagged, right, there } = countsOf(labelledSentences(part));
      assert.ok(right / flagged >= 0.95, `precision ${right}/${flagged}`);
      assert.ok(right / there >= 0.9, `recall ${right}/${there}`);
    });
  }

  it('that neither rules nor weights were made with: right nearly every time, and most of them are heard', () => {
    const { flagged, right, there } = countsOf(labelledSentences('unseen'));
    assert.ok(right / flagged >= 0.95, `precision ${right}/${flagged}`);
    assert.ok(right / there >= 0.85, `recall ${right}/${there}`);
  });

  it('get up to three rewrites each, none of which is flagged again', () => {
    for (const { sentence, section } of blaming) {
      for (const finding of findBlameInText(sentence, { section })) {
        assert.ok(finding.rewrites.length >= 1 && finding.rewrites.length <= 3, sentence);
        for (const rewrite of finding.rewrites) {
          const changed = applied(sentence, rewrite);
          assert.notEqual(changed, sentence);
          assert.deepEqual(
            findBlameInText(changed, { section })
              .filter(
                (left) => left.sentence.start <= finding.sentence.start && left.sentence.end > finding.sentence.start,
              )
              .map(({ why }) => why),
            [],
            `${sentence} => ${changed}`,
          );
        }
      }
    }
  });

  it('keep every figure, time, code span and name of a system in each rewrite', () => {
    const facts = (text: string): string[] =>
      text.match(/\d+(?::\d+)*|`[^`]+`|Kafka|Vault|eu-west-1|payment-gateway/g) ?? [];
    const tails = ['', ' at 14:02 on 3 of 12 nodes', ' for `orders-db` at 09:15', ' on the Kafka brokers in eu-west-1'];
    tails.push(' between Vault and payment-gateway');
    for (const [i, { sentence, section }] of blaming.entries()) {
      for (const tail of tails.slice(i % 5, (i % 5) + 1)) {
        const text = `${sentence.replace(/[.!?]*$/, '')}${tail}.`;
        const document = `## ${section === 'cause' ? 'Root cause' : 'Summary'}\n\n${text}\n`;
        for (const { rewrites } of findBlame(new PostmortemReader().read(document))) {
          for (const rewrite of rewrites) {
            const changed = applied(document, rewrite);
            for (const fact of facts(document)) assert.ok(changed.includes(fact), `${text} => ${changed}`);
          }
        }
      }
    }
  });

  it('keep placeholders out of rewrites that are called safe', () => {
    for (const { sentence, section } of blaming) {
      for (const { rewrites } of findBlameInText(sentence, { section })) {
        for (const rewrite of rewrites.filter(({ safe }) => safe)) {
          assert.doesNotMatch(rewrite.edits.map(({ newText }) => newText).join(' '), /[[\]]/);
        }
      }
    }
  });

  it('do not call it safe to leave out that something was not so, or not meant', () => {
    for (const adverb of ['wrongly', 'inadvertently', 'mistakenly']) {
      const rewrites = findBlameInText(`We ${adverb} assumed that the chart sets a limit.`, {
        section: 'cause',
      }).flatMap((finding) => finding.rewrites);
      const leftOut = rewrites.find(({ title }) => title === `Leave out “${adverb}”`);
      assert.equal(leftOut?.safe, false, adverb);
    }
  });

  it('are told in one sentence that quotes the words and ends with a question', () => {
    for (const { sentence, section } of blaming) {
      for (const { message, why, span } of findBlameInText(sentence, { section })) {
        assert.match(message, /^“[^]+” [^]+: [^]+\?$/);
        assert.match(why, /^(?:Rule \S+|No rule knows these words)/);
        assert.ok(span.start >= 0 && span.end > span.start && span.end <= sentence.length);
      }
    }
  });
});
