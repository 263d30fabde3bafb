import type { Span } from '../markdown/span';
import { LineIndex } from '../markdown/lineIndex';

/** What is wrong with a template, where, and what to write instead. */
export interface TemplateProblem {
  /** The file, relative to the templates folder. */
  readonly path: string;
  readonly message: string;
  readonly span: Span;
  /** 0-based, UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** The problem with its place in lines and columns. */
export function templateProblem(path: string, text: string, span: Span, message: string): TemplateProblem {
  return { path, message, span, ...new LineIndex(text).positionAt(span.start) };
}

/** `file.md:3:7: what is wrong`, lines and columns 1-based. */
export function problemLine({ path, line, column, message }: TemplateProblem): string {
  return `${path}:${line + 1}:${column + 1}: ${message}`;
}
