import { firstWord } from '../analysis';
import { fnv1a } from '../../fnv1a';
import { lexicon, type Word } from '../lexicon';
import type { Roster } from '../nominals';
import type { Token } from '../tokens';

/** How the weights know a word; one object for all words that they know alike. */
export interface Spelling {
  readonly text: string;
  readonly hash: number;
  /**
   * What it shares with other words, by which words that were never learned weigh something, too: classes of the lexicon
   * ("verb.neglect"), the base form of a verb, beginning and end.
   */
  readonly traits: readonly string[];
}

export interface WeighedWord {
  readonly spelling: Spelling;
  /** The token that it comes from. */
  readonly token: number;
}

/**
 * The words of a sentence as they were learned: names, roles, figures and code by their kind, so that it does not matter
 * who and how many; quotations as one word, for they are not the writer's; marks left out, except those of emotion, which
 * count once in a row.
 * A time stamp or label in front is left out, too.
 */
export function weighedWords(tokens: readonly Token[], roster: Roster): WeighedWord[] {
  const words: WeighedWord[] = [];
  let closing: string | undefined;
  for (let i = firstWord(tokens); i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (closing !== undefined) {
      if (closing.includes(token.lower)) closing = undefined;
    } else if (token.kind === 'mark' && quotes.has(token.lower)) {
      closing = quotes.get(token.lower);
      words.push({ spelling: quotation, token: i });
    } else if (token.kind !== 'mark' || (emotions.has(token.lower) && tokens[i - 1]?.lower !== token.lower)) {
      words.push({ spelling: spellingOf(token, i > 0, roster), token: i });
    }
  }
  return words;
}

const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”“'],
  ['„', '“”'],
  ['«', '»'],
]);
const emotions: ReadonlySet<string> = new Set(['?', '!']);

const quotation = kindAlone('QUOTE');
const figure = kindAlone('#');
const code = kindAlone('CODE');
const name = kindAlone('NAME');
const system = kindAlone('SYSTEM');
const unknownName = kindAlone('CAPITAL');

function kindAlone(text: string): Spelling {
  return { text, hash: fnv1a(text), traits: [] };
}

function spellingOf({ lower, kind, capital }: Token, isInside: boolean, { people, systems }: Roster): Spelling {
  if (kind === 'number') return figure;
  if (kind === 'code') return code;
  if (kind === 'handle' || people.has(lower)) return name;
  if (systems.has(lower)) return system;
  const memory = !capital ? small : isInside ? capitalInside : capitalFirst;
  let spelling = memory.get(lower);
  if (spelling === undefined) {
    spelling = makeSpelling(lower, capital, isInside);
    if (memory.size < longestMemory) memory.set(lower, spelling);
  }
  return spelling;
}

const small = new Map<string, Spelling>();
const capitalFirst = new Map<string, Spelling>();
const capitalInside = new Map<string, Spelling>();
const longestMemory = 50_000;

function makeSpelling(lower: string, capital: boolean, isInside: boolean): Spelling {
  const word = lexicon().get(lower);
  if (word === undefined && capital && isInside) return unknownName;
  const lemma = word?.verb === undefined ? [] : [`~${word.verb.lemma}`];
  const text = (word && kindOf(word, capital)) ?? lower;
  return {
    text,
    hash: fnv1a(text),
    traits: [...classesOf(word), ...lemma, ...endsOf(lower)],
  };
}

/** What stands for words of whose kind there are many. */
const kinds: readonly (readonly [className: string, text: string])[] = [
  ['people.self', 'WE'],
  ['people.third', 'THEY'],
  ['people.role', 'ROLE'],
  ['product', 'SYSTEM'],
];

function kindOf({ classes }: Word, capital: boolean): string | undefined {
  if (capital && !classes.has('notName') && (classes.has('given') || classes.has('family'))) return 'NAME';
  return kinds.find(([className]) => classes.has(className))?.[1];
}

function classesOf(word: Word | undefined): string[] {
  const classes = [...(word?.classes ?? [])];
  return classes.filter((one) => !one.startsWith('grammar.') && one !== 'given' && one !== 'family');
}

/** The first and the last four and five letters of a word and its edge: what "careless" has of "carelessly". */
function endsOf(lower: string): string[] {
  const whole = `<${lower}>`;
  return [4, 5].flatMap((size) => (whole.length > size ? [whole.slice(0, size), whole.slice(-size)] : []));
}
