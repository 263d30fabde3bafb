import { BlockNotes } from '../markdown/blockNotes';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import { nothingOpen, type OpenSections } from './openSections';
import type { Heading } from './postmortem';
import type { Section } from './section';
import type { SectionMark } from './sectionMarks';
import type { SectionKind } from './sectionKind';
import { SectionTitles, type TeamAliases } from './sectionTitle';

/** A mark that is a heading or introduces sections, with the kinds its title names and the level it stands at. */
interface AcceptedMark {
  readonly mark: SectionMark;
  readonly level: number;
  readonly kinds: readonly SectionKind[];
}

/** The marks of a block as they are meant where certain sections are open. */
interface ReadMarks {
  readonly marks: readonly SectionMark[];
  readonly before: OpenSections;
  readonly accepted: readonly AcceptedMark[];
  readonly after: OpenSections;
}

/** What a mark introduces at its place. */
interface PlacedMark {
  readonly of: AcceptedMark;
  readonly start: number;
  readonly end: number;
  readonly heading: Heading | undefined;
  readonly sections: readonly Section[];
}

export interface SectionsReading {
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
}

/** Reads the headings and sections of successive documents; what stands in front of a change is taken over. */
export class SectionReader {
  readonly #titles: SectionTitles;
  readonly #marks: BlockNotes<readonly SectionMark[]>;
  #read: readonly ReadMarks[] = [];
  #placed: readonly PlacedMark[] = [];

  constructor(team?: TeamAliases) {
    this.#titles = new SectionTitles(team);
    this.#marks = new BlockNotes((block) => {
      const marks = this.#titles.marksOf(block);
      return marks.length === 0 ? undefined : marks;
    });
  }

  /** The headings of a document and the sections that headings and labels introduce. */
  read({ blocks, text }: MarkdownDocument): SectionsReading {
    const noted = this.#marks.of(blocks);
    this.#read = this.#accept(noted.map(({ note }) => note));
    const all: AcceptedMark[] = [];
    const starts: number[] = [];
    this.#read.forEach(({ accepted }, i) => {
      const start = blocks[noted[i]?.index ?? 0]?.start ?? 0;
      for (const one of accepted) {
        all.push(one);
        starts.push(start + one.mark.start);
      }
    });
    const ends = endsOf(all, starts, text.length);
    this.#placed = all.map((of, i) => {
      const [start = 0, end = text.length] = [starts[i], ends[i]];
      const before = this.#placed[i];
      const same = before?.of === of && before.start === start && before.end === end && !hangsOnText(of);
      return same ? before : placedMark(of, start, end, text);
    });
    const reading: { sections: Section[]; headings: Heading[] } = { sections: [], headings: [] };
    for (const { heading, sections } of this.#placed) {
      if (heading) reading.headings.push(heading);
      for (const section of sections) reading.sections.push(section);
    }
    return reading;
  }

  /** Goes through the marks of all blocks; those that stand among the same open sections as before mean the same. */
  #accept(all: readonly (readonly SectionMark[])[]): readonly ReadMarks[] {
    const known = this.#read;
    const moved = known.length - all.length;
    let before = nothingOpen;
    return all.map((marks, i) => {
      const same = known[i]?.marks === marks ? known[i] : known[i + moved];
      const isSame = same?.marks === marks && same.before.equals(before);
      const read = isSame ? same : readMarks(marks, before, this.#titles);
      before = read.after;
      return read;
    });
  }
}

function readMarks(marks: readonly SectionMark[], before: OpenSections, titles: SectionTitles): ReadMarks {
  const accepted: AcceptedMark[] = [];
  let after = before;
  for (const mark of marks) {
    const level = mark.level ?? Math.min(6, after.headingLevel + 1);
    const kinds = after.kindsOf(mark, level, titles);
    after = after.behind(mark, level, kinds);
    if (kinds.length > 0 || mark.level !== undefined) accepted.push({ mark, level, kinds });
  }
  return { marks, before, accepted, after };
}

function placedMark(of: AcceptedMark, start: number, end: number, text: string): PlacedMark {
  const { mark, level, kinds } = of;
  const { title, form } = mark;
  const label = { start, end: start + mark.end - mark.start };
  return {
    of,
    start,
    end,
    heading: mark.level === undefined ? undefined : { title, level, span: label, end },
    sections: kinds.map((kind) => ({
      kind: kind === 'trigger' && isDatedContext(title, text, label.end, end) ? 'timeline' : kind,
      title,
      form,
      level,
      label,
      span: { start, end },
      content: { start: label.end, end },
    })),
  };
}

/** Whether a section's kind is told by what stands in it. */
function hangsOnText({ kinds }: AcceptedMark): boolean {
  return kinds.includes('trigger');
}

/** "Context" that lists dated events is a timeline. */
function isDatedContext(title: string, text: string, start: number, end: number): boolean {
  if (!/^\W*context\W*$/i.test(title)) return false;
  return (text.slice(start, Math.min(end, start + 4000)).match(datedItem)?.length ?? 0) > 1;
}

const datedItem = /^[ \t]{0,8}[-*+][ \t]{1,4}[*_`]{0,3}\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}/gm;

/** For each mark where the next one of the same or a higher level starts. */
function endsOf(all: readonly AcceptedMark[], starts: readonly number[], length: number): readonly number[] {
  const ends = new Array<number>(all.length).fill(length);
  const open: number[] = [];
  all.forEach(({ level }, i) => {
    for (let last = open.at(-1); last !== undefined && (all[last]?.level ?? 0) >= level; last = open.at(-1)) {
      ends[last] = starts[i] ?? length;
      open.pop();
    }
    open.push(i);
  });
  return ends;
}
