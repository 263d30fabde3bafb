import type { Table, TableRow } from 'mdast';
import { UnitCache } from '../markdown/unitCache';
import { plainText } from '../timeline/plainText';
import type { ActionDraft } from './actionDraft';
import { findTicket, readActionFields, readState, trimmed, type ActionFields } from './actionFields';
import type { Located } from './actionItem';
import { isoOf } from './isoOf';
import { pushPlaced } from './placedDrafts';

/** `named`: the column of the actions, when a header says so. */
type Column = 'action' | 'named' | 'owner' | 'due' | 'priority' | 'type' | 'ticket' | 'state';

/** Headers of the columns, compared in lower case and without markup; the first that fits takes a column. */
const headers: readonly (readonly [Column, RegExp])[] = [
  [
    'owner',
    /^(?:action )?(?:owner|holder|assignee|assigned|responsible|who|dri|lead|person|team|poc|contact|accountable|driver)\b/,
  ],
  [
    'due',
    /^(?:due|deadline|eta|target|planned (?:date|end|for|completion)|by when|when|completion|date|expected|timeframe|timeline|finish)\b/,
  ],
  ['priority', /^(?:priority|prio|p|severity|urgency|importance)$/],
  ['type', /^(?:type|category|kind|class|classification|action type)\b/],
  ['state', /^(?:status|state|done|progress|completed|complete)\b/],
  [
    'ticket',
    /^(?:ticket|tracking|bug|issue|jira|link|pr|pull request|github|reference|ref|tracker|task id|work item|story)\b/,
  ],
  [
    'action',
    /^(?:action|task|item|description|what|improvement|follow|to ?do|measure|remediation|recommendation|work|title|details?|step|mitigation|fix|corrective|prevent)/,
  ],
];

const empty = /^(?:[-–—.\s]*|n\/?a|none|tbd|tbc|\?+|unassigned|unknown|todo|no ticket)$/i;

/** The rows of a table as action items; columns in any order, found by their headers. */
export function tableActions(table: Table, text: string): readonly ActionDraft[] {
  const [head, ...rows] = table.children;
  if (!head) return [];
  const names = head.children.map((_, i) => (cellOf(head, i, text)?.value ?? '').toLowerCase());
  const columns = columnsOf(names, rows, text);
  // Other tables stand among the actions, too.
  if (!ofActions.some((column) => columns.has(column))) return [];
  const key = [...columns].join();
  const drafts: ActionDraft[] = [];
  for (const row of rows) {
    const placed = ofRows.find(row, key, () => {
      const draft = rowAction(row, columns, text);
      return draft ? [draft] : [];
    });
    pushPlaced(placed, drafts);
  }
  return drafts;
}

const ofRows = new UnitCache<readonly ActionDraft[]>();

const ofActions: readonly Column[] = ['owner', 'due', 'priority', 'state', 'ticket', 'named'];

function columnsOf(names: readonly string[], rows: readonly TableRow[], text: string): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  names.forEach((name, i) => {
    const found = headers.find(([column, pattern]) => !columns.has(column) && pattern.test(name));
    if (found) columns.set(found[0], i);
  });
  const named = columns.get('action');
  if (named !== undefined) columns.set('named', named);
  else if (ofActions.some((column) => columns.has(column))) {
    // No header says which column holds the actions: the one with most words among the others does.
    const taken = new Set(columns.values());
    const sizes = names.map((_, i) =>
      taken.has(i) ? -1 : rows.reduce((sum, row) => sum + (cellOf(row, i, text)?.value.length ?? 0), 0),
    );
    const longest = sizes.indexOf(Math.max(...sizes));
    if ((sizes[longest] ?? -1) >= 0) columns.set('action', longest);
  }
  return columns;
}

function cellOf(row: TableRow, index: number, text: string): Located | undefined {
  const position = row.children[index]?.position;
  if (!position) return undefined;
  let start = position.start.offset ?? 0;
  let end = position.end.offset ?? start;
  while (start < end && '| \t'.includes(text.charAt(start))) start++;
  while (end > start && '| \t'.includes(text.charAt(end - 1))) end--;
  return trimmed(text, start, end);
}

