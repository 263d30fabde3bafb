import { blockAt } from '../markdown/blockAt';
import type { Nodes, Root } from 'mdast';
import type { LineIndex } from '../markdown/lineIndex';
import type { Block, MarkdownDocument } from '../markdown/markdownDocument';
import { isIndentedProse } from '../markdown/indentedProse';
import type { Span } from '../markdown/span';
import type { NumericOrder } from '../timeline/blockDates';
import { listedActions, type ActionDraft } from './actionDrafts';
import { readActionFields, actionTypes } from './actionFields';
import { headingActions, headingsIn, nothing, startOf, type PlacedDraft } from './headingActions';
import type { ActionItem, Located } from './actionItem';
import { isoOf } from './isoOf';
import { lessonActions } from './lessonActions';
import { namedOwners } from './namedOwners';
import type { NameRemark } from './nameRemarks';
import type { Heading } from './postmortem';
import { htmlActions, proseActions, wholeParagraph } from './proseActions';
import type { Section } from './section';

/** What a heading or label above action items says about all of them. */
interface Group {
  readonly start: number;
  readonly done: boolean | undefined;
  readonly type: Located | undefined;
  readonly owner: Located | undefined;
}

/** The action items of a document: what its sections of actions list, tabulate or promise, and what is marked as one elsewhere. */
export function readActions(
  document: MarkdownDocument,
  sections: readonly Section[],
  headings: readonly Heading[],
  roster: readonly string[],
  order: NumericOrder,
): readonly ActionItem[] {
  const scopes = actionScopes(sections);
  const under = headingsIn(headings, scopes);
  const groups = groupsIn(under, sections);
  const placed = draftsOf(document, scopes);
  const isSilent = placed.length === 0 && scopes.length === 0;
  const listed = (isSilent ? lessonActions(document, sections) : placed).sort((a, b) => startOf(a) - startOf(b));
  const titled = headingActions(document.text, under, sections, listed);
  const kept = listed.filter((draft) => !titled.covered.has(draft));
  const all = titled.drafts.length === 0 ? kept : [...kept, ...titled.drafts].sort((a, b) => startOf(a) - startOf(b));
  const owners = namedOwners(all, roster, document.text);
  return all.map((placed) => place(placed, owners, order, document.lines, groupAt(groups, startOf(placed))));
}

function draftsOf(document: MarkdownDocument, scopes: readonly Span[]): PlacedDraft[] {
  const found: PlacedDraft[] = [];
  let scope = 0;
  for (const block of document.blocks) {
    const { start: offset } = block;
    const end = offset + block.text.length;
    while (scope < scopes.length && (scopes[scope]?.end ?? 0) <= offset) scope++;
    const within: Span[] = [];
    for (let i = scope; i < scopes.length && (scopes[i]?.start ?? end) < end; i++)
      within.push(scopes[i] ?? { start: 0, end: 0 });
    for (const span of within) for (const draft of draftsIn(block, span)) found.push({ draft, offset });
    for (const draft of markedActions(block)) {
      const at = offset + draft.base;
      if (!within.some((span) => at >= span.start && at < span.end)) found.push({ draft, offset });
    }
  }
  for (const span of emptyScopes(scopes, found)) {
    const words = firstWords(document, span);
    if (words) found.push(words);
  }
  return found;
}

/** The stretches that hold actions, in order and without overlap; sections of other kinds inside are left out. */
function actionScopes(sections: readonly Section[]): readonly Span[] {
  const scopes: Span[] = [];
  sections.forEach((section, i) => {
    if (section.kind !== 'actions') return;
    const { content } = section;
    let start = Math.max(content.start, scopes.at(-1)?.end ?? 0);
    for (const inner of innerSections(sections, i)) {
      if (inner.span.start > start) scopes.push({ start, end: inner.span.start });
      start = Math.max(start, inner.span.end);
    }
    if (content.end > start) scopes.push({ start, end: content.end });
  });
  return scopes;
}

/** Sections of other kinds that stand inside the one at `index`. */
function innerSections(sections: readonly Section[], index: number): readonly Section[] {
  const outer = sections[index];
  const inner: Section[] = [];
  for (let i = index + 1; outer && i < sections.length; i++) {
    const section = sections[i];
    if (!section || section.span.start >= outer.content.end) break;
    // A heading that names actions and something else at once opens both.
    const same =
      sections[i + 1]?.span.start === section.span.start || sections[i - 1]?.span.start === section.span.start;
    if (section.kind === 'actions' || section.span.start === outer.span.start || same) continue;
    if (section.span.end <= outer.content.end) inner.push(section);
  }
  return inner;
}

