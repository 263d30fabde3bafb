import type { TextEdit } from '../markdown/span';
import type { ActionItem } from '../postmortem/actionItem';
import type { Postmortem } from '../postmortem/postmortem';
import { addState } from '../rules/edits/addState';
import { markDone, markOpen } from '../rules/edits/markDone';

/**
 * The smallest edits that make an action done or open in the style of its list; a table without a place for it gets a
 * column. Empty when the document says so already, `undefined` for a form that has no place for a state (prose, headings).
 */
export function toggleAction(
  postmortem: Postmortem,
  action: ActionItem,
  done: boolean,
): readonly TextEdit[] | undefined {
  if ((action.done === true) === done) return [];
  const edit = done ? markDone(postmortem, action) : markOpen(postmortem, action);
  if (edit) return [edit];
  return action.form === 'row' && done ? addState(postmortem, action, 'Done') : undefined;
}
