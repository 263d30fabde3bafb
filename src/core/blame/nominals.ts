import { isHyphenatedName, type TaggedToken } from './tags';

/** Who or what a noun phrase names. `named` is a person's name or handle; `ambiguous` is a role or a program ("operator"). */
export type Who =
  | 'self'
  | 'third'
  | 'reader'
  | 'anyone'
  | 'nobody'
  | 'named'
  | 'role'
  | 'group'
  | 'provider'
  | 'outsider'
  | 'ambiguous'
  | 'system'
  | 'thing';

/** A noun phrase: token positions, `end` exclusive. */
export interface Nominal {
  readonly start: number;
  readonly end: number;
  readonly who: Who;
  readonly head: string;
  /** The possessor ("Ravi's change"), when there is one. */
  readonly owner: Who | undefined;
}

/** People and systems that the team or the document names, lower case. */
export interface Roster {
  readonly people: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

/** The noun phrases of a sentence by their first token, found when asked for. */
export class NominalTable {
  readonly #tokens: readonly TaggedToken[];
  readonly #roster: Roster;
  readonly #known = new Map<number, Nominal | undefined>();

  constructor(tokens: readonly TaggedToken[], roster: Roster) {
    this.#tokens = tokens;
    this.#roster = roster;
  }

  at(start: number): Nominal | undefined {
    if (this.#known.has(start)) return this.#known.get(start);
    const nominal = this.#partOf(start) ?? this.#neither(start) ?? nominalAt(this.#tokens, start, this.#roster);
    this.#known.set(start, nominal);
    return nominal;
  }

  /** "one of the engineers", "neither of them": people, or nobody. */
  #partOf(start: number): Nominal | undefined {
    const part = this.#tokens[start]?.lower ?? '';
    if (this.#tokens[start + 1]?.lower !== 'of' || !parts.test(part)) return undefined;
    const whole = nominalAt(this.#tokens, start + 2, this.#roster);
    if (whole === undefined || !isPerson(whole.who) || whole.who === 'nobody') return undefined;
    const who = /^(?:none|neither)$/.test(part) ? 'nobody' : whole.who;
    return { ...whole, start, who };
  }

  /** "neither the pilot nor the first officer". */
  #neither(start: number): Nominal | undefined {
    if (this.#tokens[start]?.lower !== 'neither') return undefined;
    const first = nominalAt(this.#tokens, start + 1, this.#roster);
    if (first === undefined || this.#tokens[first.end]?.lower !== 'nor') return undefined;
    const second = nominalAt(this.#tokens, first.end + 1, this.#roster);
    if (second === undefined) return undefined;
    return { ...second, start, who: isPerson(first.who) && isPerson(second.who) ? 'nobody' : second.who };
  }
}

const parts = /^(?:one|two|three|four|both|all|most|some|many|several|few|any|each|either|neither|none|half)$/;

const inside = new Set(['determiner', 'possessive', 'adjective', 'noun', 'name', 'number', 'code', 'owner']);
const always =
  /^(?:teams?|squads?|crews?|folks|departments?|dept|staff|workforce|committee|shift|rotation|guild|tribe|gang|gangs|brigade|faculty|directorate)$/;
/** People when they stand alone or are somebody's: "operations", "our company". */
const organisations =
  /^(?:company|office|noc|soc|desk|side|management|leadership|ops|operations|helpdesk|servicedesk|qa|engineering|development)$/;
const groupNouns = /^(?:group|groups|organi[sz]ation|bridge|chapter|devops|contractors)$/;

/** The noun phrase that starts at a token, if one does. */
function nominalAt(tokens: readonly TaggedToken[], start: number, roster: Roster): Nominal | undefined {
  const first = tokens[start];
  if (first === undefined) return undefined;
  if (first.tag === 'person' || first.tag === 'thing') return pronoun(tokens, start, first, roster);
  if (first.tag === 'negation' && first.lower !== 'no') return notOne(tokens, start, roster);
  const negative = first.lower === 'no';
  if (!negative && !inside.has(first.tag)) return undefined;
  if (negative && tokens[start + 1]?.tag === 'person')
    return { start, end: start + 2, who: 'nobody', head: 'one', owner: undefined };
  let end = start + (negative ? 1 : 0);
  let owner: Who | undefined;
  let partStart = end;
  while (end < tokens.length) {
    const token = tokens[end];
    if (token === undefined || !(inside.has(token.tag) || isModifier(tokens, end))) break;
    if (end > partStart && (token.tag === 'determiner' || token.tag === 'possessive')) break;
    if (token.tag === 'name' && end > partStart && isDate(tokens[end - 1])) break;
    if (end > partStart && isTimeSpan(tokens, end)) break;
    if (token.tag === 'adjective' && isNounTag(tokens[end - 1]) && end > partStart && !isNounTag(tokens[end + 1]))
      break;
    end++;
    if (token.tag === 'owner') {
      owner = whoIs(tokens, partStart, end - 1, roster);
      partStart = end;
    }
  }
  if (end === start) return undefined;
  const who = whoIs(tokens, partStart, end, roster);
  const possessive = tokens[start]?.tag === 'possessive' ? possessor(tokens[start].lower) : undefined;
  const headToken = tokens[end - 1];
  return {
    start,
    end,
    who: negative && isPerson(who) ? 'nobody' : who,
    head: headToken?.lower ?? '',
    owner: owner ?? possessive,
  };
}

/** "On Tuesday Anjali …", "At 14:02 Maria …": a day or time does not belong to the name behind it. */
function isDate(token: TaggedToken | undefined): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|\d+(?::\d+)*)$/.test(
    token?.lower ?? '',
  );
}

/** "It took the vendor five minutes": the time does not belong to the noun before it. */
function isTimeSpan(tokens: readonly TaggedToken[], at: number): boolean {
  const number = tokens[at];
  if (number?.tag !== 'number' && number?.word?.classes.has('grammar.smallNumber') !== true) return false;
  return isNounTag(tokens[at - 1]) && /^(?:second|minute|hour|day|week|month|year)s$/.test(tokens[at + 1]?.lower ?? '');
}

function isNounTag(token: TaggedToken | undefined): boolean {
  return token?.tag === 'noun' || token?.tag === 'name';
}

export function isPerson(who: Who | undefined): boolean {
  return who !== undefined && !['outsider', 'ambiguous', 'system', 'thing', 'reader'].includes(who);
}

/** An adverb or participle between a determiner and its noun: "the far too busy on-call", "the outgoing shift". */
function isModifier(tokens: readonly TaggedToken[], i: number): boolean {
  const tag = tokens[i]?.tag;
  const next = tokens[i + 1]?.tag;
  return tag === 'adverb' && (next === 'adjective' || next === 'adverb') && tokens[i - 1]?.tag !== 'noun';
}

/** "None of the alerts": things, not people. */
function isNoneOfThings(tokens: readonly TaggedToken[], start: number, roster: Roster): boolean {
  if (tokens[start + 1]?.lower !== 'of') return false;
  const who = nominalAt(tokens, start + 2, roster)?.who;
  return who === 'thing' || who === 'system' || who === 'outsider';
}

function pronoun(tokens: readonly TaggedToken[], start: number, token: TaggedToken, roster: Roster): Nominal {
  if (tokens[start + 1]?.tag === 'owner') return ownedBy(tokens, start, roster);
  const classes = token.word?.classes;
  let end = start + 1;
  let who: Who = 'thing';
  if (classes?.has('people.self') === true) who = 'self';
  else if (classes?.has('people.third') === true) who = 'third';
  else if (classes?.has('people.reader') === true) who = 'reader';
  else if (classes?.has('people.anyone') === true) who = 'anyone';
  else if (classes?.has('people.nobody') === true) who = isNoneOfThings(tokens, start, roster) ? 'thing' : 'nobody';
  if (token.lower === 'you' && tokens[end]?.lower === 'guys') end++;
  if (token.lower === 'us' && token.capital) who = 'thing';
  return { start, end, who, head: token.lower, owner: undefined };
}

/** "somebody's typo". */
function ownedBy(tokens: readonly TaggedToken[], start: number, roster: Roster): Nominal {
  const owned = nominalAt(tokens, start + 2, roster);
  const owner = tokens[start]?.tag === 'person' ? 'anyone' : 'thing';
  return { ...(owned ?? { end: start + 2, who: 'thing', head: '' }), start, owner };
}

/** "not one of them", "not a single reviewer". */
function notOne(tokens: readonly TaggedToken[], start: number, roster: Roster): Nominal | undefined {
  const second = tokens[start + 1]?.lower;
  if (tokens[start]?.lower !== 'not' && /^any(?:one|body)$/.test(second ?? '')) {
    return { start, end: start + 2, who: 'nobody', head: 'anyone', owner: undefined };
  }
  const counted = second === 'one' ? tokens[start + 2] : undefined;
  if (counted?.word?.classes.has('people.role') === true)
    return { start, end: start + 3, who: 'nobody', head: counted.lower, owner: undefined };
  if (second === 'one') return { start, end: start + 2, who: 'nobody', head: 'one', owner: undefined };
  // "not a soul".
  if (second === 'a' && tokens[start + 2]?.lower === 'soul')
    return { start, end: start + 3, who: 'nobody', head: 'soul', owner: undefined };
  if (second !== 'a' || tokens[start + 2]?.lower !== 'single') return undefined;
  const inner = nominalAt(tokens, start + 1, roster);
  if (inner === undefined) return undefined;
  return { ...inner, start, who: isPerson(inner.who) ? 'nobody' : inner.who };
}

function possessor(word: string): Who | undefined {
  if (word === 'our' || word === 'my') return 'self';
  if (word === 'their' || word === 'his' || word === 'her' || word === 'your') return 'third';
  return undefined;
}

function whoIs(tokens: readonly TaggedToken[], start: number, end: number, roster: Roster): Who {
  let last = end - 1;
  while (last > start && tokens[last]?.tag === 'number') last--;
  const head = tokens[last];
  if (head === undefined) return 'thing';
  const listed = fromRoster(tokens, start, end, roster);
  if (listed !== undefined) return listed;
  if (head.tag === 'code') return 'system';
  if (head.kind === 'handle') return 'named';
  // "Team Falcon", "Squad 7".
  if (/^(?:team|squad|crew)$/.test(tokens[start]?.lower ?? '') && last === start + 1 && head.capital) return 'group';
  const name = nameIn(tokens, start, last + 1);
  if (name !== undefined) return name;
  // "the head of science", not "the head of the queue".
  if (head.lower === 'head' && tokens[last + 1]?.lower === 'of' && isNounTag(tokens[last + 2])) return 'role';
  if (last > start && isCompoundGroup(head.lower, tokens[last - 1])) return 'group';
  const classes = head.word?.classes;
  if (classes === undefined) {
    if (isUnknownName(tokens, start, last)) return 'named';
    return mayAct(head.lower) && actsAsPerson(tokens, last) ? 'role' : 'thing';
  }
  if (always.test(head.lower)) return 'group';
  if (organisations.test(head.lower)) return isAlone(tokens, start, last) ? 'group' : 'thing';
  if (groupNouns.test(head.lower)) return humanGroup(tokens, start, last) ? 'group' : 'thing';
  if (classes.has('people.role')) return isProduct(tokens, start, last) ? 'system' : 'role';
  if (classes.has('people.modifiedRole') && tokens[last - 1]?.word?.classes.has('people.roleModifier') === true)
    return 'role';
  if (classes.has('people.modifiedRole') && actsAsPerson(tokens, last)) return 'role';
  if (classes.has('people.provider')) return 'provider';
  if (classes.has('people.outsider')) return 'outsider';
  if (classes.has('people.ambiguousRole')) return ambiguous(tokens, start, last);
  // "Training data" is no department.
  if (classes.has('people.department') && last - start <= (head.lower === 'data' ? 0 : 1)) return 'group';
  if (classes.has('people.group')) return 'group';
  return classes.has('systemWord') || classes.has('product') ? 'system' : 'thing';
}

function fromRoster(tokens: readonly TaggedToken[], start: number, end: number, roster: Roster): Who | undefined {
  if (roster.people.size === 0 && roster.systems.size === 0) return undefined;
  const text = tokens.slice(start, end).map((token) => token.lower);
  for (let k = 0; k < text.length; k++) {
    const tail = text.slice(k).join(' ');
    if (roster.systems.has(tail)) return 'system';
    if (roster.people.has(tail)) return 'named';
  }
  return undefined;
}

/** Personal names: a given name, or a title or given name before an unknown capitalised word. */
function nameIn(tokens: readonly TaggedToken[], start: number, end: number): Who | undefined {
  const head = tokens[end - 1];
  if (head?.tag !== 'name' || !head.capital) return undefined;
  const classes = head.word?.classes;
  if (/^(?:storm|hurricane|typhoon|cyclone)$/.test(tokens[end - 2]?.lower ?? '')) return 'thing';
  if (classes?.has('product') === true) return 'system';
  if (classes?.has('notName') === true) return 'thing';
  if (classes?.has('given') === true || isHyphenatedName(head.lower)) return 'named';
  const before = end - 2 >= start ? tokens[end - 2] : undefined;
  if (before?.word?.classes.has('given') === true && before.capital && !before.word.classes.has('product'))
    return productLike.test(head.lower) ? 'system' : 'named';
  if (
    /^(?:mr|mrs|ms|dr|herr|frau|sir|madam|sister|brother|father|nurse|matron|prof|professor|captain|monsieur|madame|shri|smt|sgt|capt|lt|cllr)$/.test(
      before?.lower ?? tokens[end - 2]?.lower ?? '',
    )
  )
    return 'named';
  // "Driver Hollis", "Vet Okonkwo".
  if (before?.capital === true && classes === undefined && isTitle(before)) return 'named';
  if (classes?.has('family') === true) return 'named';
  return classes === undefined && isUnknownName(tokens, start, end - 1) ? 'named' : 'thing';
}

/** Verbs of which people alone are the subject, whatever they are called. */
const humanOnly = new Set(
  'overlook mistake mislay muddle mix misjudge misread misunderstand misremember mishear fumble bungle botch bother trouble care admit insist apologise apologize panic oversleep doze nap dither shrug chat glance stare skim promise hope unplug nod daydream procrastinate gamble guess'.split(
    ' ',
  ),
);

/** The verb of a subject, behind its helpers. */
function verbBehind(tokens: readonly TaggedToken[], head: number): TaggedToken | undefined {
  let k = head + 1;
  while (k < head + 6 && /^(?:modal|have|do|negation|adverb)$/.test(tokens[k]?.tag ?? '')) k++;
  return tokens[k]?.tag === 'verb' ? tokens[k] : undefined;
}

/** Nouns for those who do something ("conservator", "barkeeper"), and many a machine. */
export function mayAct(noun: string): boolean {
  return noun.length > 4 && /(?:[^e]er|or|ist|ian|eer|man|woman|men|women|ess|ant)s?$/.test(noun);
}

/** "The dispenser who …", "the usher muddled …", "the loader lost his key": what follows only people are or do. */
function actsAsPerson(tokens: readonly TaggedToken[], head: number): boolean {
  if (tokens[head + 1]?.lower === 'who') return true;
  const verb = verbBehind(tokens, head);
  if (verb === undefined) return false;
  const k = tokens.indexOf(verb);
  // A program forgets its state, people forget to save it.
  if (humanOnly.has(verb.lemma) || (verb.lemma === 'forget' && tokens[k + 1]?.tag === 'to')) return true;
  const next = tokens[k + 1]?.lower ?? '';
  const reflexive = tokens.slice(k + 1, k + 4).some(({ lower }) => lower === 'himself' || lower === 'herself');
  return reflexive || (/^(?:his|her)$/.test(next) && !tokens.slice(0, head).some(({ tag }) => tag === 'person'));
}

/** People by the place where they work: "the control room", "the school office", "second line". */
function isCompoundGroup(head: string, before: TaggedToken | undefined): boolean {
  const place = before?.lower ?? '';
  if (head === 'line') return /^(?:first|second|third)$/.test(place);
  if (head === 'room') return /^(?:control|operations|ops|engine|mail|post|sorting|signal|plant)$/.test(place);
  if (head === 'desk')
    return /^(?:lighting|sound|news|sports|city|front|picture|trading|assignment|dispatch)$/.test(place);
  if (head === 'assurance') return place === 'quality';
  if (head === 'control') return /^(?:quality|ground|mission|race|traffic|flight)$/.test(place);
  if (head === 'pair')
    return before?.word?.classes.has('people.department') === true || /^(?:front|back)end$/.test(place);
  return head === 'office' && before?.tag === 'noun' && !before.capital;
}

function isTitle({ word }: TaggedToken): boolean {
  return word?.classes.has('people.role') === true || word?.classes.has('people.modifiedRole') === true;
}

/** "Victoria Metrics", "Austin Cloud". */
const productLike = /(?:metrics|ware|base|cloud|hub|mesh|logs|server|service|db|sql|labs|analytics|search|store)$/;

function isAlone(tokens: readonly TaggedToken[], start: number, head: number): boolean {
  if (head === start) return true;
  const before = tokens[head - 1];
  return before?.tag === 'possessive' || before?.tag === 'determiner' || humanGroup(tokens, start, head);
}

const humanDeeds = new Set(
  'merge push commit approve type click paste forget sleep unplug sign walk refuse admit think tell ask join apologise insist promise reboot misread misclick mistype mislay duck trip forward'.split(
    ' ',
  ),
);

/** A capitalised word that nobody knows, before a verb that only people do: a name from a language not listed. */
function isUnknownName(tokens: readonly TaggedToken[], start: number, head: number): boolean {
  const token = tokens[head];
  if (token === undefined || start !== head || !token.capital || token.word !== undefined) return false;
  if (token.lower.length < 3 || /(?:tion|ment|ing|ness|ity|ics|ware|base|ups?|ers?|ors?|[^iao]s)$/.test(token.lower))
    return false;
  return tokens[head + 1]?.lower === 'who' || humanDeeds.has(verbBehind(tokens, head)?.lemma ?? '');
}

function humanGroup(tokens: readonly TaggedToken[], start: number, head: number): boolean {
  const before = tokens[head - 1];
  if (head === start || before === undefined || before.tag === 'possessive') return true;
  const classes = before.word?.classes;
  return (
    classes?.has('people.department') === true ||
    classes?.has('people.humanModifier') === true ||
    classes?.has('people.role') === true ||
    /^(?:network|backend|frontend|platform|dba|migration|integration|analytics|database|infrastructure)$/.test(
      before.lower,
    )
  );
}

/** "Deployment Manager", "DropletWorkflow Engineer": a capitalised product name that ends with a role word. */
function isProduct(tokens: readonly TaggedToken[], start: number, head: number): boolean {
  const token = tokens[head];
  const before = head > start ? tokens[head - 1] : undefined;
  return (
    token?.capital === true &&
    before?.capital === true &&
    before.tag === 'name' &&
    before.word?.classes.has('product') === true
  );
}

function ambiguous(tokens: readonly TaggedToken[], start: number, head: number): Who {
  if (actsAsPerson(tokens, head)) return 'role';
  // "the firewall admin", but "the admin" may be a console.
  if (/^admins?$/.test(tokens[head]?.lower ?? '') && head > start && isNounTag(tokens[head - 1])) return 'role';
  const before = tokens[head - 1];
  if (tokens[head]?.capital === true && head > start && before?.capital === true && head - start > 1) return 'system';
  if (head > start && before?.word?.classes.has('people.humanModifier') === true) return 'role';
  if (tokens[head + 1]?.lower === 'on' && tokens[head + 2]?.lower === 'duty') return 'role';
  if (head > start && before?.tag !== 'determiner' && before?.tag !== 'possessive' && before?.tag !== 'adjective')
    return 'system';
  // Programs of these names come one at a time.
  return /^(?:managers|supervisors|leaders|planners|coordinators)$/.test(tokens[head]?.lower ?? '')
    ? 'role'
    : 'ambiguous';
}
