import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import type { Fix, Severity } from '../finding';
import type { RuleContext, RuleFinding } from '../rule';
import { countBelow } from '../spanIndex';
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
 * Findings for actions that leave a field open. Lists in which nobody uses the field get one finding together, not one
 * for each line: the question to the writer is one.
 */
export function unsaid({ postmortem }: RuleContext, field: UnsaidField): readonly RuleFinding[] {
  const listOf = lists(postmortem);
  const using = new Set(postmortem.actions.filter((action) => says(action, field.field)).map(listOf));
  const silent = openActions(postmortem).filter((action) => !says(action, field.field));
  const isUnused = (action: ActionItem): boolean => !using.has(listOf(action));
  const unused = silent.filter(isUnused);
  const together = unused.length > field.each;
  const apart = together ? silent.filter((action) => !isUnused(action)) : silent;
  const findings = apart.map((action) => ({
    message: field.one,
    span: action.textSpan,
    fixes: field.fixes([action]),
    ...severityFor([action], field, using.size === 0),
  }));
  return together ? [...findings, forAll(unused, field)].sort((a, b) => a.span.start - b.span.start) : findings;
}

/** Actions under one heading, tables apart from lists: their writer has used the same columns or marks for all of them. */
function lists({ headings }: Postmortem): (action: ActionItem) => string {
  const starts = headings.map(({ span }) => span.start);
  return ({ span, form }) => `${countBelow(starts, span.start + 1)} ${form === 'row' ? 'table' : 'list'}`;
}

function forAll(actions: readonly ActionItem[], field: UnsaidField): RuleFinding {
  const [first, ...others] = actions;
  return {
    message: field.none(actions.length),
    span: first?.textSpan ?? { start: 0, end: 0 },
    fixes: field.fixes(actions),
    related: others.slice(0, 10).map(({ textSpan }) => ({ span: textSpan, message: 'this one too', minor: true })),
    ...severityFor(actions, field, true),
  };
}

/** A list is as serious as its most serious action. */
function severityFor(
  actions: readonly ActionItem[],
  { severityOf, noneSeverity }: UnsaidField,
  nobody: boolean,
): Partial<Pick<RuleFinding, 'severity'>> {
  const own = severityOf === undefined ? [undefined] : actions.map(severityOf);
  const severity = (nobody ? noneSeverity : undefined) ?? (own.includes(undefined) ? undefined : own[0]);
  return severity === undefined ? {} : { severity };
}
