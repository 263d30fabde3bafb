import type { SectionKind } from '../../postmortem/sectionKind';
import { blameCategories, type BlameCategory } from '../blameFinding';
import { ownPlaces, visitFeatures, visitRows } from './sentenceFeatures';
import { blameWeights, categoryPlaces, categoryWeights } from './trainedWeights';
import type { Spelling, WeighedWord } from './weighedWords';
import type { Weights } from './weightText';

/** How much the words of a sentence speak for blame (above 0) or against it, as log odds. Linear in their number. */
export function weightOf(words: readonly WeighedWord[], section: SectionKind | undefined): number {
  const { base, step, weights } = blameWeights();
  let sum = 0;
  for (const { spelling } of words) sum += ownWeight(spelling, weights);
  visitRows(words, section, (place) => {
    sum += weights[place] ?? 0;
  });
  return base + sum * step;
}

/** Most words of a document come again: what they weigh by themselves is summed once. */
const ownWeights = new WeakMap<Spelling, number>();

function ownWeight(spelling: Spelling, weights: Weights['weights']): number {
  let weight = ownWeights.get(spelling);
  if (weight === undefined) {
    weight = ownPlaces(spelling).reduce((sum, place) => sum + (weights[place] ?? 0), 0);
    ownWeights.set(spelling, weight);
  }
  return weight;
}

/** The words in a row that weigh most, as positions in `words`, both inclusive. */
export function heaviestWords(
  words: readonly WeighedWord[],
  section: SectionKind | undefined,
): { readonly first: number; readonly last: number } {
  const { weights } = blameWeights();
  const shares = new Array<number>(words.length).fill(0);
  visitFeatures(words, section, (place, first, last) => {
    const share = (weights[place] ?? 0) / (last - first + 1);
    for (let i = first; i <= last; i++) shares[i] = (shares[i] ?? 0) + share;
  });
  let best = { first: 0, last: Math.max(0, words.length - 1), sum: -Infinity };
  let first = 0;
  let sum = 0;
  for (let last = 0; last < shares.length; last++) {
    if (sum <= 0) {
      first = last;
      sum = 0;
    }
    sum += shares[last] ?? 0;
    if (sum > best.sum) best = { first, last, sum };
  }
  return best;
}

/** Where advice to people stands; elsewhere words like those of advice are about what people did. */
const adviceIn: ReadonlySet<SectionKind | undefined> = new Set(['actions', 'lessons', 'poorly']);

/** The kind of blame that the words speak for most. */
export function likeliestCategory(words: readonly WeighedWord[], section: SectionKind | undefined): BlameCategory {
  let best: { category: BlameCategory; weight: number } = { category: blameCategories[0], weight: -Infinity };
  for (const [category, { base, step, weights }] of categoryWeights()) {
    if (category === 'weak-action' && !adviceIn.has(section)) continue;
    let sum = 0;
    visitFeatures(words, section, (place, first, last) => {
      if (last <= first) sum += weights[place & (categoryPlaces - 1)] ?? 0;
    });
    const weight = base + sum * step;
    if (weight > best.weight) best = { category, weight };
  }
  return best.category;
}
