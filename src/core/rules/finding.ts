import type { Span, TextEdit } from '../markdown/span';
import type { SectionKind } from '../postmortem/sectionKind';
import type { FindingCode } from './findingCode';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Advice about one place of a document. Message: what a reader will see or hear, one question, one way out. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Why these words were reported, in terms of the text (who, does what, in which mood), where the message does not say. */
  readonly reason?: string;
  /** Best first; empty when no edit is safe enough to offer. */
  readonly fixes: readonly Fix[];
  /** Other places that explain the finding (the two entries a duration was computed from). */
  readonly related?: readonly RelatedPlace[];
  /** The kind of section that is missing or empty, for a finding about a section as a whole. */
  readonly section?: SectionKind;
}

/** A change that answers a finding, as edits of the text that was checked; they do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** May be applied without asking (`--fix`, fix-all): it changes no facts and needs no words from the writer. */
  readonly safe: boolean;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
  /** Good to jump to from an editor, but no explanation that a printed list needs. */
  readonly minor?: boolean;
}
