import type { Severity } from '../../core/rules/finding';
import { findingCodes, type FindingCode } from '../../core/rules/findingCode';
import { allRules } from '../../core/rules/allRules';

/** What code scanning shows about a rule. */
export interface RuleDescriptor {
  readonly id: FindingCode;
  /** One sentence. */
  readonly summary: string;
  readonly severity: Severity;
}

/** Every rule, in the order of the finding codes. */
export function ruleDescriptors(): readonly RuleDescriptor[] {
  const severities = new Map(allRules.map(({ code, defaultSeverity }) => [code, defaultSeverity]));
  return findingCodes.map((id) => ({
    id,
    summary: `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}.`,
    severity: severities.get(id) ?? 'information',
  }));
}
