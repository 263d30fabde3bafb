import { csvCell } from './exportActions';
import type { IncidentRow } from './trends';

const columns = [
  'date',
  'title',
  'severity',
  'status',
  'services',
  'tags',
  'duration',
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
  'detection',
  'actionsDone',
  'actionsTotal',
  'path',
] as const;

/** Incidents as CSV (RFC 4180), times in minutes; lists are joined by blanks and semicolons. */
export function incidentsCsv(rows: readonly IncidentRow[]): string {
  const lines = rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      return csvCell(typeof value === 'object' && value !== null ? value.join('; ') : value);
    }),
  );
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}
