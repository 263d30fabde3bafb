import { countWhile } from '../bisect';
import type { Section } from '../postmortem/section';

/** Finds the innermost section of an offset. */
export class SectionPlaces {
  readonly #sections: readonly Section[];

  constructor(sections: readonly Section[]) {
    this.#sections = [...sections].sort((a, b) => a.span.start - b.span.start);
  }

  kindAt(offset: number): Section['kind'] | undefined {
    const begun = countWhile(this.#sections, ({ span }) => span.start <= offset);
    for (let i = begun - 1; i >= Math.max(0, begun - 40); i--) {
      const section = this.#sections[i];
      if (section !== undefined && section.content.end > offset) return section.kind;
    }
    return undefined;
  }
}
