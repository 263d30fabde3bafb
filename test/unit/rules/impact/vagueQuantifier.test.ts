import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { codesOf, onlyFinding, placesOf, silent } from '../support';

const figure = '1,200 orders were not placed.';
const withImpact = (words: string): string => but('1,200 orders were not placed.', `${figure} ${words}`);

describe('vague-quantifier', () => {
  for (const [words, place] of [
    ['Some users saw an old price.', 'Some users'],
    ['A small number of our customers called.', 'A small number of our customers'],
    ['Many failed payments were repeated.', 'Many failed payments'],
    ['The shop was briefly down.', 'briefly'],
    ['A lot of customers could not pay.', 'A lot of customers'],
    ['It was slow for lots of our users.', 'lots of our users'],
  ] as const) {
    it(`asks how many ${JSON.stringify(place)} are`, () =>
      deepStrictEqual(placesOf('vague-quantifier', withImpact(words)), [place]));
  }

  for (const words of [
    'Some users (about 200) saw an old price.',
    'Some service disruption was seen.',
    'Some of it is known.',
    'The users were few and far between.',
  ]) {
    it(`leaves ${JSON.stringify(words)} alone`, () => silent('vague-quantifier', withImpact(words)));
  }

  it('asks once a sentence', () => {
    deepStrictEqual(
      placesOf('vague-quantifier', withImpact('Some users and many customers called. Several accounts were locked.')),
      ['Some users', 'Several accounts'],
    );
  });

  it('is silent elsewhere, in code and about allowed terms', () => {
    silent(
      'vague-quantifier',
      but('The migration was rolled back', 'Some users helped, and the migration was rolled back'),
    );
    silent('vague-quantifier', withImpact('The log said `some users`.'));
    silent('vague-quantifier', withImpact('Some users saw it.'), { config: { allowedTerms: ['some users'] } });
  });

  it('leaves an impact without any number to the rule that asks for one', () => {
    const codes = codesOf(
      but('About 8 % of shoppers saw an error page, and 1,200 orders were not placed.', 'Some users saw an error.'),
    );
    strictEqual(codes.includes('vague-quantifier'), false);
    strictEqual(codes.includes('impact-unquantified'), true);
  });

  it('is information', () =>
    strictEqual(onlyFinding('vague-quantifier', withImpact('Some users called.')).severity, 'information'));
});
