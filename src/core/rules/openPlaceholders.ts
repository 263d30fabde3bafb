import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { isFinal, sectionsOf } from './places';
import { isTodoNote } from './todoNotes';
import { SpanIndex } from './spanIndex';
import { holdsOnlyPlaceholders, placeholdersIn } from './placeholders';

/** Placeholders that no other rule speaks about, in document order. */
export function openPlaceholders(postmortem: Postmortem): readonly Span[] {
  const all = placeholdersIn(postmortem.document);
  if (all.length === 0) return all;
  // A timeline or a list of actions that is only a placeholder is reported as empty; once final, as not final.
  const unwritten = isFinal(postmortem)
    ? []
    : sectionsOf(postmortem, 'timeline', 'actions').filter((section) => holdsOnlyPlaceholders(postmortem, section));
  // A blank owner or date has its own rule.
  const fields = postmortem.actions.flatMap(({ form, span, textSpan }) =>
    form === 'prose'
      ? []
      : [
          { start: span.start, end: textSpan.start },
          { start: textSpan.end, end: span.end },
        ],
  );
  const elsewhere = new SpanIndex([...unwritten.map(({ content }) => content), ...fields]);
  const { text } = postmortem.document;
  return all.filter((span) => !elsewhere.meets(span) && (!isTodo(text, span) || isTodoNote(postmortem, span)));
}

function isTodo(text: string, span: Span): boolean {
  return /^(?:TODO|FIXME)/.test(text.slice(span.start, span.end));
}
