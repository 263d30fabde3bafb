import { contentWords } from './contentWords';
import type { PostmortemSummary } from './summary';
import { wordStem } from './wordStem';

/** Words that any postmortem holds, so that sharing them says nothing. */
const everywhere: ReadonlySet<string> = new Set(
  `incident incidents outage outages postmortem issue issues problem problems cause causes caused causing root impact
  impacted affect affected service services system systems error errors failure failures fail failed failing fails
  happened happen resulted led due lead made make making unable could time times minutes minute hours hour day days
  production team teams customer customers user users request requests increase increased high number first one two three
  new old only several many part page pages start started set used use using without within while across also change
  changed unavailable down degraded degradation slow post mortem report reported postmortems traced stemmed resolved
  resolve resolution fixed fix correct corrected correctly back available lasted shortly may be utc gmt january february
  march april june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday ensure access running run identified identify name based trying tried unexpected sudden against readme web site
  website server servers application platform`
    .split(/\s+/)
    .map(wordStem),
);

/** How much a word counts by where it stands. */
const weightOf = { title: 2, cause: 3, gist: 1 } as const;

/** What is compared of one postmortem. */
export interface LikenessTerms {
  /** Stems of the title, the causes and the gist with the weight of where they stand. */
  readonly weights: ReadonlyMap<string, number>;
  /** Stems of the causes. */
  readonly causes: ReadonlySet<string>;
  /** Lower case. */
  readonly services: readonly string[];
  readonly tags: readonly string[];
}

export function likenessTerms(summary: PostmortemSummary): LikenessTerms {
  const weights = new Map<string, number>();
  const causes = new Set<string>();
  const add = (text: string, weight: number, also?: Set<string>): void => {
    for (const stem of stemsIn(text)) {
      weights.set(stem, (weights.get(stem) ?? 0) + weight);
      also?.add(stem);
    }
  };
  add(summary.title, weightOf.title);
  for (const cause of summary.causes) add(cause, weightOf.cause, causes);
  add(summary.gist ?? '', weightOf.gist);
  return { weights, causes, services: namesOf(summary.services), tags: namesOf(summary.tags) };
}

/** The stems of the words that tell what a text is about. */
export function stemsIn(text: string): readonly string[] {
  return contentWords(text)
    .filter((word) => word.length > 2)
    .map(wordStem)
    .filter((stem) => !everywhere.has(stem));
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))];
}
