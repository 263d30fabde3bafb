import { Form, isLemma, lexicon } from './lexicon';
import { isPerson, type Nominal, type NominalTable, type Who } from './nominals';
import type { TaggedToken } from './tags';

/**
 * A pattern over the tokens of a sentence. Elements stand in a row, separated by blanks:
 * `word` or `one|two` spelling, `~take` any form of a verb (a word that
 * is no verb of the lexicon stands for itself), `~check:base` one form of it, `@noun.vice|carelessness` word
 * classes and spellings,
 * `#adverb` a word kind, `$person` or `$role|named` a whole noun phrase, `_` any word, `...5` up to five words,
 * `^` the start and `$` the end of the sentence. `?` behind an element makes it optional, `>` before it marks the
 * word whose clause the rule's conditions are about (otherwise the first verb, or the first word, of the match).
 */
export interface Pattern {
  readonly elements: readonly Element[];
  /** Index of the marked element, or -1. */
  readonly marked: number;
  /** What its most telling word must be: the keys under which the pattern is filed. */
  readonly keys: readonly string[];
  /** Whether the telling word is the first one, so that a match starts there. */
  readonly startsWithKey: boolean;
  /** How many words stand before the telling word, at least and at most. */
  readonly before: { readonly least: number; readonly most: number };
  /** The elements that stand at a fixed distance from the telling word. */
  readonly beside: readonly Beside[];
  /** The word that the sentence must open with. */
  readonly opening: Element | undefined;
  /** Whether one of its noun phrases must be people. */
  readonly needsPerson: boolean;
}

/** An element so many words before (below 0) or behind another. */
export interface Beside {
  readonly distance: number;
  readonly element: Element;
}

export interface Element {
  readonly kind: 'word' | 'lemma' | 'class' | 'tag' | 'nominal' | 'any' | 'gap' | 'start' | 'end';
  readonly values: ReadonlySet<string>;
  readonly forms: number;
  readonly max: number;
  readonly optional: boolean;
}

export interface Match {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Position of the marked or first verb. */
  readonly anchor: number;
}

export interface Matchable {
  readonly tokens: readonly TaggedToken[];
  readonly nominals: NominalTable;
  /** First token behind a leading time stamp or label. */
  readonly first: number;
}

const anyForm = 31;

export function compilePattern(source: string): Pattern {
  const parts = source.split(' ');
  const elements = parts.map((part) => compileElement(part.replace(/^>/, '')));
  const telling = elements.findIndex(isTelling);
  const key =
    elements[telling] ?? elements.find(({ kind }) => kind === 'word' || kind === 'lemma' || kind === 'nominal');
  return {
    elements,
    marked: parts.findIndex((part) => part.startsWith('>')),
    keys: key === undefined ? [] : keysOf(key),
    startsWithKey:
      key?.kind !== 'nominal' && elements.findIndex(({ kind }) => kind !== 'start') === elements.indexOf(key ?? none),
    before: wordsBefore(elements, elements.indexOf(key ?? none)),
    beside: key === undefined || key.kind === 'nominal' ? [] : besideOf(elements, elements.indexOf(key)),
    opening: elements[0]?.kind === 'start' ? spelled(elements[1]) : undefined,
    needsPerson: elements.some((element) => element.kind === 'nominal' && !element.optional && isPeople(element)),
  };
}

const peopleKinds = new Set(
  'person others staff self third reader anyone nobody named role group provider outsider ambiguous'.split(' '),
);

/** Whether a kind of noun phrase (see `isKind`) takes a word for people. */
export function isPeopleKind(kind: string): boolean {
  return peopleKinds.has(kind);
}

function isPeople({ values }: Element): boolean {
  return [...values].every(isPeopleKind);
}

function spelled(element: Element | undefined): Element | undefined {
  const isSpelled = element?.kind === 'word' || element?.kind === 'lemma' || element?.kind === 'class';
  return isSpelled && element?.optional !== true ? element : undefined;
}

/** What stands right before and behind an element, as far as each takes one word. */
function besideOf(elements: readonly Element[], key: number): Beside[] {
  const beside: Beside[] = [];
  for (const step of [1, -1]) {
    for (let distance = step; ; distance += step) {
      const element = elements[key + distance];
      if (element === undefined || element.optional || element.kind === 'nominal' || element.kind === 'gap') break;
      if (element.kind !== 'any' && element.kind !== 'tag') beside.push({ distance, element });
      if (element.kind === 'start' || element.kind === 'end') break;
    }
  }
  return beside;
}

/** Longest noun phrase that a pattern reaches over, in words. */
const longestNominal = 14;

