import { blameCategories, type BlameCategory } from '../blameFinding';
import { places } from './sentenceFeatures';
import trained from './trainedWeights.json';
import { decoded, type Weights } from './weightText';

/** How many places the words of one category have. */
export const categoryPlaces = 1 << 10;

let ofBlame: Weights | undefined;
let ofCategories: ReadonlyMap<BlameCategory, Weights> | undefined;

/** What speaks for blame (above 0) and against it, as `npm run train` found it; decoded on first use. */
export function blameWeights(): Weights {
  ofBlame ??= decoded(trained.blame, places);
  return ofBlame;
}

/** What speaks for each kind of blame in a sentence that blames. */
export function categoryWeights(): ReadonlyMap<BlameCategory, Weights> {
  ofCategories ??= new Map(
    blameCategories.map((category) => [category, decoded(trained.categories[category], categoryPlaces)]),
  );
  return ofCategories;
}
