import type { SectionMark } from './sectionMarks';
import type { SectionKind } from './sectionKind';
import type { SectionTitles } from './sectionTitle';

const titleWords = /post[\s-]?mortem|incident|outage|report|retrospective|review|rca\b|disclosure/i;

/** What an entry of a timeline may be labelled with. */
const phases: ReadonlySet<SectionKind> = new Set<SectionKind>(['detection', 'trigger', 'cause', 'resolution']);
const belowLessons: ReadonlySet<SectionKind> = new Set<SectionKind>(['lessons', 'well', 'poorly', 'lucky']);

type Kinds = readonly SectionKind[];

/** The sections that are open at a place, since the same word means different things in different places. */
export class OpenSections {
  /** Level of the nearest heading above; 0 in front of the first. */
  readonly headingLevel: number;
  /** Kinds of the headings that are open, by level. */
  readonly #kinds: readonly (Kinds | undefined)[];
  /** Kinds of the last label below the last heading. */
  readonly #label: Kinds;

  constructor(kinds: readonly (Kinds | undefined)[], label: Kinds) {
    this.headingLevel = Math.max(0, kinds.length - 1);
    this.#kinds = kinds;
    this.#label = label;
  }

  /** The kinds that a mark introduces where it stands. */
  kindsOf(mark: SectionMark, level: number, titles: SectionTitles): Kinds {
    return mark.level === undefined ? this.#labelKinds(mark, titles) : this.#headingKinds(mark, level, titles);
  }

  /** What is open behind a mark that introduces these kinds. */
  behind(mark: SectionMark, level: number, kinds: Kinds): OpenSections {
    if (mark.level !== undefined) {
      return new OpenSections([...Array.from({ length: level }, (_, above) => this.#kinds[above]), kinds], []);
    }
    return kinds.length > 0 && !mark.inList ? new OpenSections(this.#kinds, kinds) : this;
  }

  equals(other: OpenSections): boolean {
    return (
      this === other ||
      (this.headingLevel === other.headingLevel &&
        areSame(this.#label, other.#label) &&
        this.#kinds.every((kinds, level) => areSame(kinds, other.#kinds[level])))
    );
  }

  #headingKinds({ title }: SectionMark, level: number, titles: SectionTitles): Kinds {
    // The title of the document may hold any word.
    const isTitle =
      this.headingLevel === 0 && (level === 1 || (level === 2 && (titleWords.test(title) || /\d/.test(title))));
    if (isTitle && titles.kindsOf(title, 'label').length === 0) return [];
    // Headings below the timeline are its phases, those below the actions group them (prevention, detection, …).
    if (this.#isOpen('timeline', level)) return [];
    if (this.#isOpen('actions', level) && !this.#isOpen('lessons', level)) {
      return titles.surelyKindsOf(title).filter((kind) => kind === 'actions' || belowLessons.has(kind));
    }
    const whole = titles.kindsOf(title, 'heading');
    const kinds =
      whole.length > 0 || !title.includes(':') ? whole : titles.kindsOf(title.split(':', 1)[0] ?? '', 'label');
    return kinds.length === 0 ? kinds : kinds.filter((kind) => kind === 'actions' || !this.#isInside(kind, level));
  }

  #labelKinds({ title, inline, inList }: SectionMark, titles: SectionTitles): Kinds {
    const kinds = titles.kindsOf(title, 'label');
    if (kinds.length === 0) return kinds;
    if (this.#isOpen('timeline', 7)) {
      // In a timeline's list, behind its times and below its own headings, labels say what an entry is about.
      const direct = this.#kinds.at(-1)?.includes('timeline') === true;
      return direct && !inList ? kinds.filter((kind) => !inline || !phases.has(kind)) : [];
    }
    // What was done during the incident, unless someone tells which lessons led to it.
    if (this.#isOpen('lessons', 7) && /^\W*actions?\b/i.test(title)) return ['actions'];
    if (this.#label.includes('timeline') && inList && inline) return [];
    if (this.#isOpen('actions', 7)) return inList ? kinds.filter((kind) => kind === 'actions') : kinds;
    // Questions below a heading of their own kind are prompts to the writer.
    return inline || inList || title.endsWith('?')
      ? kinds.filter((kind) => kind === 'actions' || !this.#isInside(kind, 7))
      : kinds;
  }

  /** Whether a heading of this kind is open above the level. */
  #isOpen(kind: SectionKind, level: number): boolean {
    for (let i = 1; i < level; i++) if (this.#kinds[i]?.includes(kind)) return true;
    return false;
  }

  /** Whether a heading of this kind alone is open above the level; one that holds two kinds may be divided. */
  #isInside(kind: SectionKind, level: number): boolean {
    for (let i = 1; i < level; i++) if (this.#kinds[i]?.length === 1 && this.#kinds[i]?.[0] === kind) return true;
    return false;
  }
}

export const nothingOpen = new OpenSections([], []);

function areSame(a: Kinds | undefined, b: Kinds | undefined): boolean {
  return a === b || (a !== undefined && a.length === b?.length && a.every((kind, i) => kind === b[i]));
}
