import type { Span } from '../markdown/span';

/** What a version for others leaves out or replaces. `mark`: a block that its writer marked as internal. */
export const changeKinds = [
  'mark',
  'section',
  'comment',
  'metadata',
  'person',
  'secret',
  'e-mail',
  'ip',
  'host',
  'ticket',
  'chat',
  'link',
  'term',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** One difference between a document and its version for others. */
export interface PublicChange {
  readonly kind: ChangeKind;
  /** In the document. */
  readonly span: Span;
  /** What stands there instead; empty where something is left out. */
  readonly newText: string;
  /** Why, in words for the person who reviews the change. */
  readonly reason: string;
  /** Whether a person should look: the word may mean something else ("Mark"). */
  readonly unsure: boolean;
}
