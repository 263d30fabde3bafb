import { blockAt } from '../markdown/blockAt';
import { BlockNotes, type Noted } from '../markdown/blockNotes';
import type { LineIndex } from '../markdown/lineIndex';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { NumericOrder } from '../timeline/blockDates';
import type { ActionDraft } from './actionDraft';
import { groupsIn, type ActionGroup } from './actionGroups';
import type { ActionItem, Located } from './actionItem';
import { actionScopes, emptyScopes, firstWords } from './actionScopes';
import { draftsIn, markedActions } from './blockActions';
import { headingActions, headingsIn, startOf, type PlacedDraft } from './headingActions';
import { isoOf } from './isoOf';
import { lessonActions } from './lessonActions';
import { namedOwners } from './namedOwners';
import { thingPhrases } from './thingPhrases';
import type { ActionFields } from './actionFields';
import type { Heading } from './postmortem';
import type { Section } from './section';

/** What the actions of a document are read from. */
export interface ActionSource {
  readonly document: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
  /** Who the document knows as people. */
  readonly roster: readonly string[];
  readonly order: NumericOrder;
}

/** All that an action hangs on. */
interface Unread {
  readonly placed: PlacedDraft;
  readonly named: ActionFields['named'];
  readonly group: ActionGroup | undefined;
  readonly order: NumericOrder;
}

/** The actions of a document and, for each, what they hang on. */
interface KnownActions {
  readonly placed: readonly PlacedDraft[];
  readonly named: readonly ActionFields['named'][];
  readonly groups: readonly (ActionGroup | undefined)[];
  readonly order: NumericOrder;
  readonly actions: readonly ActionItem[];
}

/** Reads the actions of successive documents; those whose words stay are only moved. */
export class ActionReader {
  readonly #marked = new BlockNotes(markedActions);
  readonly #things = new BlockNotes(thingPhrases);
  #known: KnownActions = { placed: [], named: [], groups: [], order: undefined, actions: [] };

