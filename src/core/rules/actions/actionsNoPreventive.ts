import { contains } from '../places';
import type { Rule } from '../rule';
import { listed } from '../words';

const preventive = /prevent|proactive|eliminat|avoid/i;

export const actionsNoPreventive: Rule = {
  code: 'actions-no-preventive',
  defaultSeverity: 'information',
  *check({ postmortem: { actions } }) {
    // A kind that only a heading gives says what the writer hoped for, not what the actions are.
    const types = actions.flatMap(({ type, span }) =>
      type === undefined || !contains(span, type.span) || !/\p{L}/u.test(type.value) ? [] : [type],
    );
    const first = types[0];
    // Whether an action prevents is only known where the list says what kind each one is.
    if (first === undefined || types.length * 2 < actions.length) return;
    if (types.some(({ value }) => preventive.test(value))) return;
    const used = [...new Set(types.map(({ value }) => value.toLowerCase()))].slice(0, 4);
    yield {
      message: `All actions are of the kind ${listed(used)}; none prevents. What would make this incident impossible rather than shorter?`,
      span: first.span,
      fixes: [],
    };
  },
};
