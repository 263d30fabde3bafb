import { MarkdownReader } from '../markdown/markdownReader';
import { BlockFactsReader } from '../timeline/blockFacts';
import { numericOrder } from '../timeline/documentDates';
import { readTimeline } from '../timeline/readTimeline';
import { ActionReader } from './actionReader';
import { readMetadata } from './readMetadata';
import { readPeople, readRoster } from './readPeople';
import type { Postmortem } from './postmortem';
import { SectionReader } from './sectionReader';
import type { SectionKind } from './sectionKind';

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
  readonly #markdown: MarkdownReader;
  readonly #facts = new BlockFactsReader();
  #aliases: ReadOptions['sectionAliases'];
  readonly #actions = new ActionReader();
  #sections = new SectionReader();

  constructor(markdown = new MarkdownReader()) {
    this.#markdown = markdown;
  }

  /** Reads any text; never throws. Offsets in the result count UTF-16 units from the start of the text. */
  read(text: string, options: ReadOptions = {}): Postmortem {
    if (options.sectionAliases !== this.#aliases) {
      this.#aliases = options.sectionAliases;
      this.#sections = new SectionReader(options.sectionAliases);
    }
    const document = this.#markdown.read(text);
    const facts = this.#facts.read(document.blocks);
    const { sections, headings } = this.#sections.read(document);
    const order = numericOrder(facts);
    const metadata = readMetadata(document, sections, headings, order);
    const roster = readRoster(document, sections, metadata, options.people ?? []);
    const actions = this.#actions.read({ document, sections, headings, roster, order });
    return {
      document,
      metadata,
      sections,
      headings,
      ...readTimeline({ document, facts, sections, headings, metadata }),
      actions,
      people: readPeople(roster, actions),
    };
  }
}
