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
import advice from './lexicon/advice.json';
import type { RuleSet } from './rule';
import { spanish } from './spanish';

type Unadvised = Omit<RuleSet, 'advice'>;

/** The English rules; an earlier category wins over a later one for the same words. */
export const english: readonly RuleSet[] = (
  [
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
  ] as readonly unknown[] as readonly Unadvised[]
).map((set) => ({ ...set, advice: advice.categories[set.category] }));

const packs: Readonly<Record<string, readonly RuleSet[]>> = { en: english, es: spanish };
const combined = new Map<string, readonly RuleSet[]>();

/** The languages that have rules, as BCP 47 codes. */
export const blameLanguages: readonly string[] = Object.keys(packs);

/** The rules of the given languages, the same array for the same languages; unknown ones are left out. */
export function rulesOf(languages: readonly string[]): readonly RuleSet[] {
  const given = [...new Set(languages)];
  const key = given.join(' ');
  let sets = combined.get(key);
  if (sets === undefined) combined.set(key, (sets = given.flatMap((language) => packs[language] ?? [])));
  return sets;
}
