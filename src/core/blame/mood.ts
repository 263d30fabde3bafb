import type { Clause, Mood } from './clause';
import type { VerbGroup } from './verbGroups';

const conditions = new Set(['if', 'unless', 'whenever', 'lest', 'whether', 'until', 'till']);

/** The mood of a verb group, by its helper, the word that opens its clause and the verb that governs it. */
export function moodOf(group: VerbGroup, opener: string | undefined, governor: Clause | undefined): Mood {
  if (group.kind === 'infinitive') return 'infinitive';
  if (group.kind === 'gerund') return governor?.mood === 'imperative' ? 'purpose' : 'gerund';
  if (group.kind === 'imperative') return 'imperative';
  if (opener !== undefined && conditions.has(opener)) return 'condition';
  if (group.modal === undefined) return 'statement';
  if (group.perfect) return 'unreal';
  if (/^(?:should|must|shall|ought)$/.test(group.modal)) return 'requirement';
  if (group.modal === 'will') return 'plan';
  return 'possibility';
}
