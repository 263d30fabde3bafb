import type { Rule } from '../rule';
import { unsaid } from './unsaidField';

export const actionNoTicket: Rule = {
  code: 'action-no-ticket',
  defaultSeverity: 'information',
  incompleteness: true,
  check(context) {
    return unsaid(context, {
      field: 'ticket',
      one: 'This action is not linked to a ticket. Where will its progress be seen once this document is closed?',
      none: (count) =>
        `None of these ${count} actions links to a ticket. Where will their progress be seen once this document is closed?`,
      noneSeverity: 'hint',
      // Not every team tracks its actions elsewhere, so a final document is no worse for it.
      severityOf: () => 'information',
      each: 1,
      fixes: () => [],
    });
  },
};
