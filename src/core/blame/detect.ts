import type { SectionKind } from '../postmortem/sectionKind';
import type { BlameCategory } from './blameFinding';
import { analyse, type Sentence } from './analysis';
import type { Clause } from './clause';
import { isExcused, isMeta, tellsGuess, tellsOfGuard } from './context';
import { Form } from './lexicon';
import { isPerson, type Roster, type Who } from './nominals';
import { isKind, matchAt, type Match, type Pattern } from './pattern';
import type { ClauseCondition } from './rule';
import { tokenise } from './tokens';
import { calledBy, type Called } from './called';
import { heaviestPart, weighWords, type Weighed } from './weighing/weighWords';
import type { Candidate, CompiledRule, RuleIndex } from './ruleIndex';

/** Where a sentence stands, whom its document knows, and in which languages (BCP 47) it may be. */
export interface Place {
  readonly section: SectionKind | undefined;
  readonly roster: Roster;
  readonly languages: readonly string[];
}

export interface Detection {
  readonly sentence: Sentence;
  readonly hits: readonly Hit[];
}

/** A rule that fired, or words that weigh: token positions of the words, and the clause that they stand in. */
export interface Hit {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
  readonly clause: Clause | undefined;
  /** How much the words speak for blame where no rule knows them, as log odds. */
  readonly weight?: number;
}

/** What went well is told of people in all kinds of words; only these blame there too. */
const inPraise = new Set<BlameCategory>(['fault', 'punitive', 'animated']);

/** Longest sentence that is read, in words; what is longer is no prose. */
const longest = 400;

/**
 * What the rules find in one sentence, in the order of its words; overlapping hits are reduced to the best one. Where they
 * find nothing, an English sentence is weighed.
 */
export function detect(text: string, start: number, place: Place, index: RuleIndex): Detection | undefined {
  const words = tokenise(text, start);
  if (words.length > longest) return undefined;
  const called = calledBy(words, index, place);
  let sentence = called.length === 0 ? undefined : analyse(text, start, words, place.roster);
  let found = sentence === undefined ? [] : ruledHits(called, sentence);
  if (found.length === 0 && place.languages.includes('en')) {
    const weighed = weighWords(words, place);
    if (weighed === undefined) return undefined;
    sentence ??= analyse(text, start, words, place.roster);
    found = [weighedHit(weighed, sentence)];
  }
  if (sentence === undefined || found.length === 0 || isMeta(sentence) || tellsGuess(sentence)) return undefined;
  return { sentence, hits: heardIn(place.section, found, sentence) };
}

function heardIn(section: SectionKind | undefined, found: readonly Hit[], sentence: Sentence): Hit[] {
  const hits = found
    .filter((hit) => section !== 'well' || inPraise.has(hit.rule.set.category))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const advice = hits.filter(({ rule: { set } }) => set.category === 'weak-action' || set.category === 'punitive');
  return withoutOverlaps(tellsOfGuard(sentence) ? advice : hits, sentence);
}

/** What the rules find, each once at the same word. */
function ruledHits(called: readonly Called[], sentence: Sentence): Hit[] {
  const found = new Map<string, Hit>();
  for (const { candidate, first, last } of called) {
    for (let at = first; at <= last; at++) keep(found, tryRule(candidate, sentence, at));
  }
  return [...found.values()];
}

function weighedHit(weighed: Weighed, sentence: Sentence): Hit {
  const { rule, start, end } = heaviestPart(weighed);
  return { rule, start, end, clause: clauseAt(sentence, end - 1), weight: weighed.weight };
}

function keep(found: Map<string, Hit>, hit: Hit | undefined): void {
  if (hit === undefined) return;
  const key = `${hit.rule.rule.id} ${hit.start}`;
  if (!found.has(key)) found.set(key, hit);
}

function tryRule({ pattern, rule }: Candidate, sentence: Sentence, at: number): Hit | undefined {
  const match = matchAt(pattern, sentence, at);
  if (match === undefined || sentence.quoted[match.start] === true) return undefined;
  const clause = clauseAt(sentence, match.anchor);
  if (!meets(rule.rule.when ?? {}, clause, sentence)) return undefined;
  if (!fits(rule, match, clause, sentence)) return undefined;
  return { rule, start: match.start, end: match.end, clause };
}

function fits(rule: CompiledRule, match: Match, clause: Clause | undefined, sentence: Sentence): boolean {
  if (clause !== undefined && rule.notVerb.has(clause.lemma)) return false;
  if (clause?.subject !== undefined && rule.notHead.has(clause.subject.head)) return false;
  const next = sentence.tokens[match.end]?.word?.classes;
  if (rule.rule.notNext?.some((name) => next?.has(name) === true) === true) return false;
  const behind = match.anchor + 1;
  if (rule.notObject.some((pattern) => matchAt(pattern, sentence, behind) !== undefined)) return false;
  if (isLetOff(rule, sentence)) return false;
  return rule.rule.excuse !== true || !isExcused(sentence, match, clause);
}

const letOff = new WeakMap<Sentence, Map<CompiledRule, boolean>>();

