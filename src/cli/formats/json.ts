import type { FileReport } from '../fileReport';

/** The contract's JSON, version 1. */
export function jsonFormat(reports: readonly FileReport[]): string {
  const files = reports.map(({ path, findings }) => ({
    path,
    findings: findings.map(({ code, severity, message, line, column, endLine, endColumn, fixes }) => ({
      code,
      severity,
      message,
      line,
      column,
      endLine,
      endColumn,
      fixes,
    })),
  }));
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}
