import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { complete } from '../complete';
import { codesOf, onlyFinding, placesOf, silent } from '../support';

const withActions = (words: string): string => `${complete.slice(0, complete.indexOf('| Action'))}${words}\n`;

describe('actions-none', () => {
  for (const words of [
    '',
    'None.',
    'N/A',
    'TBD',
    '| Action | Owner |\n| --- | --- |\n| | |',
    '<!-- what will change? -->',
  ]) {
    it(`asks for a first action or a reason after ${JSON.stringify(words)}`, () => {
      deepStrictEqual(placesOf('actions-none', withActions(words)), ['## Action items']);
      strictEqual(onlyFinding('actions-none', withActions(words)).severity, 'warning');
    });
  }

  for (const words of [
    'No actions, because the service is switched off in two weeks.',
    'None: the provider has already changed its default.',
    'No follow-up is needed since the old path was removed during the incident.',
    'Not needed, as the system is retired.',
    'They are kept in [the tracker](https://tracker.example/OPS-12).',
    '- [ ] Alert on rejected orders',
  ]) {
    it(`takes ${JSON.stringify(words)} for an answer`, () => silent('actions-none', withActions(words)));
  }

  it('is the only one to speak about an empty section', () => {
    const codes = codesOf(withActions('TBD'));
    strictEqual(
      codes.includes('empty-section') || codes.includes('placeholder-text') || codes.includes('missing-section'),
      false,
    );
  });

  it('is quieter in a draft', () => {
    strictEqual(onlyFinding('actions-none', withActions('').replace('in-review', 'draft')).severity, 'information');
  });
});