/** Whether the sentence holds words that make nothing of the rule; found once a sentence. */
function isLetOff(rule: CompiledRule, sentence: Sentence): boolean {
  let known = letOff.get(sentence);
  if (known === undefined) letOff.set(sentence, (known = new Map()));
  let answer = known.get(rule);
  if (answer === undefined) {
    answer = rule.unless.some((pattern) => matchesAnywhere(pattern, sentence));
    known.set(rule, answer);
  }
  return answer;
}

function matchesAnywhere(pattern: Pattern, sentence: Sentence): boolean {
  for (let i = 0; i < sentence.tokens.length; i++) if (matchAt(pattern, sentence, i) !== undefined) return true;
  return false;
}

/** The clause whose verb group holds a token; for other words, the clause they stand in. */
function clauseAt(sentence: Sentence, at: number): Clause | undefined {
  let before: Clause | undefined;
  for (const clause of sentence.clauses) {
    if (at >= clause.start && at <= clause.verb) return clause;
    if (clause.verb < at) before = clause;
  }
  return before ?? sentence.clauses[0];
}

function meets(when: ClauseCondition, clause: Clause | undefined, sentence: Sentence): boolean {
  const subject = clause?.subject?.who;
  if (when.subject !== undefined && !isOneOf(subject, when.subject)) return false;
  if (when.notSubject !== undefined && subject !== undefined && isOneOf(subject, when.notSubject)) return false;
  if (when.agent !== undefined && !(clause?.agent !== undefined && isOneOf(clause.agent.who, when.agent))) return false;
  if (when.notAgent !== undefined && clause?.agent !== undefined && isOneOf(clause.agent.who, when.notAgent))
    return false;
  if (when.subjectOwner !== undefined && !isOneOf(clause?.subject?.owner, when.subjectOwner)) return false;
  if (when.governorSubject !== undefined && !governed(when.governorSubject, clause)) return false;
  if (when.negated !== undefined && (clause?.negated ?? false) !== when.negated) return false;
  if (when.passive !== undefined && (clause?.passive ?? false) !== when.passive) return false;
  return meetsMood(when, clause, sentence);
}

function isOneOf(who: Who | undefined, kinds: readonly string[]): boolean {
  if (who === undefined) return kinds.includes('absent');
  return kinds.some((kind) => isKind(who, kind));
}

function governed(kinds: readonly string[], clause: Clause | undefined): boolean {
  for (let at = clause; at !== undefined; at = at.governor) {
    if (isOneOf(at.subject?.who, kinds) || (at.agent !== undefined && isPerson(at.agent.who))) return true;
  }
  return false;
}

function meetsMood(when: ClauseCondition, clause: Clause | undefined, sentence: Sentence): boolean {
  const moods = when.moods ?? (when.subject === undefined && when.agent === undefined ? ['any'] : ['statement']);
  if (clause !== undefined && !moods.includes('any') && !moods.includes(clause.mood)) return false;
  const token = clause === undefined ? undefined : sentence.tokens[clause.verb];
  if (when.tense === 'past' && clause !== undefined && isPresent(clause, sentence)) return false;
  if (when.notPastStatement !== true || clause === undefined || clause.mood !== 'statement') return true;
  const requires = /^(?:need|want|have|ought)$/.test(clause.lemma) && ((token?.forms ?? 0) & Form.past) === 0;
  return requires || (clause.governor?.mood ?? 'statement') !== 'statement';
}

function isPresent(clause: Clause, sentence: Sentence): boolean {
  for (let i = clause.start; i <= clause.verb; i++) {
    if (/^(?:is|are|am|does|do|has)$/.test(sentence.tokens[i]?.lower ?? '')) return true;
  }
  const forms = sentence.tokens[clause.verb]?.forms ?? 0;
  return clause.start === clause.verb && (forms & Form.s) !== 0 && (forms & Form.past) === 0;
}

/** One finding for the same words: the earlier rule set wins, then the longer match. */
function withoutOverlaps(hits: readonly Hit[], sentence: Sentence): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const rival = kept.findIndex((other) => overlaps(other, hit) || sameClause(other, hit));
    if (rival < 0) kept.push(hit);
    else if (wins(hit, kept[rival])) kept[rival] = hit;
  }
  return kept.sort((a, b) => a.start - b.start).filter((hit) => sentence.quoted[hit.start] !== true);
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end;
}

function sameClause(a: Hit, b: Hit): boolean {
  return a.clause !== undefined && a.clause === b.clause;
}

function wins(hit: Hit, other: Hit | undefined): boolean {
  if (other === undefined) return true;
  if (hit.rule.rule.strength !== other.rule.rule.strength) return hit.rule.rule.strength === 'clear';
  return order(hit) < order(other);
}

const precedence = [
  'punitive',
  'individual',
  'human-error',
  'counterfactual',
  'hindsight',
  'omission',
  'fault',
  'judgement',
  'weak-action',
  'animated',
];

function order(hit: Hit): number {
  return precedence.indexOf(hit.rule.set.category);
}
