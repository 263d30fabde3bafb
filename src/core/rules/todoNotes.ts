import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { overlaps, sectionsOf } from './places';

/**
 * Whether a TODO is a note to the writer ("TODO: add the graph") and no task of the team. Among actions it is a state or
 * the word for a task, and as a heading it announces a list.
 */
export function isTodoNote(postmortem: Postmortem, todo: Span): boolean {
  const { document } = postmortem;
  const line = document.lines.lineAt(todo.start);
  const words = document.lines.textOf(line);
  if (/^\s*#|\bTODO\s?(?:list|s)\b|^\W*TODOS?\s?:\W*$/i.test(words)) return false;
  const rowOrItem = postmortem.actions.some((action) => action.form !== 'prose' && overlaps(action.span, todo));
  if (rowOrItem) return false;
  // A line "TODO: …" alone does not make a section of actions around itself.
  return !sectionsOf(postmortem, 'actions').some(
    ({ label, content }) => overlaps(content, todo) && document.lines.lineAt(label.start) !== line,
  );
}

/** Lines with a TODO note: what is read as an action there is a gap in the text instead. */
export function isInTodoNote(postmortem: Postmortem, offset: number): boolean {
  const { lines } = postmortem.document;
  const line = lines.lineAt(offset);
  const todo = /\b(?:TODO|FIXME)\b/.exec(lines.textOf(line));
  if (todo === null) return false;
  const start = lines.startOf(line) + todo.index;
  return isTodoNote(postmortem, { start, end: start + todo[0].length });
}
