import type { TextEdit } from '../../markdown/span';
import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { tableAt, type TableLine, type TableText } from './tableText';

/** What an action can be given. */
export type AddableField = 'owner' | 'due' | 'priority' | 'type';

const columns: Readonly<Record<AddableField, { readonly title: string; readonly heading: RegExp }>> = {
  owner: { title: 'Owner', heading: /\b(?:owners?|assignees?|assigned|who|responsible|dri|lead|person)\b/i },
  due: { title: 'Due', heading: /\b(?:due|deadline|target|when|date|eta)\b/i },
  priority: { title: 'Priority', heading: /\b(?:prio|priority|urgency|p)\b/i },
  type: { title: 'Type', heading: /\b(?:type|kind|category)\b/i },
};

/**
 * The edits that give actions an owner, date, priority or type in the style of their list: their cells (or a new column,
 * empty for the others), or marks like those of their neighbours. `undefined` where the form of one offers no place.
 */
export function addField(
  postmortem: Postmortem,
  actions: readonly ActionItem[],
  field: AddableField,
  value: string,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const widened = new Set<number>();
  for (const action of actions) {
    const more = fieldOf(postmortem, action, actions, field, value, widened);
    if (more === undefined) return undefined;
    edits.push(...more);
  }
  return edits;
}

/** `widened` holds the header lines of tables that have got their column with an earlier action. */
function fieldOf(
  postmortem: Postmortem,
  action: ActionItem,
  actions: readonly ActionItem[],
  field: AddableField,
  value: string,
  widened: Set<number>,
): readonly TextEdit[] | undefined {
  const blank = action[field];
  if (blank !== undefined) return [{ span: blank.span, newText: inCell(action, value) }];
  if (action.form === 'prose' || action.form === 'heading') return undefined;
  if (action.form !== 'row') return [markLike(postmortem, action, field, value)];
  const { document } = postmortem;
  const table = tableAt(document, action.line);
  const row = table?.rows.find(({ line }) => line === action.line);
  if (table === undefined || row === undefined) return undefined;
  const { title, heading } = columns[field];
  const index = table.header.cells.findIndex(({ start, end }) => heading.test(document.text.slice(start, end)));
  const cell = inCell(action, value);
  if (index >= 0) {
    const place = row.cells[index];
    if (place !== undefined) return [{ span: place, newText: ` ${cell} ` }];
    return [append(row, [...Array<string>(index - row.cells.length).fill(''), cell])];
  }
  if (widened.has(table.header.line)) return [];
  widened.add(table.header.line);
  const given = new Set(actions.filter((one) => one.form === 'row').map(({ line }) => line));
  return newColumn(table, title, (line) => (given.has(line) ? cell : ''));
}

function inCell({ form }: ActionItem, value: string): string {
  return form === 'row' ? value.replace(/\|/g, '\\|') : value;
}

/** One more column at the end of a table. */
export function newColumn(
  { header, delimiter, rows }: TableText,
  title: string,
  cellOf: (line: number) => string,
): readonly TextEdit[] {
  const padded = (line: TableLine, last: string): TextEdit =>
    append(line, [...Array<string>(Math.max(0, header.cells.length - line.cells.length)).fill(''), last]);
  return [padded(header, title), padded(delimiter, '---'), ...rows.map((row) => padded(row, cellOf(row.line)))];
}

/** Further cells at the end of a table's line, closed as the line is. */
export function append({ end, closed }: TableLine, cells: readonly string[]): TextEdit {
  const at = closed ? end + 1 : end;
  const written = cells.map((cell) => ` ${cell} `.replace(/^ {2}$/, ' '));
  const newText = closed ? written.map((cell) => `${cell}|`).join('') : ` |${written.join('|').trimEnd()}`;
  return { span: { start: at, end: at }, newText };
}

const defaults: Readonly<Record<AddableField, readonly [string, string]>> = {
  owner: [' (owner: ', ')'],
  due: [' (due: ', ')'],
  priority: [' (priority: ', ')'],
  type: [' (type: ', ')'],
};

function markLike(postmortem: Postmortem, action: ActionItem, field: AddableField, value: string): TextEdit {
  const { text, lines } = postmortem.document;
  for (const other of postmortem.actions) {
    if (other === action || other.form !== action.form) continue;
    const style = styleOf(text, other, field);
    if (style === undefined) continue;
    const [prefix, suffix, place] = style;
    const written = prefix.endsWith('@') ? value.replace(/^@/, '') : value;
    const at =
      place === 'before' ? action.textSpan.start : lineEnd(text, lines.endOf(lines.lineAt(action.textSpan.end)));
    return { span: { start: at, end: at }, newText: `${prefix}${written}${suffix}` };
  }
  const [prefix, suffix] = defaults[field];
  const at = lineEnd(text, lines.endOf(lines.lineAt(action.textSpan.end)));
  return { span: { start: at, end: at }, newText: `${prefix}${value}${suffix}` };
}

function lineEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

type Style = readonly [prefix: string, suffix: string, place: 'before' | 'after'];

/** How another action of the list writes the same field, when that can be copied. */
function styleOf(text: string, action: ActionItem, field: AddableField): Style | undefined {
  const located = action[field];
  if (located === undefined) return undefined;
  const { start, end } = located.span;
  if (end <= action.textSpan.start) {
    const before = /[[({*_@]*$/.exec(text.slice(action.span.start, start))?.[0] ?? '';
    const after = text.slice(end, action.textSpan.start);
    return /^[\])}*_:\s—–-]{0,8}$/.test(after) ? [before, after, 'before'] : undefined;
  }
  // A handle may stand in the words themselves; then only a bracket around it can be copied.
  const inWords = start < action.textSpan.end;
  const lead = text.slice(Math.max(inWords ? action.textSpan.start : action.textSpan.end, start - 24), start);
  const bracketed = /([([])((?:[a-z]+:?\s*)?@?)$/i.exec(lead);
  if (bracketed !== null) return [` ${bracketed[1]}${bracketed[2]}`, bracketed[1] === '(' ? ')' : ']', 'after'];
  if (inWords) return undefined;
  const plain = /(\s*(?:[,;—–-]{1,2}|->|→)?\s*(?:\*\*)?(?:[a-z]+:)?\s*@?)$/i.exec(lead)?.[1] ?? '';
  return /[:@—–,;→-]/.test(plain) && !plain.includes('*')
    ? [plain.startsWith(' ') ? plain : ` ${plain}`, '', 'after']
    : undefined;
}
