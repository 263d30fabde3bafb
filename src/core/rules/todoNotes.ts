import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { sectionsOf } from './places';
import { SpanIndex } from './spanIndex';

/**
 * Whether a TODO is a note to the writer ("TODO: add the graph") and no task of the team. Among actions it is a state or
 * the word for a task, and as a heading it announces a list.
 */
export function isTodoNote(postmortem: Postmortem, todo: Span): boolean {
  const { document } = postmortem;
  const line = document.lines.lineAt(todo.start);
  const words = document.lines.textOf(line);
  if (/^\s*#|\bTODO\s?(?:list|s)\b|^\W*TODOS?\s?:\W*$/i.test(words)) return false;
  // Several in a row are a list of tasks.
  const isTodoLine = (at: number): boolean =>
    at >= 0 && at < document.lines.lineCount && todoLine.test(document.lines.textOf(at));
  if (isTodoLine(line - 1) || isTodoLine(line + 1)) return false;
  return !tasksOf(postmortem).meets(todo);
}

const todoLine = /^[\s*_>+-]*(?:<strong>)?(?:TODO|FIXME)\b/;

const known = new WeakMap<Postmortem, SpanIndex>();

/** Items of lists and tables, and sections of actions. A line "TODO: …" alone makes no such section around itself. */
function tasksOf(postmortem: Postmortem): SpanIndex {
  const cached = known.get(postmortem);
  if (cached !== undefined) return cached;
  const { actions, document } = postmortem;
  const items = actions.filter(({ form }) => form !== 'prose').map(({ span }) => span);
  const sections = sectionsOf(postmortem, 'actions').map(({ label, content, form }) => {
    const nextLine = document.lines.startOf(document.lines.lineAt(label.start) + 1);
    return form === 'heading' ? content : { start: Math.max(content.start, nextLine), end: content.end };
  });
  const tasks = new SpanIndex([...items, ...sections.filter(({ start, end }) => start < end)]);
  known.set(postmortem, tasks);
  return tasks;
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
