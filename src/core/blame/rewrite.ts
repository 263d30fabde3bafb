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
  for (const change of [...changes, ...templates(hit, sentence)]) {
    const { start, end, newText } = change;
    const whole = sentence.text.slice(0, start) + newText + sentence.text.slice(end);
    if (rewrites.length < 3 && whole !== sentence.text && !isFlagged(whole)) rewrites.push(toRewrite(change, sentence));
  }
  return rewrites;
}

function templates(hit: Hit, sentence: Sentence): Change[] {
  const start = (sentence.tokens[sentence.first]?.start ?? sentence.start) - sentence.start;
  return hit.rule.set.advice.templates.map((template) => ({
    title: `Rewrite as “${template}”`,
    start,
    end: sentence.text.length,
    newText: template,
    safe: false,
  }));
}

function toRewrite({ title, start, end, newText, safe }: Change, sentence: Sentence): Rewrite {
  const span = { start: sentence.start + start, end: sentence.start + end };
  return { title, edits: [{ span, newText }], safe };
}
