import type { TextEdit } from '../markdown/span';
import type { ActionItem } from '../postmortem/actionItem';
import type { Postmortem } from '../postmortem/postmortem';
import { addField } from '../rules/edits/addField';

/**
 * The edits that give an action an owner or a due date in place of the one it has, in the style of its list.
 * `undefined` where its form has no place for it, or when `value` would not stay on one line.
 */
export function setActionField(
  postmortem: Postmortem,
  action: ActionItem,
  field: 'owner' | 'due',
  value: string,
): readonly TextEdit[] | undefined {
  const text = value.trim();
  if (text === '' || /[\r\n]/.test(text)) return undefined;
  const known = action[field];
  if (!known) return addField(postmortem, [action], field, text);
  const written = action.form === 'row' ? text.replace(/\|/g, '\\|') : text;
  return [
    { span: known.span, newText: keepsHandle(postmortem, known.span.start) ? written.replace(/^@/, '') : written },
  ];
}

/** Whether an `@` stands before the place and stays there. */
function keepsHandle({ document }: Postmortem, start: number): boolean {
  return document.text[start - 1] === '@';
}
