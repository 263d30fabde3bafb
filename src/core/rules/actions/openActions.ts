import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { isBlankValue } from '../placeholders';
import { isInTodoNote } from '../todoNotes';

export type ActionField = 'owner' | 'due' | 'priority' | 'ticket';

/** Actions that are not known to be done. */
export function openActions(postmortem: Postmortem): readonly ActionItem[] {
  const starts = new Set<number>();
  return postmortem.actions.filter(({ done, form, textSpan }) => {
    if (done === true || starts.has(textSpan.start)) return false;
    starts.add(textSpan.start);
    return form !== 'prose' || !isInTodoNote(postmortem, textSpan.start);
  });
}

/** Whether an action says who, when, how urgent or where it is tracked; "TBD" says nothing. */
export function says(action: ActionItem, field: ActionField): boolean {
  const value = action[field]?.value;
  return value !== undefined && !isBlankValue(value);
}
