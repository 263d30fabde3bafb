import type { ActionItem } from '../../postmortem/actionItem';
import type { Fix } from '../finding';
import type { Rule, RuleContext } from '../rule';
import { addField } from '../edits/addField';
import { policyDate, daysLater } from './policyDate';
import { unsaid } from './unsaidField';

export const actionNoDue: Rule = {
  code: 'action-no-due',
  defaultSeverity: 'information',
  incompleteness: true,
  check(context) {
    return unsaid(context, {
      field: 'due',
      one: 'This action has no date. By when should it be done? Even a rough date keeps it from being forgotten.',
      none: (count) =>
        `None of these ${count} actions has a date. By when should each be done? Even a rough date keeps it from being forgotten.`,
      each: 3,
      fixes: (actions) => dueFixes(context, actions),
    });
  },
};

function dueFixes(context: RuleContext, actions: readonly ActionItem[]): readonly Fix[] {
  const { postmortem, today } = context;
  const policy = policyDate(context);
  const dates = [
    ...(policy === undefined ? [] : [{ date: policy, why: 'your policy' }]),
    ...[14, 30].flatMap((days) =>
      today === undefined ? [] : [{ date: daysLater(today, days), why: `in ${days} days` }],
    ),
  ];
  return dates.flatMap(({ date, why }) => {
    const edits = date === undefined ? undefined : addField(postmortem, actions, 'due', date);
    return edits === undefined
      ? []
      : [{ title: `Due ${date} (${why})${actions.length > 1 ? ' for all' : ''}`, edits, safe: false }];
  });
}