  /**
   * The action items of a document: what its sections of actions list, tabulate or promise, and what is marked as one
   * elsewhere.
   */
  read({ document, sections, headings, roster, order }: ActionSource): readonly ActionItem[] {
    const scopes = actionScopes(sections);
    const under = headingsIn(headings, scopes);
    const groups = groupsIn(under, sections);
    const placed = draftsOf(document, scopes, this.#marked.of(document.blocks));
    const isSilent = placed.length === 0 && scopes.length === 0;
    const listed = (isSilent ? lessonActions(document, sections) : placed).sort((a, b) => startOf(a) - startOf(b));
    const titled = headingActions(document.text, under, sections, listed);
    const kept = titled.covered.size === 0 ? listed : listed.filter((draft) => !titled.covered.has(draft));
    const all = titled.drafts.length === 0 ? kept : [...kept, ...titled.drafts].sort((a, b) => startOf(a) - startOf(b));
    const things = (): Iterable<string> => this.#things.of(document.blocks).flatMap(({ note }) => note);
    const owners = namedOwners(all, roster, things);
    const named = all.map(({ draft: { fields } }) =>
      fields.named && owners.has(fields.named) ? fields.named : undefined,
    );
    this.#known = placeAll({ placed: all, named, groups: groupsOf(all, groups), order }, this.#known, document.lines);
    return this.#known.actions;
  }
}

/** The group of each action; both are in order. */
function groupsOf(all: readonly PlacedDraft[], groups: readonly ActionGroup[]): readonly (ActionGroup | undefined)[] {
  let next = 0;
  return all.map((placed) => {
    while (next < groups.length && (groups[next]?.start ?? 0) <= startOf(placed)) next++;
    return groups[next - 1];
  });
}

function placeAll(now: Omit<KnownActions, 'actions'>, known: KnownActions, lines: LineIndex): KnownActions {
  const moved = known.placed.length - now.placed.length;
  const actions = now.placed.map((placed, i) => {
    const k = known.placed[i]?.draft === placed.draft ? i : i + moved;
    const same =
      known.placed[k]?.draft === placed.draft && known.named[k] === now.named[i] && known.order === now.order;
    const taken = same ? takenOver(known, k, placed, now.groups[i]) : undefined;
    return taken ?? place({ placed, named: now.named[i], group: now.groups[i], order: now.order }, lines);
  });
  return { ...now, actions };
}

/** What a document holds of actions in its scopes, and of marked ones, block by block. */
function draftsOf(
  document: MarkdownDocument,
  scopes: readonly Span[],
  marked: readonly Noted<readonly ActionDraft[]>[],
): PlacedDraft[] {
  const found: PlacedDraft[] = [];
  const { blocks } = document;
  let scope = 0;
  let next = 0;
  for (let i = 0; i < blocks.length; i++) {
    // On to the next block that holds anything.
    const inScope = scope < scopes.length ? blockAt(blocks, scopes[scope]?.start ?? 0) : blocks.length;
    i = Math.max(i, Math.min(inScope, marked[next]?.index ?? blocks.length));
    const block = blocks[i];
    if (!block) break;
    const { start: offset, line } = block;
    const end = offset + block.text.length;
    while (scope < scopes.length && (scopes[scope]?.end ?? 0) <= offset) scope++;
    const within: Span[] = [];
    for (let k = scope; k < scopes.length && (scopes[k]?.start ?? end) < end; k++)
      within.push(scopes[k] ?? { start: 0, end: 0 });
    for (const span of within) for (const draft of draftsIn(block, span)) found.push({ draft, offset, line });
    while ((marked[next]?.index ?? blocks.length) < i) next++;
    if (marked[next]?.index !== i) continue;
    for (const draft of marked[next]?.note ?? []) {
      const at = offset + draft.base;
      if (!within.some((span) => at >= span.start && at < span.end)) found.push({ draft, offset, line });
    }
    next++;
  }
  for (const span of emptyScopes(scopes, found)) {
    const words = firstWords(document, span);
    if (words) found.push(words);
  }
  return found;
}

/** A known action at its present place, if all but its place is as it was. */
function takenOver(
  { placed: all, groups, actions }: KnownActions,
  index: number,
  placed: PlacedDraft,
  group: ActionGroup | undefined,
): ActionItem | undefined {
  const before = all[index];
  const action = actions[index];
  if (!before || !action) return undefined;
  const offset = placed.offset - before.offset;
  const lines = placed.line - before.line;
  const stays = offset === 0 && lines === 0;
  if (!isSameGroup(groups[index], group, stays)) return undefined;
  return stays ? action : movedAction(action, offset, lines);
}

/** Whether two headings say the same; what they say of type and owner also has a place, which moves on its own. */
function isSameGroup(a: ActionGroup | undefined, b: ActionGroup | undefined, stays: boolean): boolean {
  if (a === b) return stays || !(a?.type ?? a?.owner);
  return a?.done === b?.done && isSameRemark(a?.type, b?.type, stays) && isSameRemark(a?.owner, b?.owner, stays);
}

function isSameRemark(a: Located | undefined, b: Located | undefined, stays: boolean): boolean {
  if (!a || !b) return a === b;
  return stays && a.value === b.value && a.span.start === b.span.start && a.span.end === b.span.end;
}

function movedAction(action: ActionItem, offset: number, lines: number): ActionItem {
  const move = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  const locate = (found: Located | undefined): Located | undefined =>
    found && { value: found.value, span: move(found.span) };
  return {
    form: action.form,
    span: move(action.span),
    line: action.line + lines,
    text: action.text,
    textSpan: move(action.textSpan),
    owner: locate(action.owner),
    due: locate(action.due),
    priority: locate(action.priority),
    type: locate(action.type),
    ticket: locate(action.ticket),
    done: action.done,
    doneSpan: action.doneSpan && move(action.doneSpan),
  };
}

function place({ placed: { draft, offset }, named, order, group }: Unread, lines: LineIndex): ActionItem {
  const { fields } = draft;
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
