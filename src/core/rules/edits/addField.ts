import type { TextEdit } from '../../markdown/span';
import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { tableAt, type TableLine } from './tableText';

/** What an action can be given. */
export type AddableField = 'owner' | 'due' | 'priority' | 'type';

const columns: Readonly<Record<AddableField, { readonly title: string; readonly heading: RegExp }>> = {
  owner: { title: 'Owner', heading: /\b(?:owners?|assignees?|assigned|who|responsible|dri|lead|person)\b/i },
  due: { title: 'Due', heading: /\b(?:due|deadline|target|when|date|eta)\b/i },
  priority: { title: 'Priority', heading: /\b(?:prio|priority|urgency|p)\b/i },
  type: { title: 'Type', heading: /\b(?:type|kind|category)\b/i },
};

/**
 * The edits that give an action an owner, date, priority or type in the style of its list: its cell (or a new column with
 * empty cells for the others), or a mark like those of its neighbours. `undefined` where the form offers no place.
 */
export function addField(
  postmortem: Postmortem,
  action: ActionItem,
  field: AddableField,
  value: string,
): readonly TextEdit[] | undefined {
  const blank = action[field];
  if (blank !== undefined) return [{ span: blank.span, newText: inCell(action, value) }];
  if (action.form === 'row') return inTable(postmortem, action, field, value);
  if (action.form === 'prose' || action.form === 'heading') return undefined;
  return [markLike(postmortem, action, field, value)];
}

function inCell({ form }: ActionItem, value: string): string {
  return form === 'row' ? value.replace(/\|/g, '\\|') : value;
}

function inTable(
  { document }: Postmortem,
  action: ActionItem,
  field: AddableField,
  value: string,
): readonly TextEdit[] | undefined {
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
  const width = table.header.cells.length;
  const padded = (line: TableLine, last: string): TextEdit =>
    append(line, [...Array<string>(Math.max(0, width - line.cells.length)).fill(''), last]);
  return [
    padded(table.header, title),
    padded(table.delimiter, '---'),
    ...table.rows.map((line) => padded(line, line === row ? cell : '')),
  ];
}

/** Further cells at the end of a table's line, closed as the line is. */
function append({ end, closed }: TableLine, cells: readonly string[]): TextEdit {
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
