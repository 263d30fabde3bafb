import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Heading } from './postmortem';
import type { Section } from './section';
import type { SectionMark } from './sectionMarks';
import type { SectionKind } from './sectionKind';
import type { SectionTitles } from './sectionTitle';

/** A mark at its place in the document, with the kinds its title names and the level it stands at. */
interface PlacedMark {
  readonly mark: SectionMark;
  readonly start: number;
  readonly level: number;
  readonly kinds: readonly SectionKind[];
}

export interface SectionsReading {
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
}

/** The headings of a document and the sections that headings and labels introduce. */
export function readSections({ blocks, text }: MarkdownDocument, titles: SectionTitles): SectionsReading {
  const placed: PlacedMark[] = [];
  const open = new OpenSections();
  for (const block of blocks) {
    for (const mark of titles.marksOf(block)) {
      const level = mark.level ?? Math.min(6, open.headingLevel + 1);
      const kinds = open.accept(mark, level, titles);
      if (kinds.length > 0 || mark.level !== undefined)
        placed.push({ mark, start: block.start + mark.start, level, kinds });
    }
  }
  const ends = endsOf(placed, text.length);
  const headings: Heading[] = [];
  const sections: Section[] = [];
  placed.forEach(({ mark, start, level, kinds }, i) => {
    const end = ends[i] ?? text.length;
    const label = { start, end: start + mark.end - mark.start };
    if (mark.level !== undefined) headings.push({ title: mark.title, level, span: label, end });
    for (const kind of kinds) {
      sections.push({
        kind: kind === 'trigger' && isDatedContext(mark.title, text, label.end, end) ? 'timeline' : kind,
        title: mark.title,
        form: mark.form,
        level,
        label,
        span: { start, end },
        content: { start: label.end, end },
      });
    }
  });
  return { sections, headings };
}

/** "Context" that lists dated events is a timeline. */
function isDatedContext(title: string, text: string, start: number, end: number): boolean {
  if (!/^\W*context\W*$/i.test(title)) return false;
  return (text.slice(start, Math.min(end, start + 4000)).match(datedItem)?.length ?? 0) > 1;
}

const datedItem = /^[ \t]{0,8}[-*+][ \t]{1,4}[*_`]{0,3}\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}/gm;

/** For each mark where the next one of the same or a higher level starts. */
function endsOf(placed: readonly PlacedMark[], length: number): readonly number[] {
  const ends = new Array<number>(placed.length).fill(length);
  const open: number[] = [];
  placed.forEach(({ start, level }, i) => {
    for (let last = open.at(-1); last !== undefined && (placed[last]?.level ?? 0) >= level; last = open.at(-1)) {
      ends[last] = start;
      open.pop();
    }
    open.push(i);
  });
  return ends;
}

const titleWords = /post[\s-]?mortem|incident|outage|report|retrospective|review|rca\b|disclosure/i;

/** What an entry of a timeline may be labelled with. */
const phases: ReadonlySet<SectionKind> = new Set<SectionKind>(['detection', 'trigger', 'cause', 'resolution']);
const belowLessons: ReadonlySet<SectionKind> = new Set<SectionKind>(['lessons', 'well', 'poorly', 'lucky']);

/** Follows which sections are open, since the same word means different things in different places. */
class OpenSections {
  headingLevel = 0;
  #first = true;
  /** Kinds of the headings that are open, by level. */
  readonly #kinds: (readonly SectionKind[] | undefined)[] = [];
  #label: readonly SectionKind[] = [];

  /** The kinds that a mark introduces where it stands. */
  accept(mark: SectionMark, level: number, titles: SectionTitles): readonly SectionKind[] {
    const kinds = mark.level === undefined ? this.#labelKinds(mark, titles) : this.#headingKinds(mark, level, titles);
    if (mark.level !== undefined) {
      this.headingLevel = level;
      this.#kinds.length = level;
      this.#kinds[level] = kinds;
      this.#label = [];
      this.#first = false;
    } else if (kinds.length > 0 && !mark.inList) this.#label = kinds;
    return kinds;
  }

  #headingKinds({ title }: SectionMark, level: number, titles: SectionTitles): readonly SectionKind[] {
    // The title of the document may hold any word.
    const isTitle = this.#first && (level === 1 || (level === 2 && (titleWords.test(title) || /\d/.test(title))));
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

  #labelKinds({ title, inline, inList }: SectionMark, titles: SectionTitles): readonly SectionKind[] {
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
