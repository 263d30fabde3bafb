import type { Located } from './actionItem';
import { actionTypes } from './actionFields';
import type { Heading } from './postmortem';
import type { Section } from './section';
import type { Span } from '../markdown/span';

/** What a heading or label above action items says about all of them. */
export interface ActionGroup {
  readonly start: number;
  readonly done: boolean | undefined;
  readonly type: Located | undefined;
  readonly owner: Located | undefined;
}

/** A heading that is the type of the actions below it and no more. */
const typeTitle = new RegExp(
  `^\\W*(${actionTypes}|fixes)(?: (?:actions?|items|measures|improvements|tasks))?\\W*$`,
  'i',
);

/** What headings and labels inside the scopes say about the items below them, in order. */
export function groupsIn(under: readonly Heading[], sections: readonly Section[]): readonly ActionGroup[] {
  const titles = [
    ...sections
      .filter(({ kind, form }) => kind === 'actions' && form !== 'heading')
      .map(({ title, label }) => ({ title, span: label })),
    ...under,
  ].sort((a, b) => a.span.start - b.span.start);
  return titles.map(({ title, span }) => {
    const type = typeTitle.exec(title)?.[1];
    return {
      start: span.start,
      done: stateOfTitle(title),
      type: type === undefined ? undefined : { value: type.toLowerCase(), span },
      owner: ownerOfTitle(title, span),
    };
  });
}

/** Tasks sorted by people: the heading is a handle, or says that it names the owner. */
function ownerOfTitle(title: string, span: Span): Located | undefined {
  const name =
    /^(?:(?:owner|assignee|assigned to|responsible)\s?:\s?(\p{L}[\p{L}\p{N} .'-]{1,60})|(@[\w.-]{1,40}(?:\/[\w-]{1,40})?)):?$/u.exec(
      title.trim(),
    );
  const value = name?.[1] ?? name?.[2];
  return value === undefined ? undefined : { value, span };
}

function stateOfTitle(title: string): boolean | undefined {
  if (/\b(?:completed?|done|taken|implemented)\b/i.test(title)) return true;
  return /\b(?:planned|open|in progress|outstanding|remaining|pending)\b/i.test(title) ? false : undefined;
}
