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
    for (const kind of requiredSections) if (isMissing(context, kind)) yield finding(context, kind, true);
    for (const kind of recommendedSections) {
      if (!requiredSections.includes(kind) && isMissing(context, kind)) yield finding(context, kind, false);
    }
  },
};

function isMissing({ postmortem }: RuleContext, kind: SectionKind): boolean {
  // A document that shows its events or commitments elsewhere misses nothing but a heading.
  if (kind === 'timeline' && postmortem.timeline.entries.length > 1) return false;
  if (kind === 'actions' && postmortem.actions.length > 0) return false;
  return ![kind, ...(standsFor[kind] ?? [])].some((one) => hasSection(postmortem, one));
}

function finding({ postmortem }: RuleContext, kind: SectionKind, required: boolean): RuleFinding {
  const title = sectionTitles[kind];
  const told = required && isToldElsewhere(postmortem, kind);
  const prompt = firstSentence(sectionPrompts[kind].prompt);
  const message = told
    ? `“${title}” has no section of its own. What is told of it elsewhere: would readers find it sooner under its heading?`
    : required
      ? `Readers will look for “${title}” and not find it. ${prompt} Could you add it, even in one line?`
      : `Would a section “${title}” help? ${prompt}`;
  return {
    message,
    span: documentAnchor(postmortem),
    section: kind,
    ...(required && !told ? {} : { severity: 'information' as const }),
    fixes: [{ title: `Insert “${title}”`, edits: [insertSection(postmortem, kind)], safe: false }],
  };
}
