import type { SectionKind } from '../../postmortem/sectionKind';
import { sectionPrompts } from '../../postmortem/sectionPrompts';
import { sectionTitles } from '../../templates/sectionTitles';
import { insertSection } from '../edits/insertSection';
import { documentAnchor, hasSection } from '../places';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { firstSentence } from '../words';
import { isToldElsewhere } from './toldElsewhere';

/** Kinds that say the same under a heading of another kind. */
const standsFor: Readonly<Partial<Record<SectionKind, readonly SectionKind[]>>> = {
  lessons: ['well', 'poorly', 'lucky'],
};

export const missingSection: Rule = {
  code: 'missing-section',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check(context) {
    const { requiredSections, recommendedSections } = context.config;
    const missing = requiredSections.filter((kind) => isMissing(context, kind));
    for (const kind of missing) {
      // Several missing ones are another layout, which may well tell the same in its own way; a single one is a gap.
      const told = missing.length > 1 && isToldElsewhere(context.postmortem, kind);
      yield finding(context, kind, told ? 'told' : 'required');
    }
    for (const kind of recommendedSections) {
      if (!requiredSections.includes(kind) && isMissing(context, kind)) yield finding(context, kind, 'recommended');
    }
  },
};

function isMissing({ postmortem }: RuleContext, kind: SectionKind): boolean {
  // A document that shows its events or commitments elsewhere misses nothing but a heading.
  if (kind === 'timeline' && postmortem.timeline.entries.length > 1) return false;
  if (kind === 'actions' && postmortem.actions.length > 0) return false;
  return ![kind, ...(standsFor[kind] ?? [])].some((one) => hasSection(postmortem, one));
}

function finding(
  { postmortem }: RuleContext,
  kind: SectionKind,
  need: 'required' | 'told' | 'recommended',
): RuleFinding {
  const title = sectionTitles[kind];
  const prompt = firstSentence(sectionPrompts[kind].prompt);
  const messages = {
    required: `Readers will look for “${title}” and not find it. ${prompt} Could you add it, even in one line?`,
    told: `“${title}” has no section of its own. What is told of it elsewhere: would readers find it sooner under its heading?`,
    recommended: `Would a section “${title}” help? ${prompt}`,
  };
  return {
    message: messages[need],
    span: documentAnchor(postmortem),
    section: kind,
    ...(need === 'required' ? {} : { severity: 'information' as const }),
    fixes: [{ title: `Insert “${title}”`, edits: [insertSection(postmortem, kind)], safe: false }],
  };
}
