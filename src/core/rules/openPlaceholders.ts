import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { isFinal, overlaps, sectionsOf } from './places';
import { holdsOnlyPlaceholders, placeholdersIn } from './placeholders';

/** Placeholders that no other rule speaks about, in document order. */
export function openPlaceholders(postmortem: Postmortem): readonly Span[] {
  const all = placeholdersIn(postmortem.document);
  if (all.length === 0) return all;
  // A timeline or a list of actions that is only a placeholder is reported as empty; once final, as not final.
  const unwritten = isFinal(postmortem)
    ? []
    : sectionsOf(postmortem, 'timeline', 'actions').filter((section) => holdsOnlyPlaceholders(postmortem, section));
  const { text } = postmortem.document;
  return all.filter((span) => {
    if (unwritten.some((section) => overlaps(section.content, span))) return false;
    // A blank owner or date has its own rule.
    if (postmortem.actions.some((action) => overlaps(action.span, span) && !overlaps(action.textSpan, span)))
      return false;
    return !isTodo(text, span) || !speaksOfTasks(postmortem, span);
  });
}

function isTodo(text: string, span: Span): boolean {
  return /^(?:TODO|FIXME)/.test(text.slice(span.start, span.end));
}

/** Among actions TODO is a state or the word for a task, and as a heading it announces a list. */
function speaksOfTasks(postmortem: Postmortem, span: Span): boolean {
  const { actions, document } = postmortem;
  if (actions.some((action) => overlaps(action.span, span))) return true;
  if (sectionsOf(postmortem, 'actions').some(({ content }) => overlaps(content, span))) return true;
  const line = document.lines.textOf(document.lines.lineAt(span.start));
  return /^\s*#|\bTODO\s?(?:list|s)\b|^\W*TODOS?\s?:\W*$/i.test(line);
}
