import type { SectionKind } from '../postmortem/sectionKind';
import { helperVerbs, lexicon, type Word } from './lexicon';
import { mayAct } from './nominals';
import { compilePattern, isPeopleKind, type Pattern } from './pattern';
import type { BlameRule, ClauseCondition, RuleSet } from './rule';

export interface CompiledRule {
  readonly rule: BlameRule;
  readonly set: RuleSet;
  readonly notObject: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly notVerb: ReadonlySet<string>;
  readonly notHead: ReadonlySet<string>;
}

export interface Candidate {
  readonly pattern: Pattern;
  readonly rule: CompiledRule;
  /** Whether nothing comes of it in a sentence without a word for people. */
  readonly needsPerson: boolean;
  /** The like of "by" and of "not": its clause must have an agent, or be negated. */
  readonly needsAgent: boolean;
  readonly needsNegation: boolean;
  /** Its place in the lexicon: of two that say the same, the earlier one is heard. */
  readonly order: number;
}

type Lists = readonly (readonly Candidate[])[];

/** The patterns that a word calls up, in lists that other words share. */
export interface Calls {
  /** Whatever follows the word. */
  readonly alone: Lists;
  /** Only if the next word is spelled so, which is so of every second pattern. */
  readonly followed: ReadonlyMap<string, Lists> | undefined;
  /** Whether the word may stand for people: with a capital letter, in any case, or never. */
  readonly person: 'capital' | 'always' | 'never';
  /** Whether it is the like of "not". */
  readonly negates: boolean;
}

/** Candidates by the key of their telling word. */
interface Filed {
  readonly alone: Map<string, Candidate[]>;
  /** By key, then by the spelling of the next word. */
  readonly followed: Map<string, Map<string, Candidate[]>>;
}

/** What is heard in one section. */
interface Heard extends Filed {
  /** By spelling. */
  readonly calls: Map<string, Calls>;
}

/** A word that nobody knows may be a name. */
const nothing: Calls = { alone: [], followed: undefined, person: 'capital', negates: false };
/** One that ends as the nouns for those who do something ("dispenser"). */
const nothingBut: Calls = { ...nothing, person: 'always' };
const longestMemory = 50_000;

/** The rules, to be looked up by the words of a sentence. */
export class RuleIndex {
  readonly #candidates: Candidate[] = [];
  readonly #heard = new Map<SectionKind | undefined, Heard>();

  constructor(sets: readonly RuleSet[]) {
    for (const set of sets) {
      for (const rule of set.rules) {
        const compiled = compileRule(set, rule);
        for (const source of rule.patterns) {
          const pattern = compilePattern(source);
          this.#candidates.push({
            pattern,
            rule: compiled,
            needsPerson: asksForPerson(rule.when ?? {}) || pattern.needsPerson,
            needsAgent: rule.when?.agent !== undefined,
            needsNegation: rule.when?.negated === true,
            order: this.#candidates.length,
          });
        }
      }
    }
  }

  /** What spellings (lower case) call up in a section, for rules that are heard there. */
  callsIn(section: SectionKind | undefined): (lower: string) => Calls {
    let heard = this.#heard.get(section);
    if (heard === undefined) {
      heard = { calls: new Map(), ...filed(this.#candidates.filter(({ rule }) => isHeardIn(rule.rule, section))) };
      this.#heard.set(section, heard);
    }
    const here = heard;
    return (lower) => here.calls.get(lower) ?? learn(lower, here);
  }
}

function filed(candidates: readonly Candidate[]): Filed {
  const alone: Filed['alone'] = new Map();
  const followed: Filed['followed'] = new Map();
  for (const candidate of candidates) {
    const next = candidate.pattern.beside.find(({ distance, element }) => distance === 1 && element.kind === 'word');
    for (const key of candidate.pattern.keys) {
      if (next === undefined) add(alone, key, candidate);
      else {
        const byNext = followed.get(key) ?? new Map<string, Candidate[]>();
        followed.set(key, byNext);
        for (const spelling of next.element.values) add(byNext, spelling, candidate);
      }
    }
  }
  return { alone, followed };
}

function add(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [candidate]);
  else list.push(candidate);
}

function learn(lower: string, { calls, alone, followed }: Heard): Calls {
  const word = lexicon().get(lower);
  if (word === undefined && !alone.has(lower) && !followed.has(lower)) {
    const found = mayAct(lower) ? nothingBut : nothing;
    if (calls.size < longestMemory) calls.set(lower, found);
    return found;
  }
  const keys = keysOf(lower, word);
  const found = {
    alone: keys.flatMap((key) => (alone.has(key) ? [alone.get(key) ?? []] : [])),
    followed: merged(keys.flatMap((key) => followed.get(key) ?? [])),
    person: personOf(lower, word),
    negates: word?.classes.has('grammar.negation') === true,
  };
  calls.set(lower, found);
  return found;
}

function keysOf(lower: string, word: Word | undefined): string[] {
  const keys = [lower];
  if (word?.verb !== undefined) keys.push(`~${word.verb.lemma}`);
  for (const name of word?.classes ?? []) keys.push(`@${name}`);
  for (const helper of helperVerbs) if (word?.classes.has(`grammar.${helper}`) === true) keys.push(`~${helper}`);
  return keys;
}

function merged(maps: readonly ReadonlyMap<string, readonly Candidate[]>[]): Calls['followed'] {
  if (maps.length === 0) return undefined;
  const all = new Map<string, (readonly Candidate[])[]>();
  for (const map of maps) {
    for (const [spelling, list] of map) all.set(spelling, [...(all.get(spelling) ?? []), list]);
  }
  return all;
}

/** Words outside the classes of people that stand for some of them ("no one", "the office"). */
const peopleToo = new Set(
  'one who whom rotation office desk side bridge chapter room line pair head soul control assurance'.split(' '),
);
const notPeople = new Set(['people.humanModifier', 'people.roleModifier', 'people.possessive']);

function personOf(lower: string, word: Word | undefined): Calls['person'] {
  if (peopleToo.has(lower)) return 'always';
  if (word === undefined) return mayAct(lower) ? 'always' : 'capital';
  let person: Calls['person'] = 'never';
  for (const name of word.classes) {
    if (name.startsWith('people.') && !notPeople.has(name) && lower !== 'it') return 'always';
    if (name === 'given' || name === 'family') person = 'capital';
  }
  return person;
}

function asksForPerson({ subject, agent, governorSubject }: ClauseCondition): boolean {
  return [subject, agent, governorSubject].some((kinds) => kinds !== undefined && kinds.every(isPeopleKind));
}

function isHeardIn({ sections, notSections }: BlameRule, section: SectionKind | undefined): boolean {
  if (section === undefined) return sections === undefined;
  return sections?.includes(section) !== false && notSections?.includes(section) !== true;
}

const cache = new WeakMap<readonly RuleSet[], RuleIndex>();

/** Compiles the rules once. */
export function indexOf(sets: readonly RuleSet[]): RuleIndex {
  let index = cache.get(sets);
  if (index === undefined) cache.set(sets, (index = new RuleIndex(sets)));
  return index;
}

function compileRule(set: RuleSet, rule: BlameRule): CompiledRule {
  return {
    rule,
    set,
    notObject: (rule.notObject ?? []).map(compilePattern),
    unless: (rule.unless ?? []).map(compilePattern),
    notVerb: new Set(rule.notVerb?.split(' ') ?? []),
    notHead: new Set(rule.notHead?.split(' ') ?? []),
  };
}