/** A telling noun phrase holds its word anywhere. */
function wordsBefore(elements: readonly Element[], key: number): Pattern['before'] {
  let least = 0;
  let most = elements[key]?.kind === 'nominal' ? longestNominal : 0;
  for (const { kind, optional, max } of elements.slice(0, Math.max(0, key))) {
    if (kind === 'start' || kind === 'end') continue;
    if (!optional && kind !== 'gap') least++;
    most += kind === 'nominal' ? longestNominal : max;
  }
  return { least, most };
}

const none: Element = { kind: 'start', values: new Set(), forms: 0, max: 0, optional: false };
/** Words too common to look a pattern up by. */
const common = new Set(
  'be have do the a an this that it its our my is are was were and or but to of in on for with by at no not there he she they we i you as so had'.split(
    ' ',
  ),
);

function isTelling({ kind, values, optional }: Element): boolean {
  if (optional || (kind !== 'word' && kind !== 'lemma' && kind !== 'class')) return false;
  for (const value of values) if (common.has(value)) return false;
  return true;
}

/** What "$ownerror" and its like must hold, as keys. */
const ownedKeys: Readonly<Record<string, readonly string[]>> = {
  ownerror: ['@noun.error', '@noun.vice'],
  ownvice: ['@noun.vice'],
  ownfault: ['fault'],
  ownaccess: ['access', 'rights', 'privileges', 'permissions', 'licence', 'license', 'badge', 'clearance'],
};

/** "$ownhabit" holds a word of the class `noun.habit`. */
function ownedClass(value: string): string[] {
  return /^own(?!ed$|staff$|named$)[a-z]/.test(value) ? [`@noun.${value.slice(3)}`] : [];
}

function keysOf({ kind, values }: Element): string[] {
  if (kind === 'nominal') return [...values].flatMap((value) => ownedKeys[value] ?? ownedClass(value));
  if (kind === 'class') return [...values].flatMap((value) => [`@${value}`, value]);
  return [...values].map((value) => (kind === 'lemma' && isVerb(value) ? `~${value}` : value));
}

function compileElement(part: string): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  const make = (kind: Element['kind'], values: readonly string[] = [], forms = anyForm, max = 1): Element => ({
    kind,
    values: new Set(values),
    forms,
    max,
    optional,
  });
  if (body === '^') return make('start');
  if (body === '$') return make('end');
  if (body === '_') return make('any');
  if (body.startsWith('...')) return make('gap', [], anyForm, Number(body.slice(3) || '4'));
  if (body.startsWith('@')) return make('class', body.slice(1).split('|'));
  if (body.startsWith('#')) return make('tag', body.slice(1).split('|'));
  if (body.startsWith('$')) return make('nominal', body.slice(1).split('|'));
  if (!body.startsWith('~')) return make('word', body.split('|'));
  const [lemmas = '', form] = body.slice(1).split(':');
  return make('lemma', lemmas.split('|'), form === undefined ? anyForm : Form[form as keyof typeof Form]);
}

/** The match of a pattern that starts at a token; gaps are as short as they can be. Bounded work: gaps have a limit. */
export function matchAt(pattern: Pattern, sentence: Matchable, start: number): Match | undefined {
  const head = pattern.elements[0];
  if (head?.optional === false && head.kind !== 'gap' && lengthAt(head, sentence, start) === undefined)
    return undefined;
  const ends: number[] = [];
  const end = matchFrom(pattern.elements, 0, sentence, start, ends);
  if (end === undefined) return undefined;
  return { start, end, anchor: anchorOf(pattern, sentence, start, ends) };
}

function anchorOf(pattern: Pattern, sentence: Matchable, start: number, ends: readonly number[]): number {
  if (pattern.marked >= 0) return (ends[pattern.marked] ?? start + 1) - 1;
  const verb = pattern.elements.findIndex(
    (element, k) =>
      (element.kind === 'lemma' || element.kind === 'class') && sentence.tokens[(ends[k] ?? 0) - 1]?.tag === 'verb',
  );
  return verb < 0 ? start : (ends[verb] ?? start + 1) - 1;
}

function matchFrom(
  elements: readonly Element[],
  k: number,
  sentence: Matchable,
  at: number,
  ends: number[],
): number | undefined {
  const element = elements[k];
  if (element === undefined) return at;
  const length = lengthAt(element, sentence, at);
  if (element.kind === 'gap') return matchGap(elements, k, sentence, at, ends);
  if (length !== undefined) {
    ends[k] = at + length;
    const end = matchFrom(elements, k + 1, sentence, at + length, ends);
    if (end !== undefined) return end;
  }
  ends[k] = -1;
  return element.optional ? matchFrom(elements, k + 1, sentence, at, ends) : undefined;
}

