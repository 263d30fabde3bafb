import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Metadata } from '../postmortem/metadata';
import type { Heading } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import type { BlockFacts } from './blockFacts';

/** The parts of a document that its times are read from. */
export interface TimelineSource {
  readonly document: MarkdownDocument;
  readonly facts: BlockFacts;
  /** In document order. */
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
  readonly metadata: Metadata;
}
