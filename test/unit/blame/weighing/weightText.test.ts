import { deepStrictEqual, match } from 'node:assert/strict';
import fc from 'fast-check';
import { decoded, encoded, steps } from '../../../../src/core/blame/weighing/weightText';

describe('weights as text', () => {
  it('are two characters for each weight that is not zero: how far behind the last one, and how large', () => {
    deepStrictEqual(encoded({ base: -0.5, step: 0.1, weights: [0, 3, 0, 0, -28] }).weights, '%B&#');
  });

  it('are the same when read again, however far apart', () => {
    const weight = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -steps, max: steps }));
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 400 }), fc.nat(300), (some, gap) => {
        const weights = Int8Array.from([...some, ...new Array<number>(gap).fill(0), 1]);
        const text = encoded({ base: 1, step: 2, weights });
        match(text.weights, /^[#-[]*$/);
        deepStrictEqual(decoded(text, weights.length), { base: 1, step: 2, weights });
      }),
    );
  });
});
