import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { onlyFinding, placesOf, silent } from '../support';

const sentence = 'On that day the checkout of the shop in three countries rejected about one order in five. ';
const withSummary = (words: string): string => but('Rolling it back ended the outage.', words);

describe('long-summary', () => {
  it('hints at a summary that only the patient read', () => {
    const text = withSummary(sentence.repeat(12));
    deepStrictEqual(placesOf('long-summary', text), ['## Summary']);
    strictEqual(onlyFinding('long-summary', text).severity, 'hint');
  });

  it('leaves a paragraph alone, and few long sentences', () => {
    silent('long-summary', withSummary(sentence.repeat(5)));
    silent('long-summary', withSummary(sentence.replace('. ', ', ').repeat(14)));
  });

  it('does not count sections inside the summary', () => {
    silent('long-summary', withSummary(`Over.\n\n### Impact of it\n\n${sentence.repeat(12)}`));
  });
});
