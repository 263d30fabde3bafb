import { allRules } from './allRules';
import type { Finding } from './finding';
import type { FindingCode } from './findingCode';
import type { RuleContext } from './rule';
import { isOn, severityOf } from './severityPolicy';
import {
  suppressionLookup,
  suppressionsOf,
  unusedSuppressions,
  type Suppression,
  type UnusedSuppression,
} from './suppressions';

export interface LintResult {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** What suppression comments kept quiet, in document order. */
  readonly suppressed: readonly Finding[];
  readonly unusedSuppressions: readonly UnusedSuppression[];
}

/** Every finding of every rule in document order, after configuration, status and suppressions. */
export function lint(context: RuleContext): readonly Finding[] {
  return lintWithSuppressions(context).findings;
}

/** As `lint`, and what the suppression comments of the document did. */
export function lintWithSuppressions(context: RuleContext): LintResult {
  const { document } = context.postmortem;
  const used = new Map<Suppression, Set<FindingCode>>(suppressionsOf(document).map((one) => [one, new Set()]));
  const covering = suppressionLookup([...used.keys()]);
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of allFindings(context)) {
    const line = document.lines.lineAt(finding.span.start);
    const by = covering(finding.code, line);
    for (const one of by) used.get(one)?.add(finding.code);
    (by.length > 0 ? suppressed : findings).push(finding);
  }
  return { findings, suppressed, unusedSuppressions: unusedSuppressions(used) };
}

function allFindings(context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of allRules) {
    if (!isOn(rule, context)) continue;
    for (const finding of rule.check(context)) {
      const severity = severityOf(rule, finding, context);
      if (severity !== undefined) findings.push({ ...finding, code: rule.code, severity });
    }
  }
  // The sort is stable, so findings of one place keep the order of the rules.
  return findings.sort((a, b) => a.span.start - b.span.start);
}
