import { clausesOf, type Clause } from './clauses';
import { nominalAt, type Nominal, type Roster } from './nominals';
import type { Matchable } from './pattern';
import { tagTokens, type TaggedToken } from './tags';
import { tokenise, type Token } from './tokens';

/** A sentence taken apart. Offsets count from the start of the text that held it. */
export interface Sentence extends Matchable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly nominalsByStart: ReadonlyMap<number, Nominal>;
  readonly first: number;
  readonly question: boolean;
  /** Per token: inside quotation marks. */
  readonly quoted: readonly boolean[];
}

/** Takes a sentence apart: words, noun phrases, clauses. Linear in its length; sentences are cut off at 400 tokens. */
export function analyse(text: string, start: number, roster: Roster): Sentence {
  const tokens = tagTokens(tokenise(text, start).slice(0, 400));
  const first = firstWord(tokens);
  const nominalsByStart = new Map<number, Nominal>();
  for (let i = 0; i < tokens.length; i++) {
    const nominal = nominalAt(tokens, i, roster);
    if (nominal !== undefined) nominalsByStart.set(i, nominal);
  }
  return {
    text,
    start,
    end: start + text.length,
    tokens,
    clauses: clausesOf(tokens, roster, first),
    nominalsByStart,
    first,
    question: /\?["”')\]]*$/.test(text),
    quoted: quotedTokens(tokens),
  };
}

/** Behind a list mark, a time stamp ("14:20 UTC -") or a short label. */
function firstWord(tokens: readonly Token[]): number {
  let i = 0;
  while (i < Math.min(tokens.length, 8)) {
    const token = tokens[i];
    const isPrefix =
      token?.kind === 'number' ||
      token?.kind === 'mark' ||
      /^(?:utc|gmt|cet|cest|pst|pdt|est|edt|am|pm)$/.test(token?.lower ?? '');
    if (!isPrefix) break;
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
