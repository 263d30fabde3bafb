import type { Config } from '../../config/config';
import { blameCategories, type BlameCategory, type BlameFinding } from '../../blame/blameFinding';
import { findBlame } from '../../blame/findBlame';
import type { Postmortem } from '../../postmortem/postmortem';
import type { Rule, RuleContext } from '../rule';

const known = new WeakMap<Postmortem, { readonly config: Config; readonly findings: readonly BlameFinding[] }>();

/** The document's blame findings, found once for all rules. */
export function blameIn({ postmortem, config }: RuleContext): readonly BlameFinding[] {
  const cached = known.get(postmortem);
  if (cached !== undefined && cached.config === config) return cached.findings;
  const findings = findBlame(postmortem, config);
  known.set(postmortem, { config, findings });
  return findings;
}

/** One rule for each category of blaming language. */
export const blameRules: readonly Rule[] = blameCategories.map(blameRule);

function blameRule(category: BlameCategory): Rule {
  return {
    code: `blame-${category}`,
    defaultSeverity: 'warning',
    *check(context) {
      for (const { category: found, strength, span, message, why, rewrites } of blameIn(context)) {
        if (found !== category) continue;
        yield {
          message,
          span,
          reason: why,
          fixes: rewrites,
          ...(strength === 'mild' || category === 'animated' ? { severity: 'information' as const } : {}),
        };
      }
    },
  };
}
