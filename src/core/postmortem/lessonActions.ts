import type { Nodes } from 'mdast';
import type { Block, MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { ActionDraft } from './actionDraft';
import { listedActions } from './actionDrafts';
import type { PlacedDraft } from './headingActions';
import { wholeParagraph } from './proseActions';
import type { Section } from './section';
import type { SectionKind } from './sectionKind';

const ofLessons: ReadonlySet<SectionKind> = new Set<SectionKind>(['lessons', 'poorly']);

/** "We will test restores": somebody promises, and tells no story about what may come. */
const promise =
  /^[^\p{L}]{0,6}(?:we|i|the team)(?:['’]ll| will| shall| are going to|['’]re going to| plan to| intend to)(?: (?:now|also|therefore|then|instead))? (?!(?:be|have|see|know|remember|never|not|probably|likely|always)\b)\p{L}/iu;
/** "To prevent this we will:", in front of a list. */
const leadIn =
  /\b(?:we|i|the team)(?:['’]ll| will| shall| are going to|['’]re going to| plan to| intend to)\b[^.!?\n]{0,160}:[*_\s]*$/iu;

/** Of a document that has no place for actions: what it promises under its lessons. */
export function lessonActions({ blocks }: MarkdownDocument, sections: readonly Section[]): PlacedDraft[] {
  const spans = sections.filter(({ kind }) => ofLessons.has(kind)).map(({ content }) => content);
  const found: PlacedDraft[] = [];
  let covered = 0;
  for (const { start, end } of spans) {
    for (const block of blocks) {
      if (block.start >= end) break;
      if (block.start + block.text.length <= start) continue;
      const within = { start: Math.max(start, covered) - block.start, end: end - block.start };
      for (const draft of promisesIn(block, within)) found.push({ draft, offset: block.start, line: block.line });
    }
    covered = Math.max(covered, end);
  }
  return found;
}

function promisesIn(block: Block, within: Span): readonly ActionDraft[] {
  const found: ActionDraft[] = [];
  const announced = announcedLists(block);
  const isIn = (place: Span, offset: number): boolean => offset >= place.start && offset < place.end;
  for (const draft of listedActions(block)) {
    if (!isIn(within, draft.start)) continue;
    if (promise.test(draft.fields.text) || announced.some((list) => isIn(list, draft.start))) found.push(draft);
  }
  for (const node of block.root.children) {
    const place = placeOf(node);
    if (node.type !== 'paragraph' || !isIn(within, place.start) || leadIn.test(wordsOf(block, place))) continue;
    const draft = promise.test(wordsOf(block, place))
      ? wholeParagraph(node, block.text, within.start, within.end)
      : undefined;
    if (draft) found.push(draft);
  }
  return found;
}

/** The lists that a line such as "Going forward we will:" stands in front of. */
function announcedLists(block: Block): readonly Span[] {
  return block.root.children.flatMap((node, i) => {
    const before = block.root.children[i - 1];
    const isAnnounced =
      node.type === 'list' && before?.type === 'paragraph' && leadIn.test(wordsOf(block, placeOf(before)));
    return isAnnounced ? [placeOf(node)] : [];
  });
}

function wordsOf({ text }: Block, { start, end }: Span): string {
  return text.slice(start, end);
}

function placeOf({ position }: Nodes): Span {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
