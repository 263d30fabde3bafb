import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { isBlankValue } from '../placeholders';

export type ActionField = 'owner' | 'due' | 'priority' | 'ticket';

/** Actions that are not known to be done. */
export function openActions({ actions }: Postmortem): readonly ActionItem[] {
  return actions.filter(({ done }) => done !== true);
}

/** Whether an action says who, when, how urgent or where it is tracked; "TBD" says nothing. */
export function says(action: ActionItem, field: ActionField): boolean {
  const value = action[field]?.value;
  return value !== undefined && !isBlankValue(value);
}
