import type { TextEdit } from '../../markdown/span';
import type { ActionItem, Located } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { lineEndOf, trimmed } from '../places';
import { tableAt } from './tableText';

/** Columns of the table in which actions are written, in the order of the templates. */
const columns = [
  ['Owner', 'owner'],
  ['Due', 'due'],
  ['Priority', 'priority'],
  ['Type', 'type'],
  ['Ticket', 'ticket'],
] as const;

/**
 * The edit that writes the list of actions around a 0-based line as a table, each value in its column; state becomes a column
 * when the list shows it. `undefined` when there is no such list, or an item holds more than one paragraph.
 */
export function actionsToTable(postmortem: Postmortem, line: number): TextEdit | undefined {
  const { text } = postmortem.document;
  const items = runAround(postmortem, line, ['bullet', 'ordered', 'checkbox']);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (
    items.some(({ span }) =>
      /\n[ \t]*\n|\n[ \t]*(?:[-*+]|\d+[.)])\s/.test(
        text.slice(span.start, trimmed(text, span).end).replace(/\r\n?/g, '\n'),
      ),
    )
  ) {
    return undefined;
  }
  const used = columns.filter(
    ([, field]) => field === 'owner' || field === 'due' || items.some((item) => item[field] !== undefined),
  );
  const withState = items.some(({ done }) => done !== undefined);
  const rows = [
    ['Action', ...used.map(([title]) => title), ...(withState ? ['State'] : [])],
    ['---', ...used.map(() => '---'), ...(withState ? ['---'] : [])],
    ...items.map((item) => [
      wordsOf(text, item),
      ...used.map(([, field]) => valueOf(text, item[field])),
      ...(withState ? [item.done === true ? 'done' : 'open'] : []),
    ]),
  ];
  const span = { start: trimmed(text, first.span).start, end: trimmed(text, last.span).end };
  return { span, newText: rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join(lineEndOf(text)) };
}

/**
 * The edit that writes the table of actions around a 0-based line as a checklist, values as marks behind the words.
 * `undefined` when there is no such table.
 */
export function actionsToList(postmortem: Postmortem, line: number): TextEdit | undefined {
  const { document } = postmortem;
  const table = tableAt(document, line);
  const lastRow = table?.rows.at(-1);
  if (table === undefined || lastRow === undefined) return undefined;
  const items = postmortem.actions.filter(
    (item) => item.form === 'row' && table.rows.some((row) => row.line === item.line),
  );
  // A row that was not understood as an action would be lost.
  if (items.length === 0 || items.length !== table.rows.length) return undefined;
  const lines = items.map((item) => {
    const words = unescaped(sourceOf(document.text, item.textSpan));
    const marks = columns.flatMap(([, field]) => {
      const value = unescaped(valueOf(document.text, item[field]));
      // What the words say already needs no mark.
      if (value === '' || words.includes(value)) return [];
      return [field === 'ticket' ? ` (${value})` : ` (${field}: ${value})`];
    });
    return `- [${item.done === true ? 'x' : ' '}] ${words}${marks.join('')}`;
  });
  const span = { start: document.lines.startOf(table.header.line), end: document.lines.endOf(lastRow.line) };
  return { span, newText: lines.join(lineEndOf(document.text)) };
}

/** The actions of these forms that follow each other without other text around a line. */
function runAround(
  { actions, document }: Postmortem,
  line: number,
  forms: readonly ActionItem['form'][],
): readonly ActionItem[] {
  const items = actions.filter(({ form }) => forms.includes(form));
  const together = (a: ActionItem, b: ActionItem): boolean =>
    document.text.slice(trimmed(document.text, a.span).end, b.span.start).trim() === '';
  let run: ActionItem[] = [];
  for (const item of items) {
    const last = run.at(-1);
    if (last !== undefined && !together(last, item)) {
      if (holds(run)) return run;
      run = [];
    }
    run.push(item);
  }
  return holds(run) ? run : [];

  function holds(candidates: readonly ActionItem[]): boolean {
    const [first, last] = [candidates[0], candidates.at(-1)];
    return (
      first !== undefined &&
      last !== undefined &&
      line >= first.line &&
      line <= document.lines.lineAt(trimmed(document.text, last.span).end)
    );
  }
}

function valueOf(text: string, located: Located | undefined): string {
  return located === undefined ? '' : sourceOf(text, located.span);
}

/** The words of an item without the brackets that hold its owner, date and other marks. */
function wordsOf(text: string, item: ActionItem): string {
  const { start, end } = item.textSpan;
  const inside = columns
    .flatMap(([, field]) => item[field]?.span ?? [])
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  let words = '';
  let at = start;
  for (const span of inside) {
    const before = /\s*[([](?:[a-z]+:?\s*)?$/i.exec(text.slice(Math.max(at, span.start - 24), span.start));
    const after = /^\s*[)\]](?!\()/.exec(text.slice(span.end, end));
    if (before === null || after === null) continue;
    words += text.slice(at, span.start - before[0].length);
    at = span.end + after[0].length;
  }
  return sourceOf(`${words}${text.slice(at, end)}`, { start: 0, end: Infinity });
}

function sourceOf(text: string, span: { start: number; end: number }): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}

function cell(value: string): string {
  return value.replace(/(?<!\\)\|/g, '\\|');
}

function unescaped(value: string): string {
  return value.replace(/\\\|/g, '|');
}
