import { lexicon } from './lexicon';
import { compilePattern, type Pattern } from './pattern';
import type { BlameRule, RuleSet } from './rule';

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
}

/** The patterns that a word calls up: those that start with it, and those that hold it further on. */
export interface Calls {
  readonly starting: readonly Candidate[];
  readonly holding: readonly Candidate[];
}

const nothing: Calls = { starting: [], holding: [] };
const cacheLimit = 20_000;

/** The rules, to be looked up by the words of a sentence. */
export class RuleIndex {
  readonly #starting = new Map<string, Candidate[]>();
  readonly #holding = new Map<string, Candidate[]>();
  readonly #calls = new Map<string, Calls>();

  constructor(sets: readonly RuleSet[]) {
    for (const set of sets) {
      for (const rule of set.rules) {
        const compiled = compileRule(set, rule);
        for (const source of rule.patterns) this.#add({ pattern: compilePattern(source), rule: compiled });
      }
    }
  }

  /** What a spelling (lower case) calls up. */
  callsOf(lower: string): Calls {
    let calls = this.#calls.get(lower);
    if (calls === undefined) {
      calls = this.#find(lower);
      if (this.#calls.size >= cacheLimit) this.#calls.clear();
      this.#calls.set(lower, calls);
    }
    return calls;
  }

  #add(candidate: Candidate): void {
    const map = candidate.pattern.startsWithKey ? this.#starting : this.#holding;
    for (const key of candidate.pattern.keys) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [candidate]);
      else list.push(candidate);
    }
  }

  #find(lower: string): Calls {
    const word = lexicon().get(lower);
    const keys = [lower];
    if (word?.verb !== undefined) keys.push(`~${word.verb.lemma}`);
    for (const name of word?.classes ?? []) keys.push(`@${name}`);
    for (const helper of ['be', 'have', 'do'])
      if (word?.classes.has(`grammar.${helper}`) === true) keys.push(`~${helper}`);
    const starting = keys.flatMap((key) => this.#starting.get(key) ?? []);
    const holding = keys.flatMap((key) => this.#holding.get(key) ?? []);
    return starting.length + holding.length === 0 ? nothing : { starting, holding };
  }
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
