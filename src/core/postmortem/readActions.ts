import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { ActionItem } from './actionItem';
import type { Heading } from './postmortem';
import type { Section } from './section';

export function readActions(
  document: MarkdownDocument,
  sections: readonly Section[],
  headings: readonly Heading[],
): readonly ActionItem[] {
  return document && sections && headings ? [] : [];
}