function matchGap(
  elements: readonly Element[],
  k: number,
  sentence: Matchable,
  at: number,
  ends: number[],
): number | undefined {
  const max = elements[k]?.max ?? 0;
  for (let skipped = 0; skipped <= max; skipped++) {
    const end = matchFrom(elements, k + 1, sentence, at + skipped, ends);
    if (end !== undefined) return end;
    const token = sentence.tokens[at + skipped];
    if (token === undefined || (token.tag === 'mark' && /[;:.!?]/.test(token.lower))) return undefined;
  }
  return undefined;
}

function lengthAt(element: Element, sentence: Matchable, at: number): number | undefined {
  if (element.kind === 'start') return at === sentence.first ? 0 : undefined;
  const token = sentence.tokens[at];
  if (element.kind === 'end') return token === undefined || /^[.!?]$/.test(token.lower) ? 0 : undefined;
  if (token === undefined) return undefined;
  switch (element.kind) {
    case 'word':
      return element.values.has(token.lower) ? 1 : undefined;
    case 'any':
      return token.tag === 'mark' ? undefined : 1;
    case 'tag':
      return element.values.has(token.tag) ? 1 : undefined;
    case 'lemma':
      return hasLemma(element, token) ? 1 : undefined;
    case 'class':
      return hasClass(element.values, token) ? 1 : undefined;
    case 'nominal':
      return nominalLength(element.values, sentence.nominals.at(at));
    default:
      return undefined;
  }
}

function isVerb(word: string): boolean {
  return word === 'be' || word === 'have' || word === 'do' || isLemma(word);
}

function hasLemma(element: Element, token: TaggedToken): boolean {
  if (element.values.has(token.lower) && !isVerb(token.lower)) return true;
  const verb = token.word?.verb;
  if (token.tag === 'be') return element.values.has('be');
  if (token.tag === 'have') return element.values.has('have');
  if (token.tag === 'do') return element.values.has('do');
  if (token.tag !== 'verb' || verb === undefined || !element.values.has(verb.lemma)) return false;
  return (verb.forms & element.forms) !== 0;
}

function hasClass(values: ReadonlySet<string>, token: TaggedToken): boolean {
  if (values.has(token.lower)) return true;
  const classes = token.word?.classes;
  if (classes === undefined) return false;
  for (const value of values)
    if (classes.has(value) && (token.tag === 'verb' || !value.startsWith('verb.'))) return true;
  return false;
}

function nominalLength(values: ReadonlySet<string>, nominal: Nominal | undefined): number | undefined {
  if (nominal === undefined) return undefined;
  for (const value of values) {
    const fits = value.startsWith('own') ? isOwned(nominal, value.slice(3)) : isKind(nominal.who, value);
    if (fits) return nominal.end - nominal.start;
  }
  return undefined;
}

/**
 * `$owned`: a person's anything; `$ownstaff`: a colleague's; `$ownnamed`: somebody's whose name is told; `$ownerror`,
 * `$ownfault`, `$ownaccess`: mistake, fault, rights; `$ownhabit` and its like: a word of the class `noun.habit`.
 */
function isOwned(nominal: Nominal, what: string): boolean {
  const classes = lexicon().get(nominal.head)?.classes;
  if (what === 'error' && (isPerson(nominal.owner) || nominal.owner === 'ambiguous'))
    return classes?.has('noun.error') === true || classes?.has('noun.vice') === true;
  if (!isPerson(nominal.owner)) return false;
  if (what === 'staff') return nominal.owner !== undefined && isKind(nominal.owner, 'staff');
  if (what === 'named') return nominal.owner === 'named';
  if (what === 'fault') return nominal.head === 'fault';
  if (what === 'access')
    return /^(?:access|rights|privileges|permissions|licen[cs]e|badge|clearance)$/.test(nominal.head);
  return what === 'ed' || classes?.has(`noun.${what}`) === true;
}

/** Whether a noun phrase is of the kind that a rule asks for: one kind, or `person`, `others` (not oneself), `any`. */
export function isKind(who: Who, kind: string): boolean {
  if (kind === 'any') return true;
  if (kind === 'person') return isPerson(who) && who !== 'nobody' && who !== 'reader';
  if (kind === 'others') return isPerson(who) && who !== 'nobody' && who !== 'self' && who !== 'reader';
  if (kind === 'staff') return who === 'role' || who === 'group' || who === 'named' || who === 'provider';
  return who === kind;
}
