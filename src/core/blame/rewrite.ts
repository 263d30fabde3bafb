import type { Rewrite } from './blameFinding';
import type { Sentence } from './analysis';
import type { Hit } from './detect';
import { withoutActor } from './passive';
import { questionFor } from './question';
import { withoutWords } from './trim';

/** What a rewrite does to a sentence: text that replaces a stretch of it, both in offsets of the sentence's text. */
export interface Change {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly safe: boolean;
}

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
    if (rewrites.length < 3 && isNew && text !== sentence.text && !isFlagged(text))
      rewrites.push(toRewrite(change, sentence));
  }
  return rewrites;
}

function templates(hit: Hit, sentence: Sentence, start: number): Change[] {
  return hit.rule.set.advice.templates.map((template) => ({
    title: `Rewrite as “${template}”`,
    start,
    end: sentence.text.length,
    newText: template,
    safe: false,
  }));
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