function draftsIn(block: Block, { start, end }: Span): readonly ActionDraft[] {
  const from = start - block.start;
  const to = end - block.start;
  const drafts = draftsBetween(listedActions(block), from, to);
  for (const node of block.root.children) {
    if (node.type === 'paragraph' || isIndentedProse(node, block.text))
      drafts.push(...proseActions(node, block.text, from, to));
    else if (node.type === 'html')
      drafts.push(...htmlActions(block.text, Math.max(from, startIn(node)), Math.min(to, endIn(node))));
  }
  return drafts;
}

/** Those that start between two offsets; `drafts` is in order, and a long list may hold many scopes. */
function draftsBetween(drafts: readonly ActionDraft[], from: number, to: number): ActionDraft[] {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: ActionDraft[] = [];
  for (let draft = drafts[low]; draft && draft.start < to; draft = drafts[++low]) found.push(draft);
  return found;
}

function startIn({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endIn({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

/** The scopes in which nothing was found; both are in order. */
function emptyScopes(scopes: readonly Span[], found: readonly PlacedDraft[]): readonly Span[] {
  let next = 0;
  return scopes.filter(({ start, end }) => {
    while (next < found.length && startOf(found[next] ?? nothing) < start) next++;
    return startOf(found[next] ?? nothing) >= end;
  });
}

/** A section that lists nothing and promises nothing in so many words still says something in its first paragraph. */
function firstWords({ blocks }: MarkdownDocument, { start, end }: Span): PlacedDraft | undefined {
  for (let i = blockAt(blocks, start); i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.start >= end) break;
    for (const node of block.root.children) {
      const at = block.start + (node.position?.end.offset ?? 0);
      if (at <= start || node.type === 'heading' || node.type === 'html') continue;
      const draft =
        node.type === 'paragraph'
          ? wholeParagraph(node, block.text, start - block.start, end - block.start)
          : undefined;
      return draft && { draft, offset: block.start };
    }
  }
  return undefined;
}

const marker = /^(?:[ \t>*_-]{0,6})(?:action (?:point|item)|todo|follow-?up)\b[^:\n]{0,20}:[*_]{0,3}[ \t]{1,3}(?=\S)/i;
const marked = new WeakMap<Root, readonly ActionDraft[]>();
const mayMark = /\b(?:action (?:point|item)|todo|follow-?up)\b/i;

/** Paragraphs that begin with "Action point:" or the like, wherever they stand. */
function markedActions(block: Block): readonly ActionDraft[] {
  const known = marked.get(block.root);
  if (known) return known;
  const drafts = mayMark.test(block.text) ? readMarked(block) : [];
  marked.set(block.root, drafts);
  return drafts;
}

function readMarked(block: Block): readonly ActionDraft[] {
  return block.root.children.flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const mark = node.type === 'paragraph' ? marker.exec(block.text.slice(start, end)) : null;
    if (!mark) return [];
    const base = start + mark[0].length;
    return [{ form: 'prose' as const, start, end, base, fields: readActionFields(block.text.slice(base, end)) }];
  });
}

/** A heading that is the type of the actions below it and no more. */
const typeTitle = new RegExp(
  `^\\W*(${actionTypes}|fixes)(?: (?:actions?|items|measures|improvements|tasks))?\\W*$`,
  'i',
);

/** What headings and labels inside the scopes say about the items below them, in order. */
function groupsIn(under: readonly Heading[], sections: readonly Section[]): readonly Group[] {
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

function groupAt(groups: readonly Group[], offset: number): Group | undefined {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return groups[low - 1];
}

function place(
  { draft, offset }: PlacedDraft,
  owners: ReadonlySet<NameRemark>,
  order: NumericOrder,
  lines: LineIndex,
  group: Group | undefined,
): ActionItem {
  const { fields } = draft;
  const named = fields.named && owners.has(fields.named) ? fields.named : undefined;
  const base = offset + draft.base;
  const move = (span: Span): Span => ({ start: span.start + base, end: span.end + base });
  const locate = (found: Located | undefined): Located | undefined =>
    found && { value: found.value, span: move(found.span) };
  const start = offset + draft.start;
  const due = locate(fields.due ?? named?.due);
  return {
    form: draft.form,
    span: { start, end: offset + draft.end },
    line: lines.lineAt(draft.form === 'prose' || draft.form === 'heading' ? base : start),
    text: (named ?? fields).text,
    textSpan: move((named ?? fields).textSpan),
    owner: locate(named?.name ?? fields.owner) ?? group?.owner,
    due: due && { ...due, value: isoOf(due.value, order) ?? due.value },
    priority: locate(fields.priority),
    type: locate(fields.type) ?? group?.type,
    ticket: locate(fields.ticket),
    done: fields.done ?? group?.done,
    doneSpan: fields.doneSpan && move(fields.doneSpan),
  };
}
