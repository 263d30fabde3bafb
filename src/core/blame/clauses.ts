import type { Clause } from './clause';
import { agentAfter, helperLemma, inverted, whoever } from './clauseParts';
import { Form } from './lexicon';
import { moodOf } from './mood';
import { isPerson, type Nominal, type NominalTable, type Who } from './nominals';
import type { TaggedToken } from './tags';
import { verbGroupAt, type VerbGroup } from './verbGroups';

/** The clauses of a sentence in the order of their verbs. */
export function clausesOf(tokens: readonly TaggedToken[], nominals: NominalTable, first = 0): Clause[] {
  return new ClauseReader(tokens, nominals).read(first);
}

class ClauseReader {
  readonly #tokens: readonly TaggedToken[];
  readonly #nominals: NominalTable;
  readonly #clauses: Clause[] = [];
  /** The noun phrase that waits for its verb. */
  #candidate: Nominal | undefined;
  /** Subjects interrupted by a relative clause. */
  readonly #waiting: Nominal[] = [];
  #lastNominal: Nominal | undefined;
  readonly #seen: Nominal[] = [];
  /** Whether the candidate opens a clause of its own, behind a comma or conjunction. */
  #opens = false;
  #opener: string | undefined;
  /** Whether a verb was seen since the last clause boundary. */
  #verbSeen = false;
  #afterPreposition = false;

  constructor(tokens: readonly TaggedToken[], nominals: NominalTable) {
    this.#tokens = tokens;
    this.#nominals = nominals;
  }

