/** The first rounds are rough; what the later ones come to is averaged, which depends less on the order of the sentences. */
const roughRounds = 4;

/** Smaller weights decide nothing and cost room. */
const smallest = 0.2;

/** Weights of a logistic regression that go downhill by AdaGrad (Duchi et al. 2011): what is rarely seen takes larger steps. */
export class Descent {
  static #rate = 0.1;
  static #decay = 0.01;
  #base = 0;
  #baseSquares = 1e-8;
  #weights;
  #squares;
  #scales;
  #rounds = 0;
  #sumOfBases = 0;
  #sumOfWeights;

  /** `scales`: for each place how much it may tell; nothing is learned where it is 0. */
  constructor(scales) {
    this.#scales = scales;
    this.#weights = new Float64Array(scales.length);
    this.#squares = new Float64Array(scales.length).fill(1e-8);
    this.#sumOfWeights = new Float64Array(scales.length);
  }

  sum(sample) {
    return sample.reduce((sum, place) => sum + this.#weights[place] * this.#scales[place], this.#base);
  }

  step(sample, error) {
    for (const place of sample) {
      const scale = this.#scales[place];
      if (scale === 0) continue;
      const slope = error * scale + Descent.#decay * this.#weights[place];
      this.#squares[place] += slope ** 2;
      this.#weights[place] -= (Descent.#rate * slope) / Math.sqrt(this.#squares[place]);
    }
    this.#baseSquares += error ** 2;
    this.#base -= (Descent.#rate * error) / Math.sqrt(this.#baseSquares);
  }

  /** To be called when all samples have been seen once more. */
  endRound() {
    this.#rounds++;
    if (this.#rounds <= roughRounds) return;
    this.#sumOfBases += this.#base;
    this.#weights.forEach((weight, place) => (this.#sumOfWeights[place] += weight));
  }

  /** The base and the weights in steps of one size; the few largest are cut, so that all others are finer. */
  inSteps(steps) {
    const rounds = this.#rounds - roughRounds;
    const scaled = this.#sumOfWeights.map((sum, place) => (sum / rounds) * this.#scales[place]);
    const kept = scaled.map((weight) => (Math.abs(weight) < smallest ? 0 : weight));
    const sizes = kept
      .filter((weight) => weight !== 0)
      .map(Math.abs)
      .sort();
    const step = Number((sizes[Math.floor(sizes.length * 0.998)] / steps).toPrecision(4));
    const weights = [...kept].map((weight) => Math.max(-steps, Math.min(steps, Math.round(weight / step))));
    return { base: Number((this.#sumOfBases / rounds).toPrecision(4)), step, weights };
  }
}
