import type { TextEdit } from '../../markdown/span';
import type { ActionItem } from '../../postmortem/actionItem';
import type { Postmortem } from '../../postmortem/postmortem';
import { append, newColumn } from './addField';
import { tableAt } from './tableText';

const heading = /\b(?:status|state|done|progress|complete[d]?)\b/i;

/** The edits that write a state into an action's row where it has none: its empty cell, or a new column of the table. */
export function addState({ document }: Postmortem, action: ActionItem, state: string): readonly TextEdit[] | undefined {
  const table = tableAt(document, action.line);
  const row = table?.rows.find(({ line }) => line === action.line);
  if (table === undefined || row === undefined) return undefined;
  const index = table.header.cells.findIndex(({ start, end }) => heading.test(document.text.slice(start, end)));
  if (index < 0) return newColumn(table, 'Status', (line) => (line === action.line ? state : ''));
  const cell = row.cells[index];
  if (cell !== undefined) return [{ span: cell, newText: ` ${state} ` }];
  return [append(row, [...Array<string>(index - row.cells.length).fill(''), state])];
}
