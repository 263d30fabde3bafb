import type { Config } from '../config/config';
import { MarkdownParser } from '../markdown/markdownParser';
import { MarkdownReader } from '../markdown/markdownReader';
import type { Postmortem } from '../postmortem/postmortem';
import { PostmortemReader } from '../postmortem/postmortemReader';
import { recognise, type Recognition } from '../postmortem/recognise';

/** A document read for its summary, and whether it is a postmortem at all. */
export interface BlockReading {
  readonly postmortem: Postmortem;
  readonly recognition: Recognition;
}

/** Reads one document after the other for the library; much faster than a reader for each, since words stay plain text. */
export class BlockReader {
  readonly #reader = new PostmortemReader(new MarkdownReader(new MarkdownParser('blocks')));

  /** Never throws. `globPath` is relative to the folder of the configuration, with forward slashes. */
  read(text: string, globPath: string, config: Config): BlockReading {
    const { sectionAliases } = config;
    try {
      const postmortem = this.#reader.read(text, { sectionAliases });
      return { postmortem, recognition: recognise(globPath, postmortem, config) };
    } finally {
      // Two documents have nothing in common that would be worth looking for.
      this.#reader.read('', { sectionAliases });
    }
  }
}
