/** A word or mark of a sentence. Offsets are those of the text that was split. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straight, contractions resolved ("n't" is `not`, "'ve" is `have`). */
  readonly lower: string;
  readonly capital: boolean;
  readonly kind: 'word' | 'number' | 'mark' | 'code' | 'handle' | 'end';
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** Stands for code, links and other text that is not prose: one character of it per character of the source. */
export const codeMark = '\uFFFC';

const pattern =
  /(@[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})|(\uFFFC+)|(\p{L}[\p{L}\p{M}\p{N}_]{0,60}(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}_]{0,60}){0,4})|(\p{N}[\p{L}\p{N}:.,/%-]{0,40})|(\S)/gu;

/** Written with a full stop that ends nothing: "Mr. Alvarez". */
const titles = new Set('mr mrs ms dr prof st sgt capt lt cllr'.split(' '));

const contraction = /(n't|'(?:s|ve|d|ll|re|m))$/;
const fullForms: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ve": 'have',
  "'ll": 'will',
  "'re": 'are',
  "'m": 'am',
};

/** Splits text into words, numbers and marks; contractions become two tokens. Linear. */
export function tokenise(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === space) {
      at++;
      continue;
    }
    const plainEnd = plainWordEnd(text, at);
    if (plainEnd > at) {
      const spaced = at > previousEnd || at === 0;
      tokens.push(makeToken(text.slice(at, plainEnd), offset + at, 'word', spaced));
      previousEnd = at = plainEnd;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) break;
    const start = match.index;
    const spaced = start > previousEnd || start === 0;
    previousEnd = at = start + match[0].length;
    if (match[0] === '.' && !spaced && titles.has(tokens[tokens.length - 1]?.lower ?? '')) continue;
    if (match[3] !== undefined) addWord(tokens, match[3], offset + start, spaced);
    else tokens.push(makeToken(match[0], offset + start, kindOf(match), spaced));
  }
  return tokens;
}

const space = 32;
/** Longest word that is taken whole, as in the pattern. */
const longestPlain = 60;

/** Where a word of ASCII letters alone ends, as most words are; its start when the pattern must look at it. */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end === start || end - start > longestPlain) return start;
  const next = text.charCodeAt(end);
  // White space, the end, or a mark that joins no words.
  const ends = end === text.length || next === space || next === 10 || next === 44 || next === 46;
  return ends && !(end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') ? end : start;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function kindOf(match: RegExpExecArray): Token['kind'] {
  if (match[1] !== undefined) return 'handle';
  if (match[2] !== undefined) return 'code';
  return match[4] !== undefined ? 'number' : 'mark';
}

function makeToken(text: string, start: number, kind: Token['kind'], spaced: boolean): Token {
  const lower = straightened(text);
  const end = kind === 'handle' ? start + text.replace(/[.-]+$/, '').length : start + text.length;
  return { start, end, lower, capital: kind === 'word' && isCapital(text), kind, spaced };
}

function straightened(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replace(/’/g, "'") : lower;
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

function addWord(tokens: Token[], text: string, start: number, spaced: boolean): void {
  const lower = straightened(text);
  const ending = lower.includes("'") ? contraction.exec(lower)?.[1] : undefined;
  if (lower === 'cannot') {
    tokens.push(makeToken(text.slice(0, 3), start, 'word', spaced));
    tokens.push(makeToken(text.slice(3), start + 3, 'word', false));
    return;
  }
  if (ending === undefined || ending.length === lower.length) {
    tokens.push(makeToken(text, start, 'word', spaced));
    return;
  }
  const cut = text.length - ending.length;
  const stem = makeToken(text.slice(0, cut), start, 'word', spaced);
  const rest = makeToken(text.slice(cut), start + cut, 'word', false);
  tokens.push({ ...stem, lower: stem.lower === 'ca' ? 'can' : stem.lower === 'wo' ? 'will' : stem.lower });
  tokens.push({ ...rest, lower: fullForms[ending] ?? ending, capital: false });
}
