import { severities, type Severity } from './finding';
import type { Rule, RuleContext, RuleFinding } from './rule';

/** The severity to report with, or `undefined` when the team switched the rule off (or never switched it on). */
export function severityOf(
  rule: Rule,
  finding: RuleFinding,
  { config, postmortem }: RuleContext,
): Severity | undefined {
  const configured = config.severities[rule.code];
  if (configured === 'off') return undefined;
  if (configured !== undefined) return configured;
  if (rule.offByDefault === true) return undefined;
  const severity = finding.severity ?? rule.defaultSeverity;
  if (rule.incompleteness !== true) return severity;
  switch (postmortem.metadata.status?.value) {
    case 'draft':
      return step(severity, 1);
    case 'final':
    case 'closed':
      // What a rule itself takes lightly stays light.
      return finding.severity === undefined ? raised(severity) : severity;
    default:
      return severity;
  }
}

/** Whether a rule can report anything under a configuration; spares the work when it cannot. */
export function isOn(rule: Rule, { config }: RuleContext): boolean {
  const configured = config.severities[rule.code];
  return configured === undefined ? rule.offByDefault !== true : configured !== 'off';
}

/** Errors are kept for what cannot be right, and something unwritten is never that. */
function raised(severity: Severity): Severity {
  return severity === 'warning' || severity === 'error' ? severity : step(severity, -1);
}

function step(severity: Severity, by: number): Severity {
  return severities[Math.min(severities.length - 1, severities.indexOf(severity) + by)] ?? severity;
}
