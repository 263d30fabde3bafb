import { addField } from '../edits/addField';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { openActions, says } from './openActions';
import { unsaid } from './unsaidField';

/** From this many on, equal priorities say nothing about what to do first. */
const enoughToRank = 3;

export const actionNoPriority: Rule = {
  code: 'action-no-priority',
  defaultSeverity: 'information',
  incompleteness: true,
  *check(context) {
    yield* unsaid(context, {
      field: 'priority',
      one: 'This action has no priority. How soon would you regret not having it?',
      none: (count) =>
        `None of these ${count} actions has a priority. Which one would have helped most? That one comes first.`,
      noneSeverity: 'hint',
      severityOf: () => 'information',
      each: 1,
      fixes: (actions) => {
        // The same priority for all of them would rank none.
        if (actions.length > 1) return [];
        return prioritiesOf(context).flatMap((priority) => {
          const edits = addField(context.postmortem, actions, 'priority', priority);
          return edits === undefined ? [] : [{ title: `Set priority ${priority}`, edits, safe: false }];
        });
      },
    });
    yield* allEqual(context);
  },
};

function* allEqual({ postmortem }: RuleContext): Iterable<RuleFinding> {
  const open = openActions(postmortem);
  const values = new Set(open.map(({ priority }) => priority?.value.trim().toLowerCase()));
  const first = open[0];
  if (first?.priority === undefined || values.size > 1 || open.length < enoughToRank || !says(first, 'priority'))
    return;
  yield {
    message: `All ${open.length} actions have priority ${first.priority.value}. If only one could be done this week, which one? Ranking it higher helps the team to start.`,
    span: first.priority.span,
    fixes: [],
  };
}

/** The priorities that the list already uses, else a common scale. */
function prioritiesOf({ postmortem }: RuleContext): readonly string[] {
  const used = postmortem.actions.flatMap((action) =>
    says(action, 'priority') ? [action.priority?.value.trim() ?? ''] : [],
  );
  return used.length > 0 ? [...new Set(used)].sort().slice(0, 4) : ['P1', 'P2', 'P3'];
}
