import { deepStrictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { placesOf, silent } from '../support';

const withDetection = (words: string): string =>
  but(
    'The error-rate alert of the checkout service paged the on-call engineer 4 minutes after the first failed order.',
    words,
  );

describe('detection-gap', () => {
  it('asks for a signal when customers noticed first', () => {
    deepStrictEqual(placesOf('detection-gap', withDetection('A customer reported the error to support at 14:20.')), [
      'customer reported',
    ]);
    deepStrictEqual(placesOf('detection-gap', withDetection('It was noticed by several users. No alert fired.')), [
      'noticed by several users',
    ]);
  });

  it('is content with a signal of our own', () => {
    silent('detection-gap', withDetection('The error-rate alert fired, and 10 minutes later a customer reported it.'));
    silent('detection-gap', withDetection('An engineer noticed the graph.'));
  });

  it('is content with an action for one', () => {
    const text = withDetection('A customer reported the error to support.');
    silent(
      'detection-gap',
      text.replace('Load a tenth of production into staging every Sunday', 'Alert on rejected orders'),
    );
  });

  it('asks nothing where there are no actions yet: another rule does', () => {
    const text = withDetection('A customer reported the error to support.');
    silent('detection-gap', text.slice(0, text.indexOf('| Action')));
  });

  it('does not take a reported user for a reporting one', () => {
    silent('detection-gap', withDetection('Every user is reported to the audit log.'));
  });
});
