import type { ImportedEvent } from './importedEvent';
import type { SourceText } from './sourceText';

/** Reads one kind of source. */
export interface Adapter {
  readonly id: string;
  /** What people call the source. */
  readonly title: string;
  /** 0: surely not, 1: surely. Looks at a bounded part of the text. */
  detect(source: SourceText): number;
  /** The events in the order of the source. Throws `BadSource` where the text is not what it has to be. */
  parse(source: SourceText, context: ImportContext): readonly ImportedEvent[];
}

/** What other files of the same import tell. */
export interface ImportContext {
  /** People by the source's own identifiers. */
  readonly names: ReadonlyMap<string, string>;
}

/** Why a source cannot be read, in words for the person who chose it; names the line or key. */
export class BadSource extends Error {}
