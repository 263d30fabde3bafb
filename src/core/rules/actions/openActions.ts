import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { isBlankValue } from '../placeholders';
import { isInTodoNote } from '../todoNotes';

export type ActionField = 'owner' | 'due' | 'priority' | 'ticket';

/** "Added an alert", "has been rotated": a report of what is done, not a commitment. */
const reported =
  /^[\s*_]*(?:(?:we|it|they) (?:have |has )?|already )?(?!need|feed|seed|embed|speed|proceed|succeed|exceed|shed|shred|bleed)\p{L}{2,}ed\b|\b(?:has|have) (?:already |since |now )?been \p{L}+(?:ed|en|wn|t)\b|\b(?:was|were) (?:\p{L}+ly )?\p{L}+(?:ed|en|wn)\b/iu;

/** Actions that are not known to be done. */
export function openActions(postmortem: Postmortem): readonly ActionItem[] {
  const starts = new Set<number>();
  return postmortem.actions.filter(({ done, form, text, textSpan }) => {
    if (done === true || starts.has(textSpan.start)) return false;
    starts.add(textSpan.start);
    if (done === undefined && reported.test(text)) return false;
    // An italic sentence alone is a template's prompt.
    const { text: source } = postmortem.document;
    const isPrompt =
      /[*_]/.test(source.slice(textSpan.start - 1, textSpan.start + 1)) &&
      /[*_]/.test(source.slice(textSpan.end - 1, textSpan.end + 1));
    return form !== 'prose' || (!isPrompt && !isInTodoNote(postmortem, textSpan.start));
  });
}

/** Hurry and hope, no day that comes. */
const noDay =
  /^(?:asap|a\.s\.a\.p\.?|as soon as possible|soon(?:est)?|later|eventually|some ?day|(?:when|whenever|if) (?:possible|time (?:permits|allows)))$/i;

/** Whether an action says who, when, how urgent or where it is tracked; "TBD" says nothing, nor "asap" by when. */
export function says(action: ActionItem, field: ActionField): boolean {
  const value = action[field]?.value;
  return value !== undefined && !isBlankValue(value) && !(field === 'due' && noDay.test(value));
}
