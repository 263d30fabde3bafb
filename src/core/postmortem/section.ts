import type { Span } from '../markdown/span';
import type { SectionKind } from './sectionKind';

/** How a section is introduced: `## Impact`, `**Impact**:`, `Impact:` alone on a line, `<h2>Impact</h2>`, a table row. */
export type SectionForm = 'heading' | 'label' | 'line' | 'html' | 'row';

export interface Section {
  readonly kind: SectionKind;
  /** The heading's or label's text without markup, as the writer put it. */
  readonly title: string;
  readonly form: SectionForm;
  /** Heading level 1 to 6; labels stand one below the heading above them. */
  readonly level: number;
  /** The heading or label itself. */
  readonly label: Span;
  /** From the heading or label to the next section or heading of the same or a higher level. */
  readonly span: Span;
  /** What follows the heading or label, to the end of `span`. */
  readonly content: Span;
}
