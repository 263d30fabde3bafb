import type { Config } from '../config/config';
import { originOf, sourceFileName } from '../publish/publicOrigin';
import type { BlockReader } from './blockReader';
import type { PostmortemSummary } from './summary';
import { summaryOf } from './summaryOf';

export interface SummariseOptions {
  /** How the library names the document. */
  readonly path: string;
  /** Its path relative to the folder of the configuration, with forward slashes. */
  readonly globPath: string;
  readonly config: Config;
  /** Always a postmortem, whatever it looks like. */
  readonly named?: boolean;
}

/** What a Markdown file is to the library. Plain JSON. */
export type Summarised =
  | { readonly kind: 'postmortem'; readonly summary: PostmortemSummary }
  | {
      readonly kind: 'excluded';
      /** Why it is no postmortem, in words for a person. */
      readonly reason: string;
    };

/** Summarises one document after the other. */
export class Summariser {
  readonly #reader: BlockReader;

  /** The reader comes from outside because the editor loads it as a part of its own. */
  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  /** Never throws. The summary is that which `summaryOf` makes from the full reader's postmortem. */
  summarise(text: string, { path, globPath, config, named = false }: SummariseOptions): Summarised {
    // A version for others tells the same incident once more.
    if (!named && sourceFileName(path) !== undefined && originOf(text) !== undefined)
      return { kind: 'excluded', reason: 'It is the version for others of another document.' };
    const { postmortem, recognition } = this.#reader.read(text, globPath, config);
    if (!recognition.isPostmortem && !named) return { kind: 'excluded', reason: recognition.reason };
    // Pieces of a text hold on to all of it; those that come from JSON are their own.
    const json = JSON.stringify(summaryOf(path, postmortem, config));
    return { kind: 'postmortem', summary: JSON.parse(json) as PostmortemSummary };
  }
}
