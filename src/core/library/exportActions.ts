import { calendarOf } from './exportCalendar';
import type { LibraryAction } from './libraryActions';

export const actionExportFormats = ['csv', 'jsonl', 'ics'] as const;

export type ActionExportFormat = (typeof actionExportFormats)[number];

export interface ActionExportOptions {
  /** When the export was made, milliseconds since the epoch; a calendar has to say it. */
  readonly now: number;
}

/** Action items as a file for another program: CSV (RFC 4180), JSON Lines, or iCalendar tasks (RFC 5545). */
export function exportActions(
  actions: readonly LibraryAction[],
  format: ActionExportFormat,
  { now }: ActionExportOptions,
): string {
  switch (format) {
    case 'csv':
      return csvOf(actions);
    case 'jsonl':
      return actions.map((action) => `${JSON.stringify(rowOf(action))}\n`).join('');
    case 'ics':
      return calendarOf(actions, now);
  }
}

const columns = [
  'state',
  'text',
  'owner',
  'due',
  'priority',
  'type',
  'ticket',
  'path',
  'line',
  'incident',
  'incidentDate',
  'severity',
] as const;

export type ActionExportRow = Readonly<Record<(typeof columns)[number], string | number | null>>;

function rowOf({ action, postmortem, state }: LibraryAction): ActionExportRow {
  return {
    state,
    text: action.text,
    owner: action.owner ?? null,
    due: action.due ?? null,
    priority: action.priority ?? null,
    type: action.type ?? null,
    ticket: action.ticket ?? null,
    path: postmortem.path,
    line: action.line,
    incident: postmortem.title,
    incidentDate: postmortem.date ?? null,
    severity: postmortem.severity ?? null,
  };
}

function csvOf(actions: readonly LibraryAction[]): string {
  const rows = actions.map(rowOf).map((row) => columns.map((column) => csvCell(row[column])));
  return [columns, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
