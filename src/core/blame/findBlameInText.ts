import type { SectionKind } from '../postmortem/sectionKind';
import type { Sentence } from './analysis';
import type { BlameFinding } from './blameFinding';
import { detect, type Detection, type Hit } from './detect';
import { explain } from './explain';
import type { BlameOptions } from './blameOptions';
import type { Roster } from './nominals';
import { rewritesFor } from './rewrite';
import { rulesOf } from './languages';
import { indexOf } from './ruleIndex';
import { sentencesOf } from './sentences';

export interface TextContext {
  /** The section that holds the text; severity and some rules depend on it. */
  readonly section?: SectionKind | undefined;
  readonly options?: BlameOptions;
}

/** What the detector needs to know besides the text. */
export interface Setting {
  readonly section: SectionKind | undefined;
  readonly roster: Roster;
  readonly allowed: readonly string[];
  readonly languages: readonly string[];
}

/** Blaming language in plain text, sentence by sentence. Spans are offsets in `text`. Never throws; linear in its length. */
export function findBlameInText(text: string, { section, options = {} }: TextContext = {}): readonly BlameFinding[] {
  return findInPassage(text, {
    section,
    roster: rosterOf(options),
    allowed: allowedOf(options),
    languages: options.languages ?? ['en'],
  });
}

export function findInPassage(text: string, setting: Setting): readonly BlameFinding[] {
  const findings: BlameFinding[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const found = detectIn(text.slice(start, end), start, setting);
    for (const hit of found?.hits ?? []) if (found) findings.push(findingOf(hit, found.sentence, setting));
  }
  return findings;
}

function detectIn(text: string, start: number, setting: Setting): Detection | undefined {
  const found = detect(text, start, setting, indexOf(rulesOf(setting.languages)));
  if (found === undefined || setting.allowed.length === 0) return found;
  return { ...found, hits: found.hits.filter((hit) => !isAllowed(hit, found.sentence, setting.allowed)) };
}

function isAllowed(hit: Hit, sentence: Sentence, allowed: readonly string[]): boolean {
  const { start, end } = spanOf(hit, sentence);
  const text = sentence.text.toLowerCase();
  return allowed.some((term) => {
    const at = text.indexOf(term);
    return at >= 0 && at + sentence.start < end && at + term.length + sentence.start > start;
  });
}

function findingOf(hit: Hit, sentence: Sentence, setting: Setting): BlameFinding {
  const span = spanOf(hit, sentence);
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  const stillFlagged = (changed: string): boolean =>
    sentencesOf(changed).some(
      ({ start, end }) => (detectIn(changed.slice(start, end), start, setting)?.hits.length ?? 0) > 0,
    );
  return {
    category: hit.rule.set.category,
    strength: hit.rule.rule.strength,
    span,
    sentence: { start: sentence.start, end: sentence.end },
    ...explain(hit, sentence, words),
    source: hit.rule.set.source,
    rewrites: rewritesFor(hit, sentence, stillFlagged),
  };
}

function spanOf(hit: Hit, sentence: Sentence): { start: number; end: number } {
  const first = sentence.tokens[withNegation(hit.start, sentence)];
  let end = Math.max(hit.start, hit.end - 1);
  // A pattern may need the article to know an object; the object itself is not what is wrong.
  while (end > hit.start && /^(?:the|an?|,)$/.test(sentence.tokens[end]?.lower ?? '')) end--;
  const last = sentence.tokens[end];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** What is heard is "didn't follow", not "follow": a negation in front belongs to the words, and so does its helper verb. */
function withNegation(start: number, { tokens }: Sentence): number {
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  const negation = [start, start - 1].find((at) => /^(?:not|never)$/.test(lower(at)));
  if (negation === undefined) return start;
  return /^(?:do|does|did|ca|could|wo|would|has|have|had|is|are|was|were)$/.test(lower(negation - 1))
    ? negation - 1
    : negation;
}

export function rosterOf({ people = [], systems = [] }: BlameOptions, documentPeople: readonly string[] = []): Roster {
  const names = new Set<string>();
  for (const person of [...people, ...documentPeople]) {
    const name = person.trim().toLowerCase();
    if (name.length > 1) names.add(name);
    const parts = name.split(/\s+/);
    if (parts.length === 2 && /^\p{Lu}/u.test(person) && parts[0] !== undefined && parts[0].length > 2)
      names.add(parts[0]);
  }
  return { people: names, systems: new Set(systems.map((system) => system.trim().toLowerCase())) };
}

export function allowedOf({ allowedTerms = [] }: BlameOptions): readonly string[] {
  return allowedTerms.map((term) => term.trim().toLowerCase()).filter((term) => term !== '');
}