  read(first: number): Clause[] {
    let i = first;
    while (i < this.#tokens.length) i = this.#step(i);
    return this.#clauses;
  }

  #step(i: number): number {
    const token = this.#tokens[i];
    if (token === undefined) return i + 1;
    const nominal = this.#nominal(i);
    if (nominal !== undefined) {
      this.#takeNominal(nominal);
      return nominal.end;
    }
    const group = verbGroupAt(this.#tokens, i, {
      hasSubject: this.#candidate !== undefined,
      goesOn: this.#inheritsFinite(),
    });
    if (group !== undefined) {
      this.#takeVerb(group);
      return group.verb + 1;
    }
    this.#takeOther(token, i);
    return i + 1;
  }

  /** Whom "he" or "they" stands for, when the sentence has said it: people outside or things are no colleagues. */
  #resolved(nominal: Nominal): Nominal {
    const plural = /^(?:they|them|themselves)$/.test(nominal.head);
    let who: Who = nominal.who;
    for (const earlier of this.#seen) {
      if (isPerson(earlier.who)) return nominal;
      if (earlier.who === 'outsider') who = 'outsider';
      else if (plural && who === 'third' && earlier.head.endsWith('s')) who = 'thing';
    }
    return { ...nominal, who };
  }

  #nominal(i: number): Nominal | undefined {
    const token = this.#tokens[i];
    if (token?.tag === 'negation' && /^(?:never|n't)$/.test(token.lower)) return undefined;
    if (
      token?.tag === 'negation' &&
      token.lower === 'not' &&
      this.#verbSeen &&
      this.#tokens[i - 1]?.tag !== 'conjunction'
    )
      return undefined;
    const nominal = this.#nominals.at(i);
    if (nominal?.who === 'third') return this.#resolved(nominal);
    if (nominal?.who === 'ambiguous' && this.#isIt()) return { ...nominal, who: 'system' };
    if (nominal !== undefined) this.#seen.push(nominal);
    return nominal;
  }

  /** "The leader stepped down when its lease expired": a program, not a person. */
  #isIt(): boolean {
    return this.#tokens.some(
      ({ lower }, i) =>
        lower === 'its' &&
        /^(?:when|while|because|since|as|but|although|until|after|before)$/.test(this.#tokens[i - 1]?.lower ?? ''),
    );
  }

  #takeNominal(nominal: Nominal): void {
    if (this.#isAttribute(nominal)) return;
    const previous = this.#tokens[nominal.start - 1];
    const partOf =
      previous?.lower === 'of' &&
      /^(?:one|some|none|all|most|many|several|two|three|both|each|half|any|member|members|part)$/.test(
        this.#candidate?.head ?? '',
      );
    if (partOf && this.#candidate !== undefined && !this.#verbSeen) {
      // "None of the on-calls told" is nobody; "none of the runbooks tells" is the runbooks.
      const isNobody = this.#candidate.who === 'nobody' && (isPerson(nominal.who) || nominal.who === 'ambiguous');
      this.#candidate = { ...nominal, start: this.#candidate.start, who: isNobody ? 'nobody' : nominal.who };
    } else if (this.#afterPreposition && this.#candidate !== undefined && !this.#verbSeen) {
      // An attribute of the subject: "the on-call for storage".
    } else if (!this.#verbSeen && this.#candidate !== undefined && previous?.tag === 'conjunction') {
      const who = isPerson(nominal.who) ? nominal.who : this.#candidate.who;
      this.#candidate = { ...nominal, start: this.#candidate.start, who };
    } else if (!this.#afterPreposition || this.#candidate === undefined) {
      this.#candidate = this.#afterPreposition ? this.#candidate : nominal;
    }
    if (!this.#afterPreposition) this.#opens = previous?.lower === ',' || previous?.tag === 'conjunction';
    this.#lastNominal = nominal;
    this.#afterPreposition = false;
  }

  /** "The students responsible for the backend": an adjective right behind the subject belongs to it. */
  #isAttribute({ start, end }: Nominal): boolean {
    if (this.#verbSeen || this.#candidate?.end !== start || end !== start + 1) return false;
    return this.#tokens[start]?.tag === 'adjective';
  }

  #takeOther(token: TaggedToken, i: number): void {
    if (/^(?:after|before|as|than)$/.test(token.lower) && this.#opensClause(i)) {
      this.#afterPreposition = false;
      this.#boundary(token.lower);
      return;
    }
    if (token.tag === 'preposition' || token.tag === 'to') {
      this.#afterPreposition = true;
      if (this.#verbSeen && token.lower !== 'of' && !this.#opens) this.#candidate = undefined;
      return;
    }
    this.#afterPreposition = false;
    if (token.tag === 'relative') this.#openRelative(token);
    else if (token.tag === 'subordinator') this.#boundary(token.lower);
    else if (token.tag === 'conjunction') this.#coordinate(token);
    else if (token.tag === 'mark') this.#mark(token, i);
  }

  /** "after the intern overwrote it": a subject and its verb follow. */
  #opensClause(i: number): boolean {
    const nominal = this.#nominals.at(i + 1);
    // "the same as last time", "as usual".
    if (nominal === undefined || /^(?:time|year|month|week|day|night|usual)$/.test(nominal.head)) return false;
    let k = nominal.end;
    while (this.#tokens[k]?.tag === 'adverb' || this.#tokens[k]?.tag === 'negation') k++;
    const verb = this.#tokens[k];
    if (verb?.tag === 'verb') return (verb.forms & (Form.past | Form.s)) !== 0;
    return /^(?:modal|be|have|do)$/.test(verb?.tag ?? '');
  }

  #openRelative(token: TaggedToken): void {
    if (this.#candidate !== undefined && !this.#verbSeen) this.#waiting.push(this.#candidate);
    this.#candidate = this.#lastNominal ?? (token.lower === 'who' ? whoever(this.#tokens.indexOf(token)) : undefined);
    this.#opener = token.lower;
    this.#verbSeen = false;
  }

  #boundary(opener: string | undefined): void {
    if (this.#candidate !== undefined && !this.#verbSeen) this.#waiting.push(this.#candidate);
    this.#candidate = undefined;
    this.#opener = opener;
    this.#verbSeen = false;
  }

  /** After "and", "but" a verb goes on with the last subject; a noun phrase opens a clause of its own. */
  #coordinate(token: TaggedToken): void {
    if (!this.#verbSeen) return;
    this.#candidate = undefined;
    if (token.lower === 'so' || token.lower === 'but') this.#opener = undefined;
  }

  #mark(token: TaggedToken, i: number): void {
    if (token.lower === ',') {
      if (!this.#verbSeen && this.#isAdverbial()) this.#candidate = undefined;
      if (this.#verbSeen && this.#waiting.length === 0) this.#candidate = undefined;
      if (this.#verbSeen && this.#waiting.length > 0) {
        this.#candidate = this.#waiting.pop();
        this.#verbSeen = false;
        this.#opener = undefined;
      } else if (this.#verbSeen) this.#opener = undefined;
      return;
    }
    if (/^[;:(){}[\]—–|]$/.test(token.lower) || (token.lower === '-' && this.#tokens[i + 1]?.spaced === true)) {
      this.#boundary(undefined);
      if (token.lower !== '(') this.#waiting.length = 0;
      this.#lastNominal = undefined;
    }
  }

  /** "Next time, …", "Before closing the file, …": no subject for what follows the comma. */
  #isAdverbial(): boolean {
    if (/^(?:time|week|day|month|year|future)$/.test(this.#candidate?.head ?? '')) return true;
    const last = this.#clauses[this.#clauses.length - 1];
    return last?.mood === 'gerund' && last.subject === undefined && (this.#candidate?.start ?? 0) > last.verb;
  }

  /** A coordinated verb: "should read the note and act", "did not stop and look". */
  #inheritsFinite(): boolean {
    const last = this.#clauses[this.#clauses.length - 1];
    if (last === undefined || last.mood === 'imperative' || last.subject === undefined) return false;
    return ((this.#tokens[last.verb]?.forms ?? 0) & Form.base) !== 0;
  }

  #takeVerb(group: VerbGroup): void {
    const token = this.#tokens[group.verb];
    const last = this.#clauses[this.#clauses.length - 1];
    const subordinate = group.kind === 'infinitive' || group.kind === 'gerund' || group.kind === 'participle';
    const subject = group.kind === 'imperative' ? undefined : this.#subject(group, last);
    const reduced = group.kind === 'participle' && subject === this.#candidate;
    const agent =
      group.passive || reduced || this.#isReduced(group)
        ? agentAfter(this.#tokens, this.#nominals, group.verb + 1)
        : undefined;
    const governor = subordinate ? last : undefined;
    const isNobody = subject?.who === 'nobody' && token?.forms === Form.base && group.start === group.verb;
    const clause: Clause = {
      verb: group.verb,
      start: group.start,
      lemma: token?.lemma === '' || token?.lemma === undefined ? helperLemma(token) : token.lemma,
      // "No responder left, page the next": nobody pages, never "page".
      subject: isNobody ? undefined : subject,
      negated: group.negated,
      modal: group.modal,
      perfect: group.perfect,
      passive: group.passive || group.kind === 'participle' || agent !== undefined,
      progressive: group.progressive,
      agent,
      mood: this.#isContinued(group, last) ? last.mood : moodOf(group, this.#opener, governor),
      opener: this.#opener,
      governor,
    };
    this.#clauses.push(clause);
    this.#afterPreposition = false;
    if (group.kind === 'participle' || (agent !== undefined && !group.passive)) {
      // "a change deployed by the team broke …": the subject still waits for its verb.
      if (subject !== undefined && !this.#verbSeen) this.#waiting.push(subject);
    }
    // "the engineer deploying the change forgot …": the subject waits for its verb as well.
    const waits = group.kind === 'gerund' && this.#candidate !== undefined && !this.#verbSeen;
    if (waits && this.#candidate !== undefined) this.#waiting.push(this.#candidate);
    // "whoever added the node did not tell us".
    if (subject?.head === 'whoever' && !this.#verbSeen && group.kind === 'finite') this.#waiting.push(subject);
    if (waits || (group.kind !== 'infinitive' && group.kind !== 'gerund')) this.#verbSeen = true;
    if (group.kind !== 'infinitive') this.#candidate = undefined;
  }

  /** "should read the note and act": the second verb stands under the first one's helper. */
  #isContinued(group: VerbGroup, last: Clause | undefined): last is Clause {
    if (last === undefined || group.kind !== 'finite' || group.start !== group.verb) return false;
    return this.#tokens[group.verb]?.forms === Form.base && this.#candidate === undefined && last.modal !== undefined;
  }

  #isReduced(group: VerbGroup): boolean {
    const token = this.#tokens[group.verb];
    return (
      group.kind === 'finite' &&
      group.start === group.verb &&
      ((token?.forms ?? 0) & Form.participle) !== 0 &&
      this.#tokens[group.verb + 1]?.lower === 'by'
    );
  }

  #subject(group: VerbGroup, last: Clause | undefined): Nominal | undefined {
    if (group.kind === 'infinitive') return this.#purposeSubject(group) ?? last?.subject ?? this.#candidate;
    if (group.kind === 'gerund') {
      // "saw a query going wrong": the noun phrase right before it acts.
      const isBeside = this.#lastNominal?.end === group.start;
      const beside = isBeside && (this.#verbSeen || isPerson(this.#lastNominal?.who)) ? this.#lastNominal : undefined;
      return beside ?? last?.subject ?? this.#candidate;
    }
    if (this.#verbSeen) {
      // The object of the last verb comes first: either it is the subject ("thought the disk was full") or an interrupted one is.
      const waiting = this.#waiting.pop();
      if (waiting !== undefined) {
        this.#opener = undefined;
        return waiting;
      }
      if (this.#candidate !== undefined) return this.#candidate;
      return this.#coordinated(group) ? this.#lastFinite()?.subject : undefined;
    }
    if (this.#candidate !== undefined) return this.#candidate;
    if (this.#opener === undefined && last !== undefined && this.#coordinated(group))
      return this.#lastFinite()?.subject;
    return inverted(this.#tokens, group, this.#nominals);
  }

  /** "up to the user to be careful", "hard for the on-call to see". */
  #purposeSubject(group: VerbGroup): Nominal | undefined {
    const nominal = this.#lastNominal;
    if (nominal?.end !== group.start) return undefined;
    const [before, opener] = [this.#tokens[nominal.start - 2]?.lower, this.#tokens[nominal.start - 1]?.lower];
    return opener === 'for' || (opener === 'to' && before === 'up') ? nominal : undefined;
  }

  /** The clause that a coordinated verb goes on with: not one that hangs on a verb or noun. */
  #lastFinite(): Clause | undefined {
    const finite = this.#clauses.filter(({ governor }) => governor === undefined);
    const last = finite[finite.length - 1];
    const before = finite[finite.length - 2];
    // "were told the array was full and kept silent": who was told goes on.
    if (before !== undefined && isPerson(before.subject?.who) && !isPerson(last?.subject?.who) && tellsOf(before))
      return before;
    if (last?.opener === undefined || isPerson(last.subject?.who))
      return last ?? this.#clauses[this.#clauses.length - 1];
    // "knew that the battery was failing but said nothing": the person goes on, not the battery.
    return finite.find(({ opener, subject }) => opener === undefined && isPerson(subject?.who)) ?? last;
  }

  #coordinated(group: VerbGroup): boolean {
    let k = group.start - 1;
    while (k >= 0 && this.#tokens[k]?.tag === 'adverb') k--;
    const token = this.#tokens[k];
    return token?.tag === 'conjunction' || token?.lower === ',' || token?.tag === 'adverb';
  }
}

/** Verbs that are followed by what somebody knows or says. */
function tellsOf({ lemma }: Clause): boolean {
  return /^(?:know|tell|see|hear|notice|reali[sz]e|warn|inform|believe|think)$/.test(lemma);
}
