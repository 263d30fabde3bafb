import { findBlameInText } from '../../src/core/blame/findBlameInText';
import { labelledSentences } from '../unit/blame/fixtures';
import { ratio } from './score';

/** What is heard of the sentences that neither rules nor weights were made with (`test/fixtures/blame/unseen-…`), as one line. */
export function unseenSentences(): string {
  const sentences = labelledSentences('unseen');
  const isRight = ({ category }: (typeof sentences)[number]): boolean => category !== null;
  const flagged = sentences.filter(({ sentence, section }) => findBlameInText(sentence, { section }).length > 0);
  const right = flagged.filter(isRight).length;
  const precision = ratio(right, flagged.length).toFixed(3);
  const recall = ratio(right, sentences.filter(isRight).length).toFixed(3);
  return `blame in ${sentences.length} unseen sentences: precision ${precision}, recall ${recall}`;
}
