import words from '../../blame/lexicon/words.json';

/** A class of words of the lexicon, as rules name it ("verb.duty"). */
export interface WordClass {
  readonly name: string;
  readonly words: readonly string[];
}

/** The classes of words that carry the rules. Names of people are left out: they are no wording. */
export function wordClasses(): readonly WordClass[] {
  const groups = {
    people: words.people,
    verb: words.verbs,
    adjective: words.adjectives,
    adverbs: words.adverbs,
    noun: words.nouns,
  };
  const grouped = Object.entries(groups).flatMap(([group, lists]) =>
    Object.entries(lists).map(([name, list]) => ({ name: `${group}.${name}`, words: list.split(' ') })),
  );
  return [...grouped, { name: 'systemWord', words: words.systemsWords.split(' ') }];
}

const kinds: Readonly<Record<string, string>> = {
  any: 'SOMEONE OR SOMETHING',
  person: 'PERSON',
  others: 'COLLEAGUE',
  staff: 'COLLEAGUE',
  self: 'WE',
  third: 'THEY',
  named: 'NAME',
  role: 'ROLE',
  group: 'TEAM',
  nobody: 'NOBODY',
  outsider: 'CUSTOMER',
  provider: 'SUPPLIER',
  ambiguous: 'OPERATOR',
  anyone: 'ANYONE',
};

const kindOfWord: Readonly<Record<string, string>> = {
  verb: 'DO',
  noun: 'THING',
  name: 'NAME',
  negation: 'not',
  modal: 'would',
  possessive: 'their',
  determiner: 'the',
};

/** A pattern of the lexicon as a reader can take it in: the first of each set of words, kinds of noun phrase in capitals. */
export function inWords(pattern: string): string {
  const parts = pattern.split(' ').flatMap((element) => elementInWords(element));
  const text = parts.filter((part, i) => part !== '…' || parts[i - 1] !== '…').join(' ');
  return text
    .replace(/ ([.,!?:])/g, '$1')
    .replace(/\|/g, '/')
    .replace(/ 's\b/g, "'s");
}

function elementInWords(element: string): string[] {
  const body = element.replace(/^>/, '');
  if (body.length > 1 && body.endsWith('?')) return [];
  if (body === '^' || body === '$') return [];
  if (body === '_' || body.startsWith('...')) return ['…'];
  const [first = '', ...rest] = body.replace(/^[~@#$]/, '').split('|');
  if (body.startsWith('$')) return [kinds[first] ?? (first.startsWith('own') ? "SOMEONE'S" : 'SOMEONE')];
  if (body.startsWith('#')) return [kindOfWord[first] ?? '…'];
  if (body.startsWith('@')) return [wordsOf(first)];
  const alternatives = [first, ...rest].map((word) => word.replace(/:\w+$/, ''));
  return [alternatives.slice(0, 3).join('/') + (alternatives.length > 3 ? '/…' : '')];
}

function wordsOf(name: string): string {
  const grammar: Readonly<Record<string, string>> = words.grammar;
  const found =
    wordClasses().find((one) => one.name === name)?.words ?? grammar[name.replace(/^grammar\./, '')]?.split(' ');
  return found === undefined ? name : `${found.slice(0, 3).join('/')}/…`;
}
