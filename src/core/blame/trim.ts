import type { Sentence } from './analysis';
import type { Hit } from './detect';
import type { Change } from './change';
import type { TaggedToken } from './tags';

const adverbClasses = ['adverbs.damning', 'adverbs.mistaken', 'adverbs.certain'];
const openers = new Set([
  'in hindsight',
  'with hindsight',
  'in retrospect',
  'obviously',
  'clearly',
  'of course',
  'needless to say',
  'looking back',
  'plainly',
  'unsurprisingly',
]);

/** Leaves out the judging word where the sentence stands without it: an adverb, an adjective before a noun, an opener. */
export function withoutWords(hit: Hit, sentence: Sentence): Change[] {
  return [...exclamation(sentence), ...opener(sentence), ...judgingWord(hit, sentence)].slice(0, 2);
}

function exclamation(sentence: Sentence): Change[] {
  const match = /[!?]*![!?]+|!{2,}/.exec(sentence.text);
  if (match === null) return [];
  const newText = match[0].includes('?') ? '?' : '.';
  return [
    { title: 'End it with one mark', start: match.index, end: match.index + match[0].length, newText, safe: true },
  ];
}

function opener(sentence: Sentence): Change[] {
  const from = sentence.first;
  for (let length = 1; length <= 3; length++) {
    const words = sentence.tokens.slice(from, from + length);
    const phrase = words.map((token) => token.lower).join(' ');
    if (!openers.has(phrase)) continue;
    const behind = sentence.tokens[from + length];
    const next = behind?.lower === ',' ? sentence.tokens[from + length + 1] : behind;
    const first = words[0];
    if (next === undefined || first === undefined) return [];
    return [removal(`Leave out “${phrase}”`, sentence, first, next)];
  }
  return [];
}

function judgingWord(hit: Hit, sentence: Sentence): Change[] {
  for (let i = hit.start; i < hit.end; i++) {
    const token = sentence.tokens[i];
    const next = sentence.tokens[i + 1];
    if (token === undefined || next === undefined) continue;
    if (
      isAdverb(token) &&
      next.tag !== 'mark' &&
      next.tag !== 'conjunction' &&
      !needsManner(sentence.tokens[i - 1], next)
    ) {
      const change = removal(`Leave out “${token.lower}”`, sentence, token, next);
      // "Wrongly assumed" tells that it was not so, and "inadvertently" that nobody meant to: facts, for the writer to weigh.
      return [{ ...change, safe: !isMistaken(token) }];
    }
    if (isAttribute(sentence, i)) return [withoutAttribute(sentence, i, token, next)];
  }
  return [];
}

/** "Acted by forcing the merge" and "the cutover was handled" say nothing: such verbs need their manner. */
function needsManner(...beside: readonly (TaggedToken | undefined)[]): boolean {
  return beside.some((token) => /^(?:act|behave|handle|treat)$/.test(token?.lemma ?? ''));
}

function isAdverb({ word }: TaggedToken): boolean {
  return adverbClasses.some((name) => word?.classes.has(name) === true);
}

function isMistaken({ word }: TaggedToken): boolean {
  return word?.classes.has('adverbs.mistaken') === true;
}

/** A judging adjective right before its noun: "a sloppy review", "their careless handling". */
function isAttribute(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  const before = sentence.tokens[i - 1]?.tag;
  const next = sentence.tokens[i + 1]?.tag;
  const classes = token?.word?.classes;
  const damning = classes?.has('adjective.damning') === true || classes?.has('adjective.person') === true;
  const work = sentence.tokens[i + 1]?.word?.classes.has('adjective.work') === true;
  const judging = damning || (classes?.has('adjective.deed') === true && work && token?.lower !== 'wrong');
  if (/^(?:manner|fashion|way|attitude|piece)$/.test(sentence.tokens[i + 1]?.lower ?? '')) return false;
  // "Made a decision." would be all that is left.
  if (/^[.!?]$/.test(sentence.tokens[i + 2]?.lower ?? '.')) return false;
  const opens = before === 'determiner' || before === 'possessive' || before === 'owner' || before === 'preposition';
  return judging && opens && next === 'noun';
}

function withoutAttribute(sentence: Sentence, i: number, token: TaggedToken, next: TaggedToken): Change {
  const article = sentence.tokens[i - 1];
  const change = removal(`Leave out “${token.lower}”`, sentence, token, next);
  if (article?.lower !== 'a' && article?.lower !== 'an') return change;
  const right = /^[aeiou]/.test(next.lower) ? 'an' : 'a';
  const newText = article.capital ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  return { ...change, start: article.start - sentence.start, newText: `${newText} ${next.lower}` };
}

/** Removes a word up to the next one, which takes over its capital letter. */
function removal(title: string, sentence: Sentence, from: TaggedToken, next: TaggedToken): Change {
  const start = from.start - sentence.start;
  const end = next.end - sentence.start;
  const word = sentence.text.slice(next.start - sentence.start, end);
  const newText = from.capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return { title, start, end, newText, safe: true };
}
