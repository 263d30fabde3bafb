import { isUnfinished } from './actionState';
import { newestFirst, type Library } from './library';
import { LikenessIndex, serviceKey, tagKey, type Compared } from './likenessIndex';
import { likenessTerms, stemsIn, type LikenessTerms } from './likenessTerms';
import type { Likeness, RelatedIncident } from './related';
import type { PostmortemSummary } from './summary';
import { wordStem } from './wordStem';

/** How sure one kind of likeness alone makes that two incidents are alike, at most. One name in common is not enough. */
const sureness = { service: 0.3, tag: 0.25, cause: 0.75, words: 0.6 } as const;
const leastScore = 0.31;
/** Below this much of a word's weight in common nothing is said about causes or words. */
const leastCosine = 0.12;
/** Those who share most of the most telling terms are compared in full. */
const mostProbes = 24;
const mostCompared = 300;
/** Of them in one step. */
const comparedAtOnce = 20;
/** A word that so many of a large library hold is no probe. */
const commonFrom = 200;
const commonShare = 0.1;

/** Finds earlier incidents that are alike, by services, tags, causes and wording (cosine of tf-idf weights). */
export class RelatedIncidents {
  readonly #index: LikenessIndex;

  constructor(library: Library) {
    this.#index = new LikenessIndex(library);
  }

  /** Takes up to `most` changed summaries of the library in; how many are left. `relatedTo` takes all that are left. */
  prepare(most = Infinity): number {
    return this.#index.prepare(most);
  }