function rowAction(row: TableRow, columns: ReadonlyMap<Column, number>, text: string): ActionDraft | undefined {
  const action = cellOf(row, columns.get('action') ?? -1, text);
  if (!action || empty.test(action.value) || /^<!--/.test(action.value)) return undefined;
  const base = action.span.start;
  const inline = readActionFields(text.slice(base, action.span.end));
  const cell = (column: Column): Located | undefined => {
    const found = columns.has(column) ? cellOf(row, columns.get(column) ?? -1, text) : undefined;
    if (!found || empty.test(found.value) || /^<!--/.test(found.value)) return undefined;
    return { value: found.value, span: { start: found.span.start - base, end: found.span.end - base } };
  };
  const due = cell('due');
  const type = cell('type');
  const start = row.position?.start.offset ?? base;
  const fields: ActionFields = {
    ...inline,
    owner: cell('owner') ?? inline.owner,
    due: due ? { ...due, value: isoOf(due.value) ?? due.value } : inline.due,
    priority: cell('priority') ?? inline.priority,
    type: type ? { ...type, value: type.value.toLowerCase() } : inline.type,
    ticket: withoutState(cell('ticket')) ?? inline.ticket ?? ticketIn(row, base, text),
    ...stateOf(row, cell('state'), inline, base, text),
  };
  return { form: 'row', start, end: row.position?.end.offset ?? action.span.end, base, fields };
}

/** "Bug 412 **DONE**": the state stands beside the ticket, as in the template of Google's SRE book, which says TODO for what is open. */
function withoutState(cell: Located | undefined): Located | undefined {
  const state = cell && /\s+(?:DONE|TODO|OPEN|WIP|IN PROGRESS|COMPLETED?)$/.exec(cell.value);
  if (!state) return cell;
  const value = cell.value.slice(0, state.index);
  return empty.test(value)
    ? undefined
    : { value, span: { start: cell.span.start, end: cell.span.start + value.length } };
}

function ticketIn(row: TableRow, base: number, text: string): Located | undefined {
  const start = row.position?.start.offset ?? base;
  const found = findTicket(text.slice(start, row.position?.end.offset ?? start));
  return (
    found && {
      value: found.value,
      span: { start: found.span.start + start - base, end: found.span.end + start - base },
    }
  );
}

const doneCell =
  /^(?:done|completed?|closed|resolved|fixed|shipped|merged|deployed|implemented|yes|x|✅|✔️?|☑️?)\b|^(?:✅|✔|☑)/iu;
const openCell =
  /^(?:to ?do|open|pending|in[- ]?progress|not started|not yet|no|planned|blocked|wip|backlog|proposed|outstanding|new|started|ongoing|⬜|🔲|☐|⏳|🚧|❌)/iu;
/** State words that writers put beside other words of a row, bold or as a cell of their own (TODO is theirs). */
const boldState = /\*\*(DONE|TODO|OPEN|WIP|IN PROGRESS|COMPLETED?)\*\*|(?:^|\|)\s*(Done|TODO)\s*(?=\||$)/;

function stateOf(
  row: TableRow,
  cell: Located | undefined,
  inline: ActionFields,
  base: number,
  text: string,
): Pick<ActionFields, 'done' | 'doneSpan'> {
  if (cell) {
    const done = doneCell.test(cell.value) ? true : openCell.test(cell.value) ? false : readState(cell.value).done;
    if (done !== undefined) return { done, doneSpan: cell.span };
  }
  if (inline.done !== undefined) return { done: inline.done, doneSpan: inline.doneSpan };
  const start = row.position?.start.offset ?? base;
  const source = text.slice(start, row.position?.end.offset ?? start);
  const match = boldState.exec(source);
  const word = match?.[1] ?? match?.[2];
  if (!match || word === undefined) return { done: undefined, doneSpan: undefined };
  const at = start + match.index + match[0].indexOf(word) - base;
  return { done: /^(?:done|comp)/i.test(plainText(word)), doneSpan: { start: at, end: at + word.length } };
}
