import type { Rewrite } from './blameFinding';
import type { Change } from './change';
import type { Sentence } from './analysis';
import type { Hit } from './detect';
import { lexicon } from './lexicon';
import { withoutActor } from './passive';
import { questionFor } from './question';
import { codeMark } from './tokens';
import { withoutWords } from './trim';

/**
 * Up to three ways to say it without blame, best first: a wording built from this very sentence where that can be done,
 * else a template to fill. Each was read by the detector again: what would still be flagged is not offered.
 */
export function rewritesFor(hit: Hit, sentence: Sentence, isFlagged: (text: string) => boolean): readonly Rewrite[] {
  const changes = [...withoutWords(hit, sentence), ...withoutActor(hit, sentence), ...questionFor(hit, sentence)];
  const rewrites: Rewrite[] = [];
  const whole = startOf(sentence, sentence.first);
  const all = [...changes, ...templates(hit, sentence, bodyStart(hit, sentence)), ...templates(hit, sentence, whole)];
  for (const change of all) {
    const { start, end, newText } = change;
    const text = sentence.text.slice(0, start) + newText + sentence.text.slice(end);
    const isNew = !rewrites.some(({ title }) => title === change.title);
    const isSound = text !== sentence.text && lostFacts(change, hit, sentence).length === 0 && !isFlagged(text);
    if (rewrites.length < 3 && isNew && isSound) rewrites.push(toRewrite(change, sentence));
  }
  return rewrites;
}

function templates(hit: Hit, sentence: Sentence, start: number): Change[] {
  const isTimed = /\d:\d\d/.test(sentence.text.slice(0, start));
  return hit.rule.set.advice.templates.map((template) => {
    const wording = isTimed ? withoutTime(template) : template;
    const facts = lostFacts({ start, end: sentence.text.length, newText: wording }, hit, sentence);
    const kept = facts.length === 0 ? '' : ` [with ${facts.join(', ')}]`;
    const newText = wording.replace(/[.?]?$/, (mark) => kept + mark);
    return { title: `Rewrite as “${newText}”`, start, end: sentence.text.length, newText, safe: false };
  });
}

/** An entry that begins with its time does not ask for it again. */
function withoutTime(template: string): string {
  const rest = template.replace(/^At \[time\], | at \[time\]/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The figures, times, code and names of things in the words that go and not in the words that come. */
function lostFacts(
  { start, end, newText }: Pick<Change, 'start' | 'end' | 'newText'>,
  hit: Hit,
  sentence: Sentence,
): string[] {
  const after = newText.toLowerCase();
  const facts = sentence.tokens.filter((token, i) => {
    if (token.start - sentence.start < start || token.end - sentence.start > end) return false;
    // A name among the flagged words is the blame itself ("a case of PEBKAC"), unless it is a product's.
    const isFlagged = i >= hit.start && i < hit.end;
    const isNamed = isFlagged ? token.word?.classes.has('product') === true : isNameOfThing(sentence, i);
    return isNamed || /\d/.test(token.lower) || token.lower.includes(codeMark);
  });
  return facts
    .map((token) => sentence.text.slice(token.start - sentence.start, token.end - sentence.start))
    .map((fact) => fact.replace(/[.,;:!?]$/, ''))
    .filter((fact) => !after.includes(fact.toLowerCase()));
}

/** A name that is not a person's: people's names are what a rewrite leaves out. */
function isNameOfThing(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.tag === 'noun') return isSystemCompound(token.lower);
  if (token?.tag !== 'name') return false;
  const who = sentence.nominals.at(at)?.who;
  return who === 'system' || who === 'thing' || who === 'provider';
}

/** "payment-gateway", "orders_db": a name though it is small. */
function isSystemCompound(word: string): boolean {
  if (/[^\W_]_[^\W_]/.test(word)) return true;
  const last = /-([a-z]+)$/.exec(word)?.[1];
  return last !== undefined && lexicon().get(last)?.classes.has('systemWord') === true;
}

/** Where the sentence proper starts: behind a time stamp and a label such as "Root cause:". */
function bodyStart(hit: Hit, sentence: Sentence): number {
  const { tokens, first } = sentence;
  const colon = tokens.findIndex(({ lower }, i) => lower === ':' && i > first && i < Math.min(first + 6, hit.start));
  return startOf(sentence, colon < 0 ? first : colon + 1);
}

function startOf(sentence: Sentence, token: number): number {
  return (sentence.tokens[token]?.start ?? sentence.start) - sentence.start;
}

function toRewrite({ title, start, end, newText, safe }: Change, sentence: Sentence): Rewrite {
  const span = { start: sentence.start + start, end: sentence.start + end };
  return { title, edits: [{ span, newText }], safe };
}
