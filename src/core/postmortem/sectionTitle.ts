import type { Root } from 'mdast';
import type { Block } from '../markdown/markdownDocument';
import { sectionTitles } from '../templates/sectionTitles';
import { sectionAliases, titleFillers } from './sectionAliases';
import { sectionMarks, type SectionMark } from './sectionMarks';
import { sectionKinds, type SectionKind } from './sectionKind';

export type TeamAliases = Readonly<Partial<Record<SectionKind, readonly string[]>>>;

/** How strictly a title is compared: a heading is meant as a section, a label may be any word with a colon. */
export type TitlePlace = 'heading' | 'label';

interface Name {
  readonly kind: SectionKind;
  readonly anywhere: boolean;
  /** Beside a plainer name it only describes it ("Incident response analysis"). */
  readonly faint?: boolean;
}

const longestName = 10;
const longestTitle = 14;
const longestText = 200;
const mostKnown = 5000;
const articles = new Set([
  'the',
  'a',
  'an',
  'of',
  'our',
  'its',
  'this',
  'that',
  'to',
  'for',
  'in',
  'on',
  'and',
  'or',
  'from',
  'with',
  'some',
]);
const fillers = new Set(titleFillers);
/** What turns a name into a question ("What was the impact?"). */
const questionWords = new Set([
  'what',
  'which',
  'how',
  'who',
  'where',
  'when',
  'are',
  'do',
  'does',
  'we',
  'it',
  'there',
]);

// Some words name one kind as a heading and another as a label ("Actions taken").
type NamesByPlace = Readonly<Record<TitlePlace, Map<string, Name>>>;

/** The names of the catalogue alone, gathered once: most documents are read with them. */
let withoutTeam: NamesByPlace | undefined;

function namesOf(team: TeamAliases): NamesByPlace {
  const heading = new Map<string, Name>();
  const label = new Map<string, Name>();
  // The catalogue's names without its prompts, which no reading needs.
  for (const kind of sectionKinds) {
    const { alone, anywhere } = sectionAliases[kind];
    addNames([sectionTitles[kind], ...alone], { kind, anywhere: false }, heading, label);
    addNames(anywhere, { kind, anywhere: true }, heading, label);
  }
  for (const kind of sectionKinds)
    addNames(sectionAliases[kind].heading, { kind, anywhere: false, faint: true }, heading);
  for (const kind of sectionKinds) addNames(team[kind] ?? [], { kind, anywhere: false }, heading, label);
  return { heading, label };
}

/** Which kinds of section a title names, in the order of the title; empty when it names none. */
export class SectionTitles {
  readonly #names: NamesByPlace;

  readonly #known: Readonly<Record<TitlePlace, Map<string, readonly SectionKind[]>>> = {
    heading: new Map(),
    label: new Map(),
  };

  readonly #marks = new WeakMap<Root, readonly SectionMark[]>();

  constructor(team?: TeamAliases) {
    this.#names = team === undefined ? (withoutTeam ??= namesOf({})) : namesOf(team);
  }

  kindsOf(title: string, place: TitlePlace): readonly SectionKind[] {
    if (title.length > longestText) return [];
    const known = this.#known[place].get(title);
    if (known) return known;
    const whole = place === 'label' ? wholeLabels.get(plainTitle(title)) : undefined;
    if (whole) return [whole];
    const { found: all, others } = this.#read(title, place);
    const found = all.length > 1 && !joined.test(title) ? plainestOf(all) : all;
    // A question is meant as a heading, whatever it stands in.
    const lenient = place === 'heading' || title.trimEnd().endsWith('?');
    const kept = found.filter(({ anywhere }) => others === 0 || (anywhere && lenient));
    const kinds = distinctKinds(
      kept.length === 0 && place === 'heading' && leading.test(plainTitle(title)) ? found.slice(0, 1) : kept,
    );
    // Typing makes ever new titles.
    if (this.#known[place].size > mostKnown) this.#known[place].clear();
    this.#known[place].set(title, kinds);
    return kinds;
  }

  /** The headings of a block, and those of its possible labels that name a kind; sought once per block text. */
  marksOf(block: Block): readonly SectionMark[] {
    let marks = this.#marks.get(block.root);
    if (!marks) {
      marks = sectionMarks(block).filter(
        ({ level, title }) => level !== undefined || this.kindsOf(title, 'label').length > 0,
      );
      this.#marks.set(block.root, marks);
    }
    return marks;
  }

  /** Only the kinds that the title names in words that nobody uses for anything else. */
  surelyKindsOf(title: string): readonly SectionKind[] {
    return distinctKinds(this.#read(title, 'heading').found.filter(({ anywhere }) => anywhere));
  }

  #read(title: string, place: TitlePlace): { found: readonly Name[]; others: number } {
    // Dates and times behind a title say nothing about it.
    const words = wordsOf(plainTitle(title)).filter((word, i) => i === 0 || !/^\d+$/.test(word));
    const found: Name[] = [];
    let others = 0;
    const isQuestion = title.trimEnd().endsWith('?');
    if (words.length > longestTitle) return { found, others };
    for (let i = 0; i < words.length;) {
      const [name, length] = longestNameAt(words, i, this.#names[place]);
      if (name) found.push(name);
      else if (!fillers.has(words[i] ?? '') && !(isQuestion && questionWords.has(words[i] ?? ''))) others++;
      i += length;
    }
    return { found, others };
  }
}

/** Labels that mean a section only when there is no other word. */
const wholeLabels: ReadonlyMap<string, SectionKind> = new Map<string, SectionKind>([
  ['identified', 'detection'],
  ['context', 'trigger'],
]);

/** "Impact on the network": what a heading begins with, it is about. */
const leading =
  /^(?:impact|effects?|consequences|causes?|reasons?|triggers?|detection|recovery|mitigation|lessons) (?:of|on|to|for|from|in|behind) /;

/** What joins two sections under one title. */
const joined = /[&,/+;|]|\band\b/i;

function plainestOf(names: readonly Name[]): readonly Name[] {
  const plain = names.filter(({ faint }) => faint !== true);
  return plain.length > 0 ? plain : names;
}

function distinctKinds(names: readonly Name[]): readonly SectionKind[] {
  return [...new Set(names.map(({ kind }) => kind))];
}

function addNames(names: readonly string[], entry: Name, ...maps: readonly Map<string, Name>[]): void {
  for (const name of names) {
    const words = wordsOf(plainTitle(name)).join(' ');
    if (words) for (const map of maps) map.set(words, entry);
  }
}

function longestNameAt(
  words: readonly string[],
  from: number,
  names: ReadonlyMap<string, Name>,
): [Name | undefined, number] {
  for (let length = Math.min(longestName, words.length - from); length > 0; length--) {
    const name = names.get(words.slice(from, from + length).join(' '));
    if (name) return [name, length];
  }
  return [undefined, 1];
}

const numbering =
  /^(?:(?:section|part|step)\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[ivx]{1,4}[.)]|[a-h][.)])\s+(?!why)(?=\S)/i;
const markup = /:[a-z0-9_+-]{2,40}:|\([^()]{0,120}\)|\[[^[\]]{0,120}\]|\{\{?[^{}]{0,120}\}?\}/gi;

/** A title without numbering, emoji, brackets and punctuation at its ends, in lower case. */
export function plainTitle(title: string): string {
  return title
    .replace(markup, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(numbering, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .toLowerCase();
}

function wordsOf(title: string): string[] {
  const words = title.replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !articles.has(word));
}
