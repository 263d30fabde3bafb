import { Form, lexicon, type Lexicon, type Word } from './lexicon';
import type { Token } from './tokens';

/** Coarse word kinds of a sentence, enough to find clauses. */
export type Tag =
  | 'determiner'
  | 'possessive'
  | 'preposition'
  | 'conjunction'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'negation'
  | 'subordinator'
  | 'relative'
  | 'person'
  | 'thing'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'noun'
  | 'name'
  | 'number'
  | 'code'
  | 'to'
  | 'owner'
  | 'mark';

export interface TaggedToken extends Token {
  readonly tag: Tag;
  readonly word: Word | undefined;
  /** Form bits of a token tagged as verb; 0 otherwise. */
  readonly forms: number;
  readonly lemma: string;
}

const closed: readonly (readonly [string, Tag])[] = [
  ['grammar.modal', 'modal'],
  ['grammar.be', 'be'],
  ['grammar.have', 'have'],
  ['grammar.do', 'do'],
  ['grammar.negation', 'negation'],
  ['grammar.relative', 'relative'],
  ['people.self', 'person'],
  ['people.third', 'person'],
  ['people.reader', 'person'],
  ['people.anyone', 'person'],
  ['people.nobody', 'person'],
  ['grammar.possessive', 'possessive'],
  ['grammar.conjunction', 'conjunction'],
  ['grammar.subordinator', 'subordinator'],
  ['grammar.determiner', 'determiner'],
  ['grammar.thing', 'thing'],
  ['grammar.preposition', 'preposition'],
  ['grammar.adverb', 'adverb'],
];

const closedTags = new WeakMap<Word, Tag | 'open'>();

function closedTag(word: Word): Tag | undefined {
  let tag = closedTags.get(word);
  if (tag === undefined) {
    tag = closed.find(([name]) => word.classes.has(name))?.[1] ?? 'open';
    closedTags.set(word, tag);
  }
  return tag === 'open' ? undefined : tag;
}

const nominal = new Set<Tag>(['noun', 'name', 'person', 'thing', 'code', 'number']);
const objectStart = new Set([
  'grammar.determiner',
  'grammar.possessive',
  'people.self',
  'people.third',
  'people.reader',
]);

/** Gives each token its word kind, left to right, by its spelling and its neighbours. Linear. */
export function tagTokens(tokens: readonly Token[]): TaggedToken[] {
  const words = lexicon();
  const done: TaggedToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined)
      done.push(tagOne(token, words.get(token.lower) ?? nameWord(token, words), done, tokens, i));
  }
  return done;
}

