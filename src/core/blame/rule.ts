import type { SectionKind } from '../postmortem/sectionKind';
import type { BlameCategory, BlameStrength } from './blameFinding';
import type { Mood } from './clause';

/** Which part of a rule's conditions a clause must meet; what is left out is not asked. */
export interface ClauseCondition {
  /** Kinds of subject, as in patterns ("person", "named", …); `absent` for no subject at all. */
  readonly subject?: readonly string[];
  readonly notSubject?: readonly string[];
  /** Whose thing the subject is ("Ravi's change"). */
  readonly subjectOwner?: readonly string[];
  /** Subject of the verb that governs a gerund ("merged without asking"). */
  readonly governorSubject?: readonly string[];
  readonly agent?: readonly string[];
  readonly notAgent?: readonly string[];
  readonly negated?: boolean;
  readonly passive?: boolean;
  readonly moods?: readonly (Mood | 'any')[];
  readonly tense?: 'past';
  /** Not about what people did: "the team was careful" is praise, "be careful" is advice. */
  readonly notPastStatement?: boolean;
}

/** One row of the lexicon: words that blame, and the clause in which they do. */
export interface BlameRule {
  readonly id: string;
  readonly strength: BlameStrength;
  /** See `Pattern`. */
  readonly patterns: readonly string[];
  readonly when?: ClauseCondition;
  /** Patterns that must not follow within the clause. */
  readonly notObject?: readonly string[];
  /** Patterns that excuse the whole sentence. */
  readonly unless?: readonly string[];
  /** Verbs, separated by blanks, that make nothing of the match. */
  readonly notVerb?: string;
  /** Heads of the subject that make nothing of the match. */
  readonly notHead?: string;
  /** Word classes that the next word must not have. */
  readonly notNext?: readonly string[];
  /** Whether a reason in the system, told in the same sentence, makes it a description. */
  readonly excuse?: boolean;
  readonly sections?: readonly SectionKind[];
  readonly notSections?: readonly SectionKind[];
  readonly note?: string;
}

/** The rules of one category. */
export interface RuleSet {
  readonly category: BlameCategory;
  /** Key of the source that teaches it. */
  readonly source: string;
  readonly rules: readonly BlameRule[];
  readonly advice: Advice;
}

/** What is said about a finding, in the language of the rules. */
export interface Advice {
  /** What the words do to a reader; follows the quoted words ("reads as …"). */
  readonly reads: string;
  /** The question that leads to the system. */
  readonly asks: string;
  /** Sentences with placeholders in brackets. */
  readonly templates: readonly string[];
}
