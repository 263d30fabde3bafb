import type { Located } from './actionItem';
import type { Span } from '../markdown/span';

export type PostmortemStatus = 'draft' | 'in-review' | 'final' | 'closed';

/** Where metadata was found. Front matter wins over labels. */
export type MetadataSource = 'yaml' | 'toml' | 'labels' | 'table' | 'none';

/** What the document says about itself; values keep the place where they were found. */
export interface Metadata {
  readonly source: MetadataSource;
  /** The front matter with its fences, when there is one. */
  readonly frontMatter: Span | undefined;
  readonly title: Located | undefined;
  readonly status: Located<PostmortemStatus> | undefined;
  /** As written ("SEV-2", "P1", "critical"). */
  readonly severity: Located | undefined;
  /** ISO date of the incident. */
  readonly date: Located | undefined;
  readonly authors: readonly Located[];
  readonly services: readonly Located[];
  readonly tags: readonly Located[];
  /** Other keys, lower case, as written ("duration", "incident commander", "zone"). */
  readonly other: ReadonlyMap<string, Located>;
  /** Problems of the front matter itself: what is wrong, where. */
  readonly problems: readonly MetadataProblem[];
}

export interface MetadataProblem {
  /** The key at fault, when there is one. */
  readonly key: string | undefined;
  readonly message: string;
  readonly span: Span;
  /** Values the key may have, for a quick fix. */
  readonly allowed: readonly string[];
}
