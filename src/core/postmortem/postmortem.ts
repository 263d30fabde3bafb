import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { Milestones } from '../timeline/milestones';
import type { Metrics } from '../timeline/metrics';
import type { StatedDuration } from '../timeline/statedDurations';
import type { Timeline } from '../timeline/timeline';
import type { ActionItem } from './actionItem';
import type { Metadata } from './metadata';
import type { Section } from './section';

/** Everything that one document says, derived from its text alone. Offsets count UTF-16 units from the document's start. */
export interface Postmortem {
  readonly document: MarkdownDocument;
  readonly metadata: Metadata;
  /** Recognised sections in document order; a heading that holds two kinds gives two of the same span. */
  readonly sections: readonly Section[];
  /** Every heading (recognised or not) in document order, for outline, folding and insertion places. */
  readonly headings: readonly Heading[];
  readonly timeline: Timeline;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly stated: readonly StatedDuration[];
  readonly actions: readonly ActionItem[];
  /** Names, handles and roles that the document itself presents as people (metadata, owners, responders). */
  readonly people: readonly string[];
}

export interface Heading {
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** The heading's own lines. */
  readonly span: Span;
  /** Offset where the next heading of the same or a higher level starts, or the end of the text. */
  readonly end: number;
}
