import { parseIsoDate } from '../../timeline/calendar';
import { markDone } from '../edits/markDone';
import type { Rule } from '../rule';
import { openActions } from './openActions';

export const actionOverdue: Rule = {
  code: 'action-overdue',
  defaultSeverity: 'warning',
  *check({ postmortem, today }) {
    if (today === undefined) return;
    for (const action of openActions(postmortem)) {
      const { due, done } = action;
      if (due === undefined || parseIsoDate(due.value) === undefined || due.value >= today) continue;
      const edit = markDone(postmortem, action);
      yield {
        message: `This was due on ${due.value}. Is it done, or is there a new date? Both are fine; leaving it open quietly is what gets forgotten.`,
        span: due.span,
        fixes: edit === undefined ? [] : [{ title: 'Mark as done', edits: [edit], safe: false }],
        // A list that never shows a state may have been finished long ago.
        ...(done === false ? {} : { severity: 'information' as const }),
      };
    }
  },
};
