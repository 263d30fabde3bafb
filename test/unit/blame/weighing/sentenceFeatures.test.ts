import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise } from '../../../../src/core/blame/tokens';
import { places, visitFeatures } from '../../../../src/core/blame/weighing/sentenceFeatures';
import { weighedWords } from '../../../../src/core/blame/weighing/weighedWords';

function featuresOf(sentence: string): [place: number, first: number, last: number][] {
  const features: [number, number, number][] = [];
  const words = weighedWords(tokenise(sentence), { people: new Set(), systems: new Set() });
  visitFeatures(words, 'cause', (place, first, last) => features.push([place, first, last]));
  return features;
}

describe('the features of a sentence', () => {
  it('are words, two and three in a row, where they stand', () => {
    const spans = featuresOf('xq yq zq').map(([, first, last]) => `${first}-${last}`);
    for (const span of ['0-0', '1-1', '2-2', '0-1', '1-2', '0-2']) ok(spans.includes(span), span);
  });

  it('depend on the order of the words', () => {
    const sorted = (sentence: string) =>
      featuresOf(sentence)
        .map(([place]) => place)
        .sort();
    deepStrictEqual(sorted('xq yq zq'), sorted('xq yq zq'));
    ok(sorted('xq yq zq').join(' ') !== sorted('zq yq xq').join(' '));
  });

  it('lie among the weights and inside the sentence, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = tokenise(text).length;
        for (const [place, first, last] of featuresOf(text)) {
          ok(Number.isInteger(place) && place >= 0 && place < places);
          ok(first >= 0 && last <= words);
        }
      }),
    );
  });

  it('grow with the number of words and no faster', () => {
    const count = (words: number) => featuresOf('blame '.repeat(words)).length;
    ok(count(20_000) <= 10.1 * count(2_000));
  });
});
