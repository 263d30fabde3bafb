import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { durationText, fitText, roughDuration, textWidth } from '../../../src/core/timeline/viewText';

describe('durationText', () => {
  it('uses the units a person would', () => {
    strictEqual(durationText(0), '0 min');
    strictEqual(durationText(0.75), '45 s');
    strictEqual(durationText(4), '4 min');
    strictEqual(durationText(60), '1 h');
    strictEqual(durationText(96), '1 h 36 min');
    strictEqual(durationText(2 * 1440 + 180), '2 d 3 h');
    strictEqual(durationText(-5), '−5 min');
    strictEqual(durationText(Infinity), 'unknown');
  });

  it('is short where there is little room', () => {
    strictEqual(roughDuration(330), '6 h');
    strictEqual(roughDuration(5000), '3 d');
  });
});

describe('fitText', () => {
  it('keeps what fits and cuts with an ellipsis', () => {
    strictEqual(fitText('Alert fires', 12, 500), 'Alert fires');
    ok(fitText('Alert fires for the third time', 12, 80).endsWith('…'));
    strictEqual(fitText('Alert fires', 12, 5), '');
  });

  it('never returns more than the room, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 400 }), (text, room) => {
        const fitted = fitText(text, 12, room);
        ok(textWidth(fitted, 12) <= room + 12);
        ok(!/\p{Surrogate}/u.test(fitted));
      }),
    );
  });
});
