import type { SectionKind } from '../postmortem/sectionKind';
import { lexicon, type Word } from './lexicon';
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
}

/** The patterns that a word calls up, in lists that other words share: those that start with it, and those that hold it further on. */
export interface Calls {
  readonly starting: readonly (readonly Candidate[])[];
  readonly holding: readonly (readonly Candidate[])[];
  /** Whether the word may stand for people: with a capital letter, in any case, or never. */
  readonly person: 'capital' | 'always' | 'never';
}

/** What is heard in one section. */
interface Heard {
  /** By spelling. */
  readonly calls: Map<string, Calls>;
  readonly starting: ReadonlyMap<string, readonly Candidate[]>;
  readonly holding: ReadonlyMap<string, readonly Candidate[]>;
}

/** A word that nobody knows may be a name. */
const nothing: Calls = { starting: [], holding: [], person: 'capital' };
/** One that ends as the nouns for those who do something ("dispenser"). */
const nothingBut: Calls = { ...nothing, person: 'always' };
const longestMemory = 50_000;

/** The rules, to be looked up by the words of a sentence. */
export class RuleIndex {
  readonly #starting = new Map<string, Candidate[]>();
  readonly #holding = new Map<string, Candidate[]>();
  readonly #heard = new Map<SectionKind | undefined, Heard>();

  constructor(sets: readonly RuleSet[]) {
    for (const set of sets) {
      for (const rule of set.rules) {
        const compiled = compileRule(set, rule);
        for (const source of rule.patterns) {
          const pattern = compilePattern(source);
          this.#add({ pattern, rule: compiled, needsPerson: asksForPerson(rule.when ?? {}) || pattern.needsPerson });
        }
      }
    }
  }

  /** What spellings (lower case) call up in a section, for rules that are heard there. */
  callsIn(section: SectionKind | undefined): (lower: string) => Calls {
    let heard = this.#heard.get(section);
    if (heard === undefined) {
      heard = {
        calls: new Map(),
        starting: heardIn(section, this.#starting),
        holding: heardIn(section, this.#holding),
      };
      this.#heard.set(section, heard);
    }
    const here = heard;
    return (lower) => here.calls.get(lower) ?? learn(lower, here);
  }

  #add(candidate: Candidate): void {
    const map = candidate.pattern.startsWithKey ? this.#starting : this.#holding;
    for (const key of candidate.pattern.keys) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [candidate]);
      else list.push(candidate);
    }
  }
}

function heardIn(section: SectionKind | undefined, all: ReadonlyMap<string, readonly Candidate[]>): Heard['starting'] {
  const heard = new Map<string, readonly Candidate[]>();
  for (const [key, candidates] of all) {
    const here = candidates.filter(({ rule }) => isHeardIn(rule.rule, section));
    if (here.length > 0) heard.set(key, here);
  }
  return heard;
}

function learn(lower: string, { calls, starting, holding }: Heard): Calls {
  const word = lexicon().get(lower);
  if (word === undefined && !starting.has(lower) && !holding.has(lower)) {
    const found = mayAct(lower) ? nothingBut : nothing;
    if (calls.size < longestMemory) calls.set(lower, found);
    return found;
  }
  const keys = [lower];
  if (word?.verb !== undefined) keys.push(`~${word.verb.lemma}`);
  for (const name of word?.classes ?? []) keys.push(`@${name}`);
  for (const helper of ['be', 'have', 'do'])
    if (word?.classes.has(`grammar.${helper}`) === true) keys.push(`~${helper}`);
  const found = {
    starting: keys.flatMap((key) => (starting.has(key) ? [starting.get(key) ?? []] : [])),
    holding: keys.flatMap((key) => (holding.has(key) ? [holding.get(key) ?? []] : [])),
    person: personOf(lower, word),
  };
  calls.set(lower, found);
  return found;
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
