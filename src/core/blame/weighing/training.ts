import type { SectionKind } from '../../postmortem/sectionKind';
import { PostmortemReader } from '../../postmortem/postmortemReader';
import { passagesOf } from '../prose';
import { SectionPlaces } from '../sectionPlaces';
import { sentencesOf } from '../sentences';
import { tokenise } from '../tokens';
import { visitFeatures } from './sentenceFeatures';
import { categoryPlaces } from './trainedWeights';
import { weighedWords } from './weighedWords';

// What `scripts/trainBlame.mjs` shares with weighing.
export { blameCategories } from '../blameFinding';
export { places } from './sentenceFeatures';
export { categoryPlaces } from './trainedWeights';
export { encoded, steps } from './weightText';

/** A sentence as the places among the weights that it takes part in. */
export interface Sample {
  /** Of all features. */
  readonly words: readonly number[];
  /** Of single words, for the categories. */
  readonly single: readonly number[];
}

export function sampleOf(sentence: string, section: SectionKind | undefined): Sample {
  const words: number[] = [];
  const single: number[] = [];
  const roster = { people: new Set<string>(), systems: new Set<string>() };
  visitFeatures(weighedWords(tokenise(sentence), roster), section, (place, first, last) => {
    words.push(place);
    if (last <= first) single.push(place & (categoryPlaces - 1));
  });
  return { words, single };
}

/** Shorter ones are headings and labels. */
const shortest = 15;

/** The sentences of a Markdown document's prose, without headings, code and links. */
export function samplesIn(markdown: string): readonly Sample[] {
  const { document, sections } = new PostmortemReader().read(markdown);
  const places = new SectionPlaces(sections);
  const samples: Sample[] = [];
  for (const block of document.blocks) {
    for (const { prose, start: inBlock } of passagesOf(block.root, block.text)) {
      if (prose.heading) continue;
      const section = places.kindAt(block.start + inBlock);
      for (const { start, end } of sentencesOf(prose.text)) {
        if (end - start >= shortest) samples.push(sampleOf(prose.text.slice(start, end), section));
      }
    }
  }
  return samples;
}
