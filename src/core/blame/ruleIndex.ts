import animated from './lexicon/animated.json';
import counterfactual from './lexicon/counterfactual.json';
import fault from './lexicon/fault.json';
import hindsight from './lexicon/hindsight.json';
import humanError from './lexicon/humanError.json';
import individual from './lexicon/individual.json';
import judgement from './lexicon/judgement.json';
import omission from './lexicon/omission.json';
import punitive from './lexicon/punitive.json';
import weakAction from './lexicon/weakAction.json';
import { compilePattern, type Pattern } from './pattern';
import type { BlameRule, RuleSet } from './rule';

export interface CompiledRule {
  readonly rule: BlameRule;
  readonly set: RuleSet;
  readonly object: readonly Pattern[];
  readonly notObject: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly notVerb: ReadonlySet<string>;
  readonly notHead: ReadonlySet<string>;
}

export interface Candidate {
  readonly pattern: Pattern;
  readonly rule: CompiledRule;
}

/** All patterns by what their first word must be (see `Pattern.keys`). */
export type RuleIndex = ReadonlyMap<string, readonly Candidate[]>;

/** The rules in the order in which they win over each other. */
export const ruleSets = [
  punitive,
  individual,
  humanError,
  counterfactual,
  hindsight,
  omission,
  fault,
  judgement,
  weakAction,
  animated,
] as readonly unknown[] as readonly RuleSet[];

const cache = new WeakMap<readonly RuleSet[], RuleIndex>();

/** Compiles the rules once. */
export function indexOf(sets: readonly RuleSet[]): RuleIndex {
  let index = cache.get(sets);
  if (index === undefined) cache.set(sets, (index = build(sets)));
  return index;
}

function build(sets: readonly RuleSet[]): RuleIndex {
  const index = new Map<string, Candidate[]>();
  for (const set of sets) {
    for (const rule of set.rules) {
      const compiled = compileRule(set, rule);
      for (const source of rule.patterns) {
        const pattern = compilePattern(source);
        for (const key of pattern.keys) index.set(key, [...(index.get(key) ?? []), { pattern, rule: compiled }]);
      }
    }
  }
  return index;
}

function compileRule(set: RuleSet, rule: BlameRule): CompiledRule {
  return {
    rule,
    set,
    object: (rule.object ?? []).map(compilePattern),
    notObject: (rule.notObject ?? []).map(compilePattern),
    unless: (rule.unless ?? []).map(compilePattern),
    notVerb: new Set(rule.notVerb?.split(' ') ?? []),
    notHead: new Set(rule.notHead?.split(' ') ?? []),
  };
}