  /** Incidents not later than this one, the most alike first; the document itself need not be in the library. */
  relatedTo(summary: PostmortemSummary, limit = 5): readonly RelatedIncident[] {
    const steps = this.relatedInSteps(summary, limit);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** The same in small steps, so that others may run between them. */
  *relatedInSteps(summary: PostmortemSummary, limit = 5): Generator<undefined, readonly RelatedIncident[]> {
    this.prepare();
    const own = likenessTerms(summary);
    const found: RelatedIncident[] = [];
    let compared = 0;
    for (const other of yield* this.#candidates(own)) {
      if (++compared % comparedAtOnce === 0) yield;
      if (other.summary.path === summary.path || isLater(other.summary, summary)) continue;
      const { score, reasons } = this.#compare(own, other);
      if (score < leastScore || reasons.length === 0) continue;
      found.push({ summary: other.summary, score, reasons, ...followUpOf(other.summary) });
    }
    return found.sort((a, b) => b.score - a.score || newestFirst(a.summary, b.summary)).slice(0, limit);
  }

  *#candidates(own: LikenessTerms): Generator<undefined, readonly Compared[]> {
    const most = Math.max(commonFrom, this.#index.size * commonShare);
    const words = [...own.weights]
      .filter(([term]) => this.#index.holders(term).size <= most)
      .map(([term, weight]) => ({ term, worth: weight * this.#index.rarity(term) }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, mostProbes);
    const names = [...own.services.map(serviceKey), ...own.tags.map(tagKey)].map((term) => ({
      term,
      worth: this.#index.rarity(term),
    }));
    const promise = new Map<Compared, number>();
    for (const { term, worth } of [...words, ...names]) {
      yield;
      for (const holder of this.#index.holders(term)) promise.set(holder, (promise.get(holder) ?? 0) + worth);
    }
    yield;
    if (promise.size <= mostCompared) return [...promise.keys()];
    return [...promise]
      .sort(([a, x], [b, y]) => y - x || newestFirst(a.summary, b.summary))
      .slice(0, mostCompared)
      .map(([one]) => one);
  }

  #compare(own: LikenessTerms, { summary, terms }: Compared): Pick<RelatedIncident, 'score' | 'reasons'> {
    const reasons: Likeness[] = [];
    let doubt = 1;
    const add = (kind: Likeness['kind'], strength: number, values: readonly string[]): void => {
      if (strength <= 0 || values.length === 0) return;
      doubt *= 1 - sureness[kind] * Math.min(1, strength);
      reasons.push({ kind, values });
    };
    const services = terms.services.filter((name) => own.services.includes(name));
    const tags = terms.tags.filter((name) => own.tags.includes(name));
    add('service', this.#worth(services.map(serviceKey)), asWritten(summary.services, services));
    const cause = this.#cosine(causesOf(own), causesOf(terms));
    const shared = new Set([...terms.causes].filter((stem) => own.causes.has(stem)));
    if (cause >= leastCosine) add('cause', Math.sqrt(cause), phrasesIn(summary.causes, shared, this.#index));
    add('tag', this.#worth(tags.map(tagKey)), asWritten(summary.tags, tags));
    const words = this.#cosine(own.weights, terms.weights);
    const common = new Set([...terms.weights.keys()].filter((stem) => own.weights.has(stem) && !shared.has(stem)));
    const texts = [summary.title, summary.gist ?? ''];
    if (words >= leastCosine) add('words', Math.sqrt(words), phrasesIn(texts, common, this.#index));
    return { score: 1 - doubt, reasons };
  }

  /** How telling names in common are, 0 to 1; one that half of all postmortems have tells little. */
  #worth(keys: readonly string[]): number {
    const { size } = this.#index;
    return keys.reduce((best, key) => Math.max(best, 1 - this.#index.holders(key).size / (size + 3)), 0);
  }

  #cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
    const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
    let product = 0;
    for (const [term, weight] of fewer) {
      const other = more.get(term);
      if (other !== undefined) product += damped(weight) * damped(other) * this.#idf(term) ** 2;
    }
    return product === 0 ? 0 : product / Math.sqrt(this.#square(a) * this.#square(b));
  }

  #square(weights: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const [term, weight] of weights) sum += (damped(weight) * this.#idf(term)) ** 2;
    return sum;
  }

  #idf(term: string): number {
    return 1 + this.#index.rarity(term);
  }
}

function damped(weight: number): number {
  return 1 + Math.log(weight);
}

function causesOf({ causes, weights }: LikenessTerms): ReadonlyMap<string, number> {
  return new Map([...causes].map((stem) => [stem, weights.get(stem) ?? 1]));
}

/** Undated ones may be earlier. */
function isLater(other: PostmortemSummary, summary: PostmortemSummary): boolean {
  return other.date !== undefined && summary.date !== undefined && other.date > summary.date;
}

function followUpOf({ actions }: PostmortemSummary): Pick<RelatedIncident, 'unfinished' | 'followUp'> {
  const unfinished = actions.filter(isUnfinished);
  return { unfinished, followUp: actions.length === 0 ? 'none' : unfinished.length === 0 ? 'done' : 'unfinished' };
}

function asWritten(names: readonly string[], lower: readonly string[]): readonly string[] {
  return names.filter((name, i) => lower.includes(name.toLowerCase()) && names.indexOf(name) === i);
}

const mostPhrases = 3;
const longestPhrase = 4;

/** Runs of words whose stems are shared, as the texts write them, the most telling first. */
function phrasesIn(texts: readonly string[], stems: ReadonlySet<string>, index: LikenessIndex): readonly string[] {
  const phrases = new Map<string, number>();
  const said = new Set<string>();
  for (const text of texts) {
    let run: string[] = [];
    const close = (): void => {
      const worth = run.reduce((sum, word) => sum + 1 + index.rarity(wordStem(word)), 0);
      if (run.length > 0) phrases.set(run.join(' '), worth);
      run = [];
    };
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      const [stem] = stemsIn(word);
      if (stem === undefined || !stems.has(stem) || said.has(stem)) close();
      else {
        said.add(stem);
        run.push(word);
        if (run.length === longestPhrase) close();
      }
    }
    close();
  }
  return [...phrases]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostPhrases)
    .map(([phrase]) => phrase);
}
