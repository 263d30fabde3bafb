import { strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { roundingOf, withMinutes } from '../../../../src/core/rules/timeline/durationWords';

describe('withMinutes', () => {
  for (const [words, minutes, expected] of [
    ['66 minutes', 96, '96 minutes'],
    ['66 minutes', 1, '1 minute'],
    ['66-minute', 96, '96-minute'],
    ['about an hour', 96, 'about 1 hour 36 minutes'],
    ['two hours', 180, '3 hours'],
    ['1h 05m', 96, '1h 36m'],
    ['1 hr 5 mins', 130, '2 hrs 10 mins'],
    ['1.5 hours', 120, '2 hours'],
    ['2 days', 1500, '1 day 1 hour'],
    ['01:06', 96, '01:36'],
    ['0:45:00', 96, '1:36:00'],
  ] as const) {
    it(`writes ${minutes} like “${words}”`, () => strictEqual(withMinutes(words, minutes), expected));
  }

  it('leaves words alone that name no number', () => strictEqual(withMinutes('all afternoon', 96), undefined));

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        (words, minutes) => void withMinutes(words, minutes),
      ),
    );
  });
});

describe('roundingOf', () => {
  for (const [words, minutes, approximate, expected] of [
    ['43 minutes', 43, false, 1],
    ['45 minutes', 45, false, 2],
    ['4 h 45 min', 285, false, 7],
    ['2 hours', 120, false, 30],
    ['1.5 hours', 90, false, 15],
    ['half an hour', 30, false, 15],
    ['2 days', 2880, false, 720],
    ['43 minutes', 43, true, 6.45],
    ['20 minutes', 20, true, 5],
  ] as const) {
    it(`gives “${approximate ? 'about ' : ''}${words}” ${expected} minutes`, () => {
      strictEqual(roundingOf(words, minutes, approximate), expected);
    });
  }
});
