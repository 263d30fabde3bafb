import names from './lexicon/names.json';
import words from './lexicon/words.json';

/** Forms of a verb as bits: one spelling may be several ("set", "read"). */
export const Form = { base: 1, s: 2, past: 4, participle: 8, ing: 16 } as const;

export interface VerbReading {
  readonly lemma: string;
  readonly forms: number;
}

/** What the lexicon knows about one spelling. */
export interface Word {
  readonly classes: Set<string>;
  verb: VerbReading | undefined;
}

/** Verbs whose forms are classes of their own (`grammar.be`), since they help other verbs. */
export const helperVerbs: readonly string[] = ['be', 'have', 'do'];

export type Lexicon = ReadonlyMap<string, Word>;

let compiled: Map<string, Word> | undefined;

/** The word classes by spelling; built on first use, in about ten milliseconds. */
export function lexicon(): Lexicon {
  compiled ??= compile();
  return compiled;
}

/** The spelling of a verb in one form ("forget", participle: "forgotten"); `undefined` for verbs not listed. */
export function formOf(lemma: string, form: number): string | undefined {
  const words = lexicon();
  return words.has(lemma) ? forms.get(`${lemma} ${form}`) : undefined;
}

/** Whether a word is the base form of a verb in the lexicon. */
export function isLemma(word: string): boolean {
  lexicon();
  return forms.has(`${word} ${Form.base}`);
}

const forms = new Map<string, string>();

function compile(): Map<string, Word> {
  const map = new Map<string, Word>();
  addClasses(map, 'grammar', words.grammar);
  addClasses(map, 'people', words.people);
  for (const trade of words.trades.split(' '))
    for (const spelling of [trade, pluralOf(trade)]) entry(map, spelling).classes.add('people.role');
  addClasses(map, 'adjective', words.adjectives);
  addClasses(map, 'adverbs', words.adverbs);
  addClasses(map, 'noun', words.nouns);
  addList(map, 'systemWord', words.systemsWords);
  addList(map, 'product', words.products);
  addList(map, 'notName', words.notNames);
  addList(map, 'given', names.given);
  addList(map, 'family', names.family);
  addVerbs(map);
  return map;
}

function addClasses(map: Map<string, Word>, group: string, lists: Readonly<Record<string, string>>): void {
  for (const [name, list] of Object.entries(lists)) addList(map, `${group}.${name}`, list);
}

function addList(map: Map<string, Word>, name: string, list: string): void {
  for (const word of list.split(' ')) entry(map, word).classes.add(name);
}

function entry(map: Map<string, Word>, spelling: string): Word {
  let word = map.get(spelling);
  if (word === undefined) map.set(spelling, (word = { classes: new Set(), verb: undefined }));
  return word;
}

function pluralOf(noun: string): string {
  return noun.endsWith('man') ? `${noun.slice(0, -2)}en` : thirdPerson(noun);
}

function addVerbs(map: Map<string, Word>): void {
  const irregular = new Map(
    words.irregular.split('|').map((row) => {
      const [lemma = '', past = '', participle = ''] = row.split(' ');
      return [lemma, { past: past.split('/'), participle: participle.split('/') }] as const;
    }),
  );
  const doubling = new Set(words.doubling.split(' '));
  const lemmas = new Map<string, Set<string>>([...irregular.keys()].map((lemma) => [lemma, new Set<string>()]));
  for (const [name, list] of Object.entries(words.verbs)) {
    for (const lemma of list.split(' ')) {
      const classes = lemmas.get(lemma) ?? new Set<string>();
      lemmas.set(lemma, classes.add(`verb.${name}`));
    }
  }
  for (const [lemma, classes] of lemmas) {
    const stem = doubling.has(lemma) ? lemma + lemma.slice(-1) : lemma;
    const regular = pastOf(lemma, stem);
    const { past, participle } = irregular.get(lemma) ?? { past: [regular], participle: [regular] };
    addForm(map, lemma, lemma, Form.base, classes);
    addForm(map, thirdPerson(lemma), lemma, Form.s, classes);
    for (const form of past) addForm(map, form, lemma, Form.past, classes);
    for (const form of participle) addForm(map, form, lemma, Form.participle, classes);
    addForm(map, ingOf(lemma, stem), lemma, Form.ing, classes);
  }
}

function addForm(map: Map<string, Word>, spelling: string, lemma: string, form: number, classes: Set<string>): void {
  const key = `${lemma} ${form}`;
  if (!forms.has(key)) forms.set(key, spelling);
  const word = entry(map, spelling);
  if (word.verb !== undefined && word.verb.lemma !== lemma) return;
  word.verb = { lemma, forms: (word.verb?.forms ?? 0) | form };
  for (const name of classes) word.classes.add(name);
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string, stem: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
}

function ingOf(lemma: string, stem: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
}
