import type { TextEdit } from '../../markdown/span';
import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';

/** The edit that marks an action as done in the style of its list; `undefined` for a form that shows no state. */
export function markDone({ document, actions }: Postmortem, action: ActionItem): TextEdit | undefined {
  const { doneSpan, form } = action;
  if (doneSpan !== undefined) {
    if (form === 'checkbox') return { span: doneSpan, newText: 'x' };
    const other = actions.find((one) => one.done === true && one.doneSpan !== undefined && one.form === form)?.doneSpan;
    const written = document.text.slice(doneSpan.start, doneSpan.end);
    const word = other === undefined ? 'Done' : document.text.slice(other.start, other.end);
    return { span: doneSpan, newText: written === written.toUpperCase() ? word.toUpperCase() : word };
  }
  if (form !== 'bullet' && form !== 'ordered') return undefined;
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(document.text.slice(action.span.start, action.span.end));
  if (marker === null) return undefined;
  const at = action.span.start + marker[0].length;
  return { span: { start: at, end: at }, newText: '[x] ' };
}
