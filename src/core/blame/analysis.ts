import type { Clause } from './clause';
import { clausesOf } from './clauses';
import { NominalTable, type Roster } from './nominals';
import type { Matchable } from './pattern';
import { tagTokens, type TaggedToken } from './tags';
import type { Token } from './tokens';

/** A sentence taken apart. Offsets count from the start of the text that held it. */
export interface Sentence extends Matchable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly nominals: NominalTable;
  readonly first: number;
  /** Per token: inside quotation marks. */
  readonly quoted: readonly boolean[];
}

/** Takes a sentence apart, given its words: noun phrases and clauses. Linear in its length. */
export function analyse(text: string, start: number, words: readonly Token[], roster: Roster): Sentence {
  return new AnalysedSentence(text, start, tagTokens(words), roster);
}

/** Clauses and quotations are found when a rule's words matched, which few sentences come to. */
class AnalysedSentence implements Sentence {
  readonly end: number;
  readonly nominals: NominalTable;
  readonly first: number;
  #clauses: readonly Clause[] | undefined;
  #quoted: readonly boolean[] | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly tokens: readonly TaggedToken[],
    roster: Roster,
  ) {
    this.end = start + text.length;
    this.nominals = new NominalTable(tokens, roster);
    this.first = firstWord(tokens);
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= clausesOf(this.tokens, this.nominals, this.first));
  }

  get quoted(): readonly boolean[] {
    return (this.#quoted ??= quotedTokens(this.tokens));
  }
}

/** Behind a list mark, a time stamp ("14:20 UTC -") or a short label. */
export function firstWord(tokens: readonly Token[]): number {
  let i = 0;
  while (i < Math.min(tokens.length, 8)) {
    const token = tokens[i];
    const isZone = /^(?:utc|gmt|cet|cest|pst|pdt|est|edt|am|pm)$/.test(token?.lower ?? '');
    if (token?.kind !== 'number' && token?.kind !== 'mark' && !isZone) break;
    i++;
  }
  return i < tokens.length ? i : 0;
}

function quotedTokens(tokens: readonly Token[]): boolean[] {
  const quoted = new Array<boolean>(tokens.length).fill(false);
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const mark = tokens[i]?.lower ?? '';
    if (open < 0 && /^["“«„]$/.test(mark)) open = i;
    else if (open >= 0 && /^["”»“]$/.test(mark)) {
      quoted.fill(true, open, i + 1);
      open = -1;
    }
  }
  return quoted;
}
