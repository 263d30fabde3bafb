import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Heading } from './postmortem';
import type { Metadata } from './metadata';
import type { Section } from './section';

export function readMetadata(
  _document: MarkdownDocument,
  _sections: readonly Section[],
  headings: readonly Heading[],
): Metadata {
  const first = headings[0];
  return {
    source: 'none',
    frontMatter: undefined,
    title: first ? { value: first.title, span: first.span } : undefined,
    status: undefined,
    severity: undefined,
    date: undefined,
    authors: [],
    services: [],
    tags: [],
    other: new Map(),
    problems: [],
  };
}
