import type { LineIndex } from '../core/markdown/lineIndex';
import type { Span } from '../core/markdown/span';
import type { Severity } from '../core/rules/finding';
import type { LintResult } from '../core/rules/lint';
import type { FindingCode } from '../core/rules/findingCode';

/** A stretch of text as output shows it: 1-based lines and UTF-16 columns, half-open at the end column. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as output shows it (contract: `lint --format json`). */
export interface ReportedFinding extends Range {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly ReportedFix[];
  readonly related: readonly ReportedPlace[];
}

export interface ReportedPlace extends Range {
  readonly message: string;
  /** Explains too little for a printed list. */
  readonly minor: boolean;
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly (Range & { readonly newText: string })[];
}

/** What one file says, as plain data that may cross threads. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** Suppression comments, or codes in them, that keep nothing quiet. They are no findings: the contract has no code for them. */
  readonly unusedSuppressions: readonly ReportedSuppression[];
}

export interface ReportedSuppression {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export function reportOf(
  path: string,
  { findings, unusedSuppressions }: Pick<LintResult, 'findings' | 'unusedSuppressions'>,
  lines: LineIndex,
): FileReport {
  return {
    path,
    findings: findings.map(({ code, severity, message, span, fixes, related = [] }) => ({
      code,
      severity,
      message,
      ...rangeOf(span, lines),
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map(({ span: replaced, newText }) => ({ ...rangeOf(replaced, lines), newText })),
      })),
      related: related.map(({ span: place, message: words, minor = false }) => ({
        ...rangeOf(place, lines),
        message: words,
        minor,
      })),
    })),
    unusedSuppressions: unusedSuppressions.map(({ span, message }) => {
      const { line, column } = rangeOf(span, lines);
      return { line, column, message };
    }),
  };
}

function rangeOf({ start, end }: Span, lines: LineIndex): Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}
