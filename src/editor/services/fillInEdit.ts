import { SnippetString, SnippetTextEdit, type TextDocument } from 'vscode';
import type { Finding, Fix } from '../../core/rules/finding';
import { editorRange } from './editorRange';

/** Prompts of new sections; and, in rewrites of blaming sentences, what is still to be said: "[what it showed]". */
const prompt = /(<!--[^]*?-->)/;
const promptOrGap = /(<!--[^]*?-->|\[[^\][\n]{3,80}\](?![([:]))/;

/** A fix that leaves something to fill in, as an edit whose gaps the person walks through with Tab. */
export function fillInEdit(
  document: TextDocument,
  { code }: Finding,
  { safe, edits }: Fix,
): SnippetTextEdit | undefined {
  const [edit] = edits;
  if (safe || !edit || edits.length > 1) return undefined;
  const parts = edit.newText.replaceAll('\r\n', '\n').split(code.startsWith('blame-') ? promptOrGap : prompt);
  if (parts.length === 1) return undefined;
  const snippet = new SnippetString();
  // Split by a group: every second part is a gap.
  parts.forEach((part, index) => (index % 2 === 1 ? snippet.appendPlaceholder(part) : snippet.appendText(part)));
  return new SnippetTextEdit(editorRange(document, edit.span), snippet);
}
