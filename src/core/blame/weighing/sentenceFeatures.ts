import type { SectionKind } from '../../postmortem/sectionKind';
import { fnv1a } from '../../fnv1a';
import type { Spelling, WeighedWord } from './weighedWords';

/** How many weights there are. Features share a place by chance (hashing); training knows of it, so that little is lost. */
export const places = 1 << 18;

/** Takes a feature: its place among the weights, and the words (positions, both inclusive) that it consists of. */
export type Visit = (place: number, first: number, last: number) => void;

/**
 * What the weights are given for: every word with its traits, two and three words in a row, and the section. Training and
 * weighing share it. Linear in the number of words.
 */
export function visitFeatures(words: readonly WeighedWord[], section: SectionKind | undefined, visit: Visit): void {
  words.forEach(({ spelling }, i) => {
    for (const place of ownPlaces(spelling)) visit(place, i, i);
  });
  visitRows(words, section, visit);
}

/** The features but those that a word has by itself. */
export function visitRows(words: readonly WeighedWord[], section: SectionKind | undefined, visit: Visit): void {
  if (words.length === 0) return;
  let before = edge;
  let beforeThat = edge;
  words.forEach(({ spelling }, i) => {
    const { hash } = spelling;
    const pair = joined(before, hash);
    visit(placeOf(pair, 2), Math.max(0, i - 1), i);
    if (i > 0) visit(placeOf(joined(beforeThat, pair), 3), Math.max(0, i - 2), i);
    beforeThat = before;
    before = hash;
  });
  visit(placeOf(joined(before, edge), 2), words.length - 1, words.length - 1);
  visit(placeOf(fnv1a(section ?? 'summary'), 5), 0, -1);
}

/** The features that a word has by itself: its spelling and its traits. */
export function ownPlaces({ hash, traits }: Spelling): number[] {
  return [placeOf(hash, 1), ...traits.map((trait) => placeOf(fnv1a(trait), 4))];
}

/** Begin and end of a sentence. */
const edge = fnv1a('');

/** One hash of two, in this order. */
function joined(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 3), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
}

function placeOf(hash: number, kind: number): number {
  let mixed = Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (places - 1);
}
