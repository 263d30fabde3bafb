import type { Span, TextEdit } from '../../markdown/span';
import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';

/** The edit that marks an action as done in the style of its list; `undefined` for a form that shows no state. */
export function markDone(postmortem: Postmortem, action: ActionItem): TextEdit | undefined {
  const { document } = postmortem;
  const { doneSpan, form } = action;
  if (doneSpan !== undefined) return writeState(postmortem, action, doneSpan, true);
  if (form !== 'bullet' && form !== 'ordered') return undefined;
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(document.text.slice(action.span.start, action.span.end));
  if (marker === null) return undefined;
  const at = action.span.start + marker[0].length;
  return { span: { start: at, end: at }, newText: '[x] ' };
}

/** The edit that marks a done action as open again; `undefined` for one whose state stands nowhere. */
export function markOpen(postmortem: Postmortem, action: ActionItem): TextEdit | undefined {
  return action.doneSpan && writeState(postmortem, action, action.doneSpan, false);
}

/** The mark of a checkbox, or the word that other items of the list use. */
function writeState({ document, actions }: Postmortem, { form }: ActionItem, span: Span, done: boolean): TextEdit {
  if (form === 'checkbox') return { span, newText: done ? 'x' : ' ' };
  const other = actions.find((one) => one.done === done && one.doneSpan !== undefined && one.form === form)?.doneSpan;
  const written = document.text.slice(span.start, span.end);
  const word = other === undefined ? (done ? 'Done' : 'Open') : document.text.slice(other.start, other.end);
  return { span, newText: written === written.toUpperCase() ? word.toUpperCase() : word };
}
