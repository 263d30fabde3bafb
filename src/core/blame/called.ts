import type { SectionKind } from '../postmortem/sectionKind';
import { firstWord } from './analysis';
import { helperVerbs, lexicon } from './lexicon';
import type { Roster } from './nominals';
import type { Element } from './pattern';
import type { Calls, Candidate, RuleIndex } from './ruleIndex';
import type { Token } from './tokens';

/** A pattern worth trying in a sentence, from each of the token positions `first` to `last`. */
export interface Called {
  readonly candidate: Candidate;
  readonly first: number;
  readonly last: number;
}

/** How many words before its telling word a pattern may start. */
const furthest = 14;

/**
 * The patterns whose telling word a sentence holds, whose words beside it may be there too, and who find people where they
 * ask for them, by spelling alone: few sentences call any, and only those are taken apart.
 */
export function calledBy(
  tokens: readonly Token[],
  index: RuleIndex,
  { section, roster }: { readonly section: SectionKind | undefined; readonly roster: Roster },
): Called[] {
  const callsOf = index.callsIn(section);
  const calls = tokens.map(({ lower }) => callsOf(lower));
  const hasPerson = roster.people.size > 0 || calls.some(({ person }, at) => isPerson(person, tokens[at]));
  const hasAgent = tokens.some(({ lower }) => lower === 'by');
  const hasNegation = calls.some(({ negates }) => negates);
  const start = firstWord(tokens);
  const called: Called[] = [];
  calls.forEach(({ alone, followed }, at) => {
    const isCalled = (candidate: Candidate): boolean =>
      (hasPerson || !candidate.needsPerson) &&
      (hasAgent || !candidate.needsAgent) &&
      (hasNegation || !candidate.needsNegation) &&
      mayStand(candidate, tokens, at, start);
    for (const list of alone) for (const one of list) if (isCalled(one)) call(called, one, at, start);
    const next = tokens[at + 1];
    for (const list of (next && followed?.get(next.lower)) ?? [])
      for (const one of list) if (isCalled(one)) call(called, one, at, start);
  });
  return called.sort((a, b) => a.last - b.last || a.candidate.order - b.candidate.order);
}

/** From where a pattern is to be tried whose telling word stands at `at`; one that opens a sentence only at its start. */
function call(called: Called[], candidate: Candidate, at: number, start: number): void {
  const { startsWithKey, before, elements } = candidate.pattern;
  const first = startsWithKey ? at : Math.max(0, at - Math.min(before.most, furthest));
  const last = startsWithKey ? at : at - before.least;
  if (startsWithKey || elements[0]?.kind !== 'start') called.push({ candidate, first, last });
  else if (first <= start && start <= last) called.push({ candidate, first: start, last: start });
}

function isPerson(person: Calls['person'], token: Token | undefined): boolean {
  if (person === 'always' || token?.kind === 'handle') return true;
  return person === 'capital' && token?.capital === true;
}

function mayStand({ pattern }: Candidate, tokens: readonly Token[], at: number, start: number): boolean {
  if (pattern.opening !== undefined && !mayBe(pattern.opening, tokens[start])) return false;
  for (const { distance, element } of pattern.beside) {
    const isThere = element.kind === 'start' ? at + distance + 1 === start : mayBe(element, tokens[at + distance]);
    if (!isThere) return false;
  }
  return true;
}

/** Whether an element may be this word, whatever kind of word it turns out to be. */
function mayBe({ kind, values }: Element, token: Token | undefined): boolean {
  if (kind === 'end') return token === undefined || /^[.!?]$/.test(token.lower);
  if (token === undefined) return false;
  const { lower } = token;
  if (values.has(lower)) return true;
  if (kind === 'word') return false;
  const word = lexicon().get(lower);
  // A name with accents is listed without them, and "'s" is what its neighbours make of it.
  if (word === undefined) return lower === "'s" || !/^[a-z'-]*$/.test(lower);
  if (kind === 'lemma') {
    if (word.verb !== undefined && values.has(word.verb.lemma)) return true;
    return helperVerbs.some((helper) => values.has(helper) && word.classes.has(`grammar.${helper}`));
  }
  for (const name of word.classes) if (values.has(name)) return true;
  return false;
}
