import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { onlyFinding, placesOf, silent } from '../support';

const withImpact = (words: string): string =>
  but('About 8 % of shoppers saw an error page, and 1,200 orders were not placed.', words);

describe('impact-unquantified', () => {
  it('asks for a number', () => {
    const text = withImpact('Shoppers were unable to place orders.');
    deepStrictEqual(placesOf('impact-unquantified', text), ['## Impact']);
    strictEqual(onlyFinding('impact-unquantified', text).severity, 'information');
  });

  for (const words of [
    'Around 300 shoppers were unable to order.',
    'All shoppers were unable to order.',
    'No customer was affected.',
    'Half of the orders failed.',
    'Shoppers were unable to order for 42 minutes.',
    'Shoppers lost about €40k.',
    '![Failed orders per minute](failed.png)',
    '- **Users affected:** 1,200',
  ]) {
    it(`takes ${JSON.stringify(words)} for an answer`, () => silent('impact-unquantified', withImpact(words)));
  }

  for (const words of [
    'On 2026-03-04 at 14:05 shoppers were unable to order with version 2.14.3.',
    'Shoppers got HTTP 500 errors, see OPS-12 and #345.',
    'Shoppers were unable to order in March 2026.',
  ]) {
    it(`does not take ${JSON.stringify(words)} for one`, () => {
      deepStrictEqual(placesOf('impact-unquantified', withImpact(words)), ['## Impact']);
    });
  }

  it('leaves an empty impact and a placeholder to their own rules', () => {
    silent('impact-unquantified', withImpact(''));
    silent('impact-unquantified', withImpact('TBD'));
  });
});
