import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { ActionItem } from './actionItem';
import type { Metadata } from './metadata';
import type { Section } from './section';

export function readPeople(
  _document: MarkdownDocument,
  _sections: readonly Section[],
  metadata: Metadata,
  _actions: readonly ActionItem[],
  people: readonly string[],
): readonly string[] {
  return [...metadata.authors.map(({ value }) => value), ...people];
}
