import type { Span } from '../markdown/span';
import type { PostmortemStatus } from '../postmortem/metadata';
import type { Postmortem } from '../postmortem/postmortem';
import type { Readiness } from '../rules/readiness';
import type { TextEdit } from '../markdown/span';
import { setStatus } from '../rules/edits/setMetadata';
import { setMetadataValue } from './metadataEntry';
import { askedQuestions } from './reviewQuestions';
import { missingSignOffs } from './signOffs';

/** The way of a document through its review, in order. */
export const reviewSteps: readonly PostmortemStatus[] = ['draft', 'in-review', 'final', 'closed'];

/** Where the day of each step is kept. */
const dateKeys: Readonly<Partial<Record<PostmortemStatus, string>>> = {
  'in-review': 'submitted',
  final: 'finalized',
  closed: 'closed',
};

/** Something that speaks against the step, plainly said; advice, never a lock. */
export interface ReviewBlock {
  readonly message: string;
  /** Where it can be changed; `undefined` for what is not in the text yet. */
  readonly span: Span | undefined;
  /** Whether the place is one of the text as it would be with the new status. */
  readonly inMoved: boolean;
}

/** The status that comes next; `undefined` behind the last one. A document without a status is a draft. */
export function nextStatus({ metadata }: Postmortem): PostmortemStatus | undefined {
  return reviewSteps[reviewSteps.indexOf(metadata.status?.value ?? 'draft') + 1];
}

/**
 * What speaks against giving a document a status: to be reviewed, the open points of its checklist; to be final, also
 * sign-offs and review questions that are open; to be closed, also its open actions. `readiness` is that of the document
 * as if it had the status already. Nothing speaks against a step back.
 */
export function reviewBlocks(
  postmortem: Postmortem,
  status: PostmortemStatus,
  readiness: Readiness,
): readonly ReviewBlock[] {
  const from = postmortem.metadata.status?.value ?? 'draft';
  if (reviewSteps.indexOf(status) <= reviewSteps.indexOf(from)) return [];
  const blocks = openPoints(readiness);
  if (status === 'in-review') return blocks;
  const unsigned = missingSignOffs(postmortem).map((name) => ({
    message: `${name} has not signed it off`,
    span: undefined,
    inMoved: false,
  }));
  const unanswered = askedQuestions(postmortem)
    .filter(({ isAnswered }) => !isAnswered)
    .map(({ text, tick }) => ({ message: `Not answered: ${text}`, span: tick, inMoved: false }));
  const undone = status === 'closed' ? openActions(postmortem) : [];
  return [...blocks, ...unsigned, ...unanswered, ...undone];
}

/** The points that keep a document from review, each in its rule's words. */
function openPoints({ parts }: Readiness): readonly ReviewBlock[] {
  return parts.flatMap(({ title, points }) =>
    points
      .filter(({ state }) => state === 'open')
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ message, span }) => ({ message: `${title}: ${message}`, span, inMoved: true })),
  );
}

function openActions({ actions }: Postmortem): readonly ReviewBlock[] {
  return actions
    .filter(({ done }) => !done)
    .map(({ text, span }) => ({ message: `Still to do: ${text}`, span, inMoved: false }));
}

/** The edits that give a document a status and keep the day on which it got it (ISO date). */
export function moveTo(postmortem: Postmortem, status: PostmortemStatus, today: string): readonly TextEdit[] {
  const key = dateKeys[status];
  const edits = [setStatus(postmortem, status)];
  if (key !== undefined) edits.push(setMetadataValue(postmortem, key, today));
  const [first, second] = edits;
  // Both are new: one edit, so that their order is certain.
  if (first && second && first.span.start === second.span.start && first.span.end === second.span.end)
    return [joined(first, second)];
  return edits;
}

/** Two insertions at one place; where both make new front matter, one front matter with two lines. */
function joined(first: TextEdit, second: TextEdit): TextEdit {
  const front = /^---(\r\n|\n|\r)(.*)(\r\n|\n|\r)---(\r\n|\n|\r)+$/;
  const line = front.exec(second.newText)?.[2];
  const eol = front.exec(first.newText)?.[1];
  if (line === undefined || eol === undefined) return { span: first.span, newText: first.newText + second.newText };
  return { span: first.span, newText: first.newText.replace(`${eol}---${eol}`, `${eol}${line}${eol}---${eol}`) };
}
