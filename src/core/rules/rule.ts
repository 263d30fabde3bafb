import type { Config } from '../config/config';
import type { Postmortem } from '../postmortem/postmortem';
import type { Finding, Severity } from './finding';
import type { FindingCode } from './findingCode';

export interface RuleContext {
  readonly postmortem: Postmortem;
  readonly config: Config;
  /** Today's ISO date as the caller's clock has it; `undefined` switches off what depends on it. */
  readonly today: string | undefined;
}

/** What a rule reports; severity, unless given, is the rule's default, then lowered or raised by status and configuration. */
export type RuleFinding = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };

/** One check. Pure: the same context gives the same findings in document order. */
export interface Rule {
  readonly code: FindingCode;
  readonly defaultSeverity: Severity;
  /** Lowered by one step while the document is a draft, raised by one once it is final. */
  readonly incompleteness?: boolean;
  /** Reports only where a team's configuration gives it a severity. */
  readonly offByDefault?: boolean;
  check(context: RuleContext): Iterable<RuleFinding>;
}
