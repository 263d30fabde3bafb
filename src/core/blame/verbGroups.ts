import { Form } from './lexicon';
import type { TaggedToken } from './tags';

/** A verb with its helpers, as token positions. */
export interface VerbGroup {
  readonly start: number;
  readonly verb: number;
  readonly negated: boolean;
  readonly modal: string | undefined;
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly kind: 'finite' | 'infinitive' | 'gerund' | 'imperative' | 'participle';
}

/** What stands before a verb group. */
export interface BeforeVerb {
  /** Whether a noun phrase waits for its verb. */
  readonly hasSubject: boolean;
  /** Whether the verb may go on with a coordinated one before it. */
  readonly goesOn: boolean;
}

const helpers = new Set(['modal', 'be', 'have', 'do', 'negation', 'adverb']);

/** The helpers before a main verb. */
interface Helpers {
  /** Position behind them. */
  readonly end: number;
  readonly negated: boolean;
  readonly modal: string | undefined;
  readonly perfect: boolean;
  readonly be: boolean;
  /** The last one that is a verb. */
  readonly last: TaggedToken | undefined;
}

/** The verb group that starts at a token ("should never have merged", "to have been told"), if one does. */
export function verbGroupAt(tokens: readonly TaggedToken[], at: number, before: BeforeVerb): VerbGroup | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.tag === 'to') return infinitive(tokens, at);
  const seen = helpersFrom(tokens, at);
  const main = tokens[seen.end];
  if (main?.tag === 'to' && seen.modal === 'ought') return ought(tokens, at, seen.end, seen.negated);
  if (main?.tag === 'verb') return withVerb(at, main, seen, before);
  return seen.last === undefined ? undefined : helperAlone(tokens, at, seen.last, seen, before);
}

function helpersFrom(tokens: readonly TaggedToken[], at: number): Helpers {
  let end = at;
  let negated = false;
  let modal: string | undefined;
  let perfect = false;
  let be = false;
  let last: TaggedToken | undefined;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined || !helpers.has(token.tag)) break;
    if (token.tag === 'negation') negated = true;
    if (token.tag === 'modal') modal = token.lower;
    if (token.tag === 'be') be = true;
    if (token.tag === 'have') perfect = true;
    if (token.tag !== 'adverb' && token.tag !== 'negation') last = token;
  }
  return { end, negated, modal, perfect, be, last };
}

/** A helper alone: "was careless", "had no plan", "did nothing". */
function helperAlone(
  tokens: readonly TaggedToken[],
  start: number,
  helper: TaggedToken,
  { end, negated, modal, perfect }: Helpers,
  { hasSubject }: BeforeVerb,
): VerbGroup {
  let verb = end - 1;
  while (verb > start && tokens[verb]?.tag !== helper.tag) verb--;
  // "Be careful", "Have a look", "Do better".
  const isBare = !hasSubject && tokens[verb] === helper && modal === undefined && /^(?:be|have|do)$/.test(helper.lower);
  return {
    start,
    verb,
    negated,
    modal,
    perfect: perfect && (helper.tag !== 'have' || modal !== undefined),
    passive: false,
    progressive: false,
    kind: isBare ? 'imperative' : 'finite',
  };
}

function ought(tokens: readonly TaggedToken[], start: number, to: number, negated: boolean): VerbGroup | undefined {
  const main = tokens[to + 2];
  if (tokens[to + 1]?.tag !== 'have' || (main?.tag !== 'verb' && main?.tag !== 'be')) return undefined;
  const passive = main.tag === 'be' && tokens[to + 3]?.tag === 'verb';
  const verb = passive ? to + 3 : to + 2;
  return { start, verb, negated, modal: 'ought', perfect: true, passive, progressive: false, kind: 'finite' };
}

function withVerb(
  start: number,
  main: TaggedToken,
  { end, negated, modal, perfect, be, last }: Helpers,
  before: BeforeVerb,
): VerbGroup {
  const passive = be && (main.forms & Form.participle) !== 0 && (main.forms & Form.ing) === 0;
  const progressive = be && (main.forms & Form.ing) !== 0;
  const kind = last === undefined ? kindOf(main, before) : 'finite';
  return { start, verb: end, negated, modal, perfect, passive, progressive, kind };
}

function kindOf({ forms }: TaggedToken, { hasSubject, goesOn }: BeforeVerb): VerbGroup['kind'] {
  if (forms === Form.ing) return 'gerund';
  if (!hasSubject && (forms & Form.base) !== 0 && !goesOn) return 'imperative';
  if ((forms & (Form.past | Form.s | Form.base)) === 0) return 'participle';
  return 'finite';
}

function infinitive(tokens: readonly TaggedToken[], start: number): VerbGroup | undefined {
  let verb = start + 1;
  while (tokens[verb]?.tag === 'adverb') verb++;
  const perfect = tokens[verb]?.tag === 'have';
  if (perfect) verb++;
  const passive = tokens[verb]?.tag === 'be' && tokens[verb + 1]?.tag === 'verb';
  if (passive) verb++;
  const group = { start, modal: undefined, progressive: false, kind: 'infinitive' } as const;
  if (['verb', 'be', 'have', 'do'].includes(tokens[verb]?.tag ?? 'mark'))
    return { ...group, verb, negated: tokens[start - 1]?.tag === 'negation', perfect, passive };
  // "to have" with an object.
  return perfect ? { ...group, verb: verb - 1, negated: false, perfect: false, passive: false } : undefined;
}