/** Names are listed without accents: "Jörg" is `jorg`. */
function nameWord(token: Token, words: Lexicon): Word | undefined {
  if (!token.capital || /^[a-z'-]*$/.test(token.lower)) return undefined;
  return words.get(token.lower.normalize('NFD').replace(/\p{M}/gu, ''));
}

function tagged(
  { start, end, lower, capital, kind, spaced }: Token,
  word: Word | undefined,
  tag: Tag,
  forms: number,
  lemma: string,
): TaggedToken {
  return { start, end, lower, capital, kind, spaced, tag, word, forms, lemma };
}

function tagOne(
  token: Token,
  word: Word | undefined,
  before: readonly TaggedToken[],
  all: readonly Token[],
  i: number,
): TaggedToken {
  const plain = (tag: Tag, forms = 0, lemma = ''): TaggedToken => tagged(token, word, tag, forms, lemma);
  if (token.kind === 'mark') {
    if (isPluralOwner(all, i)) return plain('owner');
    return plain(token.lower === '&' ? 'conjunction' : 'mark');
  }
  if (token.kind === 'number') return plain('number');
  if (token.kind === 'code') return plain('code');
  if (token.kind === 'handle') return plain('name');
  if (token.lower === "'s") return plain(isOwner(all, i) ? 'owner' : 'be');
  if (token.lower === "'d") return plain('modal');
  if (token.lower === 'to') return plain('to');
  if (token.lower === 'at' && /^(?:least|last|once|first|all)$/.test(all[i + 1]?.lower ?? '')) return plain('adverb');
  const previous = before[before.length - 1];
  // "should by rights have been": an adverb of two words.
  if (token.lower === 'by' && all[i + 1]?.lower === 'rights') return plain('adverb');
  if (token.lower === 'rights' && all[i - 1]?.lower === 'by') return plain('adverb');
  // "has since been dismissed".
  if (token.lower === 'since' && (previous?.tag === 'have' || previous?.lower === 'long')) return plain('adverb');
  // "the first officer".
  if (token.lower === 'first' && previous?.tag === 'determiner' && all[i + 1]?.kind === 'word')
    return plain('adjective');
  // "had never once tested it".
  if (token.lower === 'once' && previous?.tag === 'negation') return plain('adverb');
  // "Ben and Tal both missed it".
  if (/^(?:both|each|all)$/.test(token.lower) && isBeforePast(previous, all[i + 1])) return plain('adverb');
  // "in May", "since early May".
  if (
    token.lower === 'may' &&
    token.capital &&
    (previous?.tag === 'preposition' || previous?.tag === 'adverb' || previous?.lower === 'since')
  )
    return plain('name');
  if (token.lower === 'that' && previous !== undefined && nominal.has(previous.tag)) return plain('relative');
  if (token.lower === 'one' && previous?.tag === 'negation') return plain('person');
  // "we must all be".
  if (/^(?:all|both)$/.test(token.lower) && previous?.tag === 'modal') return plain('adverb');
  // "It", "US" and "Will" and such: a closed class wins over every other reading, except a name after a name.
  const fixed = word === undefined ? undefined : closedTag(word);
  if (fixed !== undefined && !(token.lower === 'like' && previous?.tag === 'to')) return plain(fixed);
  if (isName(token, word, previous)) return plain('name');
  const verb = verbForms(token, word, before, all, i);
  if (verb !== 0) return plain('verb', verb, word?.verb?.lemma ?? '');
  return plain(openTag(token, word, all, i), 0, word?.verb?.lemma ?? '');
}

function isOwner(all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  if (next?.kind !== 'word') return false;
  const classes = lexicon().get(next.lower)?.classes;
  const closedNext =
    classes?.has('grammar.determiner') === true ||
    classes?.has('grammar.negation') === true ||
    classes?.has('grammar.preposition') === true ||
    classes?.has('grammar.possessive') === true;
  const pronoun = lexicon().get(all[i - 1]?.lower ?? '')?.classes;
  return !closedNext && pronoun?.has('grammar.thing') !== true && pronoun?.has('people.third') !== true;
}

function isBeforePast(previous: TaggedToken | undefined, next: Token | undefined): boolean {
  if (!/^(?:name|person|conjunction|noun)$/.test(previous?.tag ?? '')) return false;
  const forms = lexicon().get(next?.lower ?? '')?.verb?.forms ?? 0;
  return (forms & Form.past) !== 0 && (forms & Form.base) === 0;
}

/** The apostrophe of "the developers' habit"; one that closes a quotation has an opening one before it. */
function isPluralOwner(all: readonly Token[], i: number): boolean {
  const [owner, mark, owned] = [all[i - 1], all[i], all[i + 1]];
  if (mark === undefined || !/^['’]$/.test(mark.lower) || mark.spaced || owned?.kind !== 'word' || !owned.spaced)
    return false;
  if (owner?.kind !== 'word' || !owner.lower.endsWith('s')) return false;
  return !all.some(({ lower, spaced }, k) => k < i && /^['‘]$/.test(lower) && spaced);
}

function isName(token: Token, word: Word | undefined, previous: TaggedToken | undefined): boolean {
  if (!token.capital) return false;
  if (word === undefined) return (previous !== undefined && previous.tag !== 'mark') || isHyphenatedName(token.lower);
  const { classes } = word;
  if (classes.has('given') || classes.has('family')) {
    return word.verb === undefined || (previous !== undefined && previous.tag !== 'mark');
  }
  return classes.has('product');
}

/** "Karl-Heinz", "Anne-Sophie". */
export function isHyphenatedName(word: string): boolean {
  const parts = word.split('-');
  return parts.length === 2 && parts.every((part) => lexicon().get(part)?.classes.has('given') === true);
}

function openTag(token: Token, word: Word | undefined, all: readonly Token[], i: number): Tag {
  if (word !== undefined) {
    for (const name of word.classes) {
      if (name.startsWith('adverbs.')) return 'adverb';
      if (name.startsWith('adjective.')) return word.classes.has('adjective.work') ? 'noun' : 'adjective';
    }
    if (word.classes.size > 0 && word.verb === undefined) return 'noun';
  }
  if (token.lower.length > 4 && token.lower.endsWith('ly')) return 'adverb';
  if (word?.verb !== undefined && (word.verb.forms & (Form.past | Form.participle)) !== 0) return 'adjective';
  const next = all[i + 1];
  if (/(?:ous|ful|ive|able|ible|ish|less|ic)$/.test(token.lower) && next?.kind === 'word') return 'adjective';
  return 'noun';
}

/** The forms that the token can have as a verb in this place; 0 when it is none. */
function verbForms(
  token: Token,
  word: Word | undefined,
  before: readonly TaggedToken[],
  all: readonly Token[],
  i: number,
): number {
  const isUnknown = word === undefined || word.classes.size === 0;
  const forms = word?.verb?.forms ?? (isUnknown ? guessedForms(token, before[before.length - 1]) : 0);
  if (forms === 0) return 0;
  let k = before.length - 1;
  while (k >= 0 && (before[k]?.tag === 'adverb' || before[k]?.tag === 'negation')) k--;
  const previous = before[k];
  switch (previous?.tag) {
    case 'modal':
    case 'to':
    case 'do':
      return forms & Form.base;
    case 'be':
      return forms & (Form.ing | Form.participle);
    case 'have':
      return forms & Form.participle;
    case 'determiner':
      // "why was this caught": the determiner stands alone.
      if (/^(?:this|that|these|those)$/.test(previous.lower) && endsHere(all, i)) return forms & Form.participle;
      // "we all try", "let's all try".
      if (/^(?:all|both)$/.test(previous.lower) && (before[k - 1]?.tag === 'person' || before[k - 1]?.lower === "'s"))
        return forms & (Form.base | Form.past);
      return /^(?:all|both|some|none|many|most|few)$/.test(previous.lower) ? forms & Form.past : 0;
    case 'possessive':
    case 'adjective':
    case 'owner':
      return previous.tag === 'adjective' && wantsVerb(forms, all, i) ? forms & (Form.past | Form.s) : 0;
    case 'preposition':
      // "an engineer from billing was …": a department, not a deed.
      return nextIsFinite(all, i) ? 0 : forms & Form.ing;
    case 'noun':
    case 'name':
    case 'person':
    case 'thing':
    case 'code':
    case 'number':
    case 'relative':
      if (isAsked(before)) return forms & Form.base;
      return (forms & Form.s) !== 0 && isFullName(before, k)
        ? forms & Form.s
        : afterNominal(forms, previous, all, i, hasFiniteVerb(before));
    case 'verb':
      return afterVerb(forms, previous);
    default:
      return atStart(forms, word, before, all, i);
  }
}

/** "Why did the backup team pick …": the helper stands before its subject, the verb behind it. */
function isAsked(before: readonly TaggedToken[]): boolean {
  let k = before.length - 1;
  while (k >= 0 && /^(?:noun|name|adjective|determiner|possessive|owner|person)$/.test(before[k]?.tag ?? '')) k--;
  if (k === before.length - 1) return false;
  if (before[k]?.tag === 'negation') k--;
  const helper = before[k];
  const opener = before[k - 1];
  return helper?.tag === 'do' && (opener === undefined || opener.tag === 'subordinator' || opener.tag === 'mark');
}

/** "Sofia Lindqvist": a surname that is not listed behind a given name. */
function isFullName(before: readonly TaggedToken[], k: number): boolean {
  return before[k]?.tag === 'name' && before[k - 1]?.word?.classes.has('given') === true;
}

/** Whether the clause has its verb already, looking back to the last boundary. */
function hasFiniteVerb(before: readonly TaggedToken[]): boolean {
  for (let k = before.length - 1; k >= Math.max(0, before.length - 12); k--) {
    const token = before[k];
    if (token === undefined || /^(?:mark|conjunction|subordinator|relative)$/.test(token.tag)) return false;
    if (/^(?:modal|be|have|do)$/.test(token.tag)) return true;
    if (token.tag === 'verb' && (token.forms & (Form.past | Form.s)) !== 0) return true;
  }
  return false;
}

function guessedForms(token: Token, previous: TaggedToken | undefined): number {
  if (token.capital || token.kind !== 'word') return 0;
  // "should diff", "did not troubleshoot".
  if ((previous?.tag === 'modal' || previous?.tag === 'do') && !token.lower.endsWith('ly')) return Form.base;
  if (token.lower.length < 5) return 0;
  // "left the page untouched" tells of no deed.
  if (token.lower.endsWith('ed')) return token.lower.startsWith('un') ? 0 : Form.past | Form.participle;
  return token.lower.endsWith('ing') ? Form.ing : 0;
}

function afterNominal(
  forms: number,
  previous: TaggedToken,
  all: readonly Token[],
  i: number,
  hasVerb: boolean,
): number {
  if (forms === Form.ing && previous.tag === 'noun' && !isPlural(previous) && nextIsNoun(all, i)) return 0;
  const kept = forms & (Form.past | Form.participle | Form.ing);
  const plural = previous.tag === 'relative' || isPlural(previous);
  if ((forms & Form.base) !== 0 && plural && !hasVerb && !nextIsFinite(all, i)) return kept | Form.base;
  if ((forms & Form.s) === 0) return (forms & Form.base) !== 0 && kept === Form.ing ? 0 : kept;
  const people = previous.tag === 'person' || previous.tag === 'relative' || isPersonWord(previous);
  return (people && !nextIsFinite(all, i)) || wantsVerb(forms, all, i) ? kept | Form.s : kept;
}

/** "error monitoring service": the form in -ing is part of a compound. */
function nextIsNoun(all: readonly Token[], i: number): boolean {
  const classes = lexicon().get(all[i + 1]?.lower ?? '')?.classes;
  return classes?.has('systemWord') === true;
}

function afterVerb(forms: number, previous: TaggedToken): number {
  if (/^(?:keep|start|stop|begin|go|help|let|avoid)$/.test(previous.lemma)) return forms & (Form.ing | Form.base);
  return forms & Form.ing;
}

function atStart(
  forms: number,
  word: Word | undefined,
  before: readonly TaggedToken[],
  all: readonly Token[],
  i: number,
): number {
  if ((forms & Form.ing) !== 0) return Form.ing;
  if ((forms & Form.base) !== 0 && !nextIsFinite(all, i)) return forms & (Form.base | Form.past);
  if ((forms & Form.s) !== 0)
    return (wantsVerb(forms, all, i) && all[i + 1]?.lower !== 'that') || goesOn(before) ? Form.s : 0;
  const afterConjunction = before[before.length - 1]?.tag === 'conjunction' || before[before.length - 1]?.lower === ',';
  if (afterConjunction) return forms & (Form.past | Form.participle);
  return word?.verb !== undefined && wantsVerb(forms, all, i) ? forms & (Form.past | Form.participle) : 0;
}

/** "sees the page and goes back": a verb in -s goes on with one in -s before the conjunction. */
function goesOn(before: readonly TaggedToken[]): boolean {
  if (before[before.length - 1]?.tag !== 'conjunction') return false;
  return before.some(({ tag, forms }) => tag === 'verb' && (forms & Form.s) !== 0);
}

/** Whether the next word opens an object or complement, so that this one is a verb. */
function wantsVerb(forms: number, all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  if (next === undefined || forms === 0) return false;
  if (next.kind === 'code' || next.kind === 'handle' || next.lower === 'to' || next.lower === 'that') return true;
  const classes = lexicon().get(next.lower)?.classes;
  if (classes === undefined) return false;
  for (const name of objectStart) if (classes.has(name)) return true;
  return false;
}

function endsHere(all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  return next === undefined || next.kind === 'mark' || /^(?:by|in|at|earlier|before|sooner)$/.test(next.lower);
}

function nextIsFinite(all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  const word = lexicon().get(next?.lower ?? '');
  if (word === undefined) return false;
  if (word.classes.has('grammar.be') || word.classes.has('grammar.modal') || word.classes.has('grammar.have'))
    return true;
  if (word.classes.has('grammar.do') && next?.lower !== 'do') return true;
  const forms = word.verb?.forms ?? 0;
  return (forms & Form.past) !== 0 && (forms & Form.base) === 0;
}

function isPlural(token: TaggedToken): boolean {
  if (token.tag === 'person') return !/^(?:he|she|someone|somebody|nobody|anyone|everyone|noone)$/.test(token.lower);
  return token.tag === 'noun' && /(?:[^su]s|people|folks|staff|team)$/.test(token.lower);
}

function isPersonWord(token: TaggedToken): boolean {
  const classes = token.word?.classes;
  return (
    classes?.has('people.role') === true ||
    classes?.has('people.group') === true ||
    classes?.has('given') === true ||
    token.kind === 'handle'
  );
}
