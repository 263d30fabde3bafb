import type { SectionKind } from '../../postmortem/sectionKind';
import type { BlameCategory } from '../blameFinding';
import { english } from '../languages';
import type { Roster } from '../nominals';
import type { CompiledRule } from '../ruleIndex';
import type { Token } from '../tokens';
import { weighedWords, type WeighedWord } from './weighedWords';
import { heaviestWords, likeliestCategory, weightOf } from './weighSentence';

/**
 * From here on the words of a sentence are heard as blame though no rule knows them, as log odds. Chosen on sentences that
 * training had not seen: of those of real postmortems one in two thousand reaches it. Timelines, actions and text of no section
 * are of too many kinds to trust the words as soon.
 */
const heardFrom = 3.1;
const heardInMixedTextFrom = 5.5;
const mixedText: ReadonlySet<SectionKind | undefined> = new Set(['timeline', 'actions', undefined]);

/** Less is a label or a cell of a table. */
const fewestWords = 4;

/** Where people look ahead or back in relief, they say what might have been: these kinds of blame are not heard there by weight. */
const aheadOrRelieved: ReadonlySet<SectionKind | undefined> = new Set(['lessons', 'actions', 'lucky', 'well']);
const ofWhatMightHaveBeen: ReadonlySet<BlameCategory> = new Set(['counterfactual', 'hindsight', 'omission']);

/** A sentence whose words speak for blame. */
export interface Weighed {
  readonly words: readonly WeighedWord[];
  readonly section: SectionKind | undefined;
  /** Log odds. */
  readonly weight: number;
  readonly category: BlameCategory;
}

/** Weighs an English sentence; `undefined` when its words do not speak for blame. Linear in its length. */
export function weighWords(
  tokens: readonly Token[],
  { section, roster }: { readonly section: SectionKind | undefined; readonly roster: Roster },
): Weighed | undefined {
  const words = weighedWords(tokens, roster);
  if (words.length < fewestWords) return undefined;
  const weight = weightOf(words, section);
  if (weight < (mixedText.has(section) ? heardInMixedTextFrom : heardFrom)) return undefined;
  const category = likeliestCategory(words, section);
  if (aheadOrRelieved.has(section) && ofWhatMightHaveBeen.has(category)) return undefined;
  return { words, section, weight, category };
}

/** The words that weigh most, as token positions (`end` exclusive), and what to say of them. */
export function heaviestPart({ words, section, category }: Weighed): {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
} {
  const { first, last } = heaviestWords(words, section);
  const start = words[first]?.token ?? 0;
  return { rule: ruleFor(category), start, end: (words[last]?.token ?? start) + 1 };
}

const rules = new Map<BlameCategory, CompiledRule>();

function ruleFor(category: BlameCategory): CompiledRule {
  let rule = rules.get(category);
  if (rule === undefined) rules.set(category, (rule = makeRule(category)));
  return rule;
}

function makeRule(category: BlameCategory): CompiledRule {
  const set = english.find((one) => one.category === category);
  if (set === undefined) throw new Error(`No rules for ${category}`);
  return {
    rule: { id: 'weighed-words', strength: 'mild', patterns: [] },
    set,
    notObject: [],
    unless: [],
    notVerb: new Set(),
    notHead: new Set(),
  };
}
