/** Weights as they are kept: in steps of one size, those that are not zero as two characters each. */
export interface WeightText {
  /** What every sentence starts with. */
  readonly base: number;
  /** What one step is worth. */
  readonly step: number;
  /** For each weight how many places it lies behind the one before, then its steps. */
  readonly weights: string;
}

export interface Weights {
  readonly base: number;
  readonly step: number;
  /** In steps, by place. */
  readonly weights: ArrayLike<number>;
}

/** The largest weight in steps. */
export const steps = 28;

/** `#` to `[` are printable and need no escaping in JSON. */
const lowest = '#'.charCodeAt(0);
const zero = lowest + steps;
const furthest = 2 * steps;

export function encoded({ base, step, weights }: Weights): WeightText {
  let text = '';
  let last = -1;
  for (let place = 0; place < weights.length; place++) {
    const value = weights[place] ?? 0;
    // A weight of nothing bridges a gap that is too wide for one character.
    if (value === 0 && place - last < furthest) continue;
    text += String.fromCharCode(lowest + place - last, zero + value);
    last = place;
  }
  return { base, step, weights: text };
}

export function decoded({ base, step, weights: text }: WeightText, length: number): Weights {
  const weights = new Int8Array(length);
  let place = -1;
  for (let i = 0; i + 1 < text.length; i += 2) {
    place += text.charCodeAt(i) - lowest;
    weights[place] = text.charCodeAt(i + 1) - zero;
  }
  return { base, step, weights };
}
