import { Range, type TextDocument } from 'vscode';
import type { Span } from '../../core/markdown/span';

/** The editor's range for a span of the document's text. */
export function editorRange(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}
