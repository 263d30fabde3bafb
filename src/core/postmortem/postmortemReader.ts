import type { SectionKind } from './sectionKind';
import type { Postmortem } from './postmortem';

/** What a team adds to the reading of its documents (from `.postmortem.json`). */
export interface ReadOptions {
  readonly sectionAliases?: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  readonly people?: readonly string[];
}

/**
 * Reads the successive texts of one document and keeps what did not change between them.
 * The result equals that of a fresh reader given the same text.
 */
export class PostmortemReader {
  read(text: string, options: ReadOptions = {}): Postmortem {
    throw new Error(`not written yet ${text.length} ${JSON.stringify(options)}`);
  }
}
