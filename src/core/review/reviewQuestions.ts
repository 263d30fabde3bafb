import type { Span, TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { lineEndOf } from '../rules/places';
import { insertBlock } from '../rules/edits/insertSection';

/** The heading under which a document keeps its review questions. */
export const reviewHeading = 'Review questions';

/** What a reviewer asks last, once the rules have nothing to say. */
export const reviewQuestions: readonly string[] = [
  'Does the impact tell all of it: everybody who was affected, how badly, and for how long?',
  'Are the causes deep enough to act on, and is none of them a person?',
  'Do the actions fit the causes, and would at least one have prevented this?',
  'Would an outsider understand it without asking?',
  'Would everybody who was there recognise it, and nobody feel blamed?',
];

/** A question of the document's checklist. */
export interface AskedQuestion {
  readonly text: string;
  readonly isAnswered: boolean;
  /** The character between the brackets. */
  readonly tick: Span;
}

/** The ticks `- [ ]` under the heading “Review questions”, whatever they ask; none without the heading. */
export function askedQuestions({ document, headings }: Postmortem): readonly AskedQuestion[] {
  const heading = headings.find(({ title }) => /^review questions\b/i.test(title.trim()));
  if (heading === undefined) return [];
  const text = document.text.slice(heading.span.end, heading.end);
  return [...text.matchAll(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[([ xX])\][ \t]+(\S[^\r\n]*)/gm)].map((match) => {
    const start = heading.span.end + match.index + match[0].indexOf('[') + 1;
    return { text: (match[2] ?? '').trim(), isAnswered: match[1] !== ' ', tick: { start, end: start + 1 } };
  });
}

/**
 * The edits that tick just the questions for which `isAnswered` says so. A document without the checklist gets it at its
 * end, between marks that keep it out of versions for others.
 */
export function answerQuestions(
  postmortem: Postmortem,
  isAnswered: (question: string) => boolean,
): readonly TextEdit[] {
  const asked = askedQuestions(postmortem);
  if (asked.length === 0) return [checklist(postmortem, isAnswered)];
  return asked
    .filter((question) => question.isAnswered !== isAnswered(question.text))
    .map(({ text, tick }) => ({ span: tick, newText: isAnswered(text) ? 'x' : ' ' }));
}

function checklist({ document, headings }: Postmortem, isAnswered: (question: string) => boolean): TextEdit {
  const level = Math.min(6, Math.max(2, Math.min(...headings.slice(1).map((heading) => heading.level))));
  const items = reviewQuestions.map((question) => `- [${isAnswered(question) ? 'x' : ' '}] ${question}`);
  const block = [
    '<!-- internal -->',
    '',
    `${'#'.repeat(level)} ${reviewHeading}`,
    '',
    ...items,
    '',
    '<!-- /internal -->',
  ].join('\n');
  const { text } = document;
  const end = text.trimEnd().length;
  const eol = lineEndOf(text);
  const edit = insertBlock(text.slice(0, end), end, block);
  return { span: { start: end, end: text.length }, newText: edit.newText.replace(/\r\n|\n|\r/g, eol) };
}
