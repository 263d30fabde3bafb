import type { ActionItem } from '../../postmortem/actionItem';
import type { Fix, Severity } from '../finding';
import type { RuleContext, RuleFinding } from '../rule';
import { openActions, says, type ActionField } from './openActions';

interface UnsaidField {
  readonly field: ActionField;
  /** Message for one action among others that say it. */
  readonly one: string;
  /** Message for a list in which none says it. */
  readonly none: (count: number) => string;
  /** Severity for a list that does not use the field at all. */
  readonly noneSeverity?: Severity;
  /** Up to this many actions each get their own finding even when none of them says it. */
  readonly each: number;
  /** Severity for one action, where it differs from the rule's. */
  readonly severityOf?: (action: ActionItem) => Severity | undefined;
  /** Fixes that answer for all of these actions at once. */
  readonly fixes: (actions: readonly ActionItem[]) => readonly Fix[];
}

/**
 * Findings for actions that leave a field open. A list in which nobody uses the field gets one finding, not one for each
 * line: the question to the writer is one.
 */
export function* unsaid(
  context: RuleContext,
  { field, one, none, noneSeverity, each, severityOf, fixes }: UnsaidField,
): Iterable<RuleFinding> {
  const open = openActions(context.postmortem);
  const silent = open.filter((action) => !says(action, field));
  const first = silent[0];
  if (first === undefined) return;
  const severity = (action: ActionItem, own: Severity | undefined): Partial<Pick<RuleFinding, 'severity'>> => {
    const value = own ?? severityOf?.(action);
    return value === undefined ? {} : { severity: value };
  };
  const nobody = !context.postmortem.actions.some((action) => says(action, field));
  if (nobody && silent.length > each) {
    // The list is as serious as its most serious action.
    const leading = silent.find((action) => severityOf?.(action) === undefined) ?? first;
    const related = silent.filter((action) => action !== first).slice(0, 10);
    yield {
      message: none(silent.length),
      span: first.textSpan,
      fixes: fixes(silent),
      related: related.map(({ textSpan }) => ({ span: textSpan, message: 'this one too' })),
      ...severity(leading, noneSeverity),
    };
    return;
  }
  for (const action of silent) {
    const found = { message: one, span: action.textSpan, fixes: fixes([action]) };
    yield { ...found, ...severity(action, nobody ? noneSeverity : undefined) };
  }
}
