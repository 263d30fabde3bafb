import type { List, ListItem, Nodes, Root } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import { UnitCache } from '../markdown/unitCache';
import type { ActionDraft } from './actionDraft';
import { readActionFields, readState, type ActionFields, findTicket } from './actionFields';
import { tableActions } from './actionTable';
import { pushPlaced } from './placedDrafts';

const cache = new WeakMap<Root, readonly ActionDraft[]>();

/** The list items and table rows of a block as action items, should they stand in a section of actions. */
export function listedActions(block: Block): readonly ActionDraft[] {
  const known = cache.get(block.root);
  if (known) return known;
  const drafts: ActionDraft[] = [];
  for (const node of block.root.children) {
    if (node.type === 'list') listActions(node, block.text, drafts);
    else if (node.type === 'table') drafts.push(...tableActions(node, block.text));
  }
  cache.set(block.root, drafts);
  return drafts;
}

function listActions(list: List, text: string, drafts: ActionDraft[]): void {
  for (const item of list.children) {
    const placed = ofItems.find(item, String(list.ordered), () => {
      const own: ActionDraft[] = [];
      itemActions(list, item, text, own);
      return own;
    });
    pushPlaced(placed, drafts);
  }
}

const ofItems = new UnitCache<readonly ActionDraft[]>();

function itemActions(list: List, item: ListItem, text: string, drafts: ActionDraft[]): void {
  const checked = item.checked ?? undefined;
  const first = item.children[0];
  const nested = item.children.filter((child) => child.type === 'list');
  const own = first && first.type !== 'list' ? behindBox(placeOf(first), text, checked) : undefined;
  const words = own ? text.slice(own.start, own.end) : '';
  const group =
    checked === undefined &&
    ((isGroupLabel(words) && (nested.length > 0 || /:[*_\s]*$/.test(words))) ||
      (nested.some(hasCheckbox) && isGroupName(words)));
  if (own && !group && /[\p{L}\p{N}]/u.test(words.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))) {
    drafts.push(itemDraft(list, item, own, text, checked));
  }
  // A list below an action explains it, unless it is a list of tasks of its own.
  for (const child of nested) if (group || !own || hasCheckbox(child)) listActions(child, text, drafts);
}

function hasCheckbox(list: List): boolean {
  return list.children.some((item) => typeof item.checked === 'boolean');
}

/** "**Short term**", "Improvements:" above a list of their own. */
function isGroupLabel(words: string): boolean {
  // Below a sentence of its own a label begins something else.
  if (/[.!?]\s*\n/.test(words)) return false;
  const plain = words.replace(/[*_`]+/g, '').trim();
  const short = plain.split(/\s+/).length <= 8 && !/\b(?:we|i|will|must|should)\b/i.test(plain);
  return short && (/:$/.test(plain) || /^(\*\*|__)[^*_]+\1:?$/.test(words.trim()));
}

/** "Prevent" above tasks of their own: one or two words are no action. */
function isGroupName(words: string): boolean {
  return /^[^\p{L}]{0,4}\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?[^\p{L}]{0,4}$/u.test(words.trim());
}

function itemDraft(
  list: List,
  item: ListItem,
  own: { start: number; end: number },
  text: string,
  checked: boolean | undefined,
): ActionDraft {
  const place = placeOf(item);
  const source = text.slice(own.start, own.end);
  const fields = readActionFields(source);
  // Evidence may stand in a sub-list or a second paragraph.
  const rest = fields.ticket ? undefined : findTicket(text.slice(own.end, place.end));
  const shift = own.end - own.start;
  const ticket =
    fields.ticket ??
    (rest && { value: rest.value, span: { start: rest.span.start + shift, end: rest.span.end + shift } });
  const box = checked === undefined ? undefined : boxBefore(text, place.start, own.start);
  const form = checked !== undefined ? 'checkbox' : list.ordered ? 'ordered' : 'bullet';
  const state =
    checked === undefined ? {} : { done: checked || readState(source).done === true, ...boxSpan(box, own.start) };
  return { form, ...place, base: own.start, fields: { ...fields, ticket, ...state } };
}

/** Where words begin with markup, the parser takes the check box for a part of them. */
function behindBox(
  { start, end }: { start: number; end: number },
  text: string,
  checked: boolean | undefined,
): { start: number; end: number } {
  const box = checked === undefined ? null : /^\[[ xX\t]\]\s+/.exec(text.slice(start, Math.min(end, start + 40)));
  return { start: start + (box?.[0].length ?? 0), end };
}

/** Offset of the mark between the brackets of a checkbox. */
function boxBefore(text: string, start: number, end: number): number | undefined {
  const open = text.lastIndexOf('[', end);
  return open >= start && text.charAt(open + 2) === ']' ? open + 1 : undefined;
}

function boxSpan(box: number | undefined, base: number): Pick<ActionFields, 'doneSpan'> | object {
  return box === undefined ? {} : { doneSpan: { start: box - base, end: box + 1 - base } };
}

function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
