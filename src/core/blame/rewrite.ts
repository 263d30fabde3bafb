import type { Rewrite } from './blameFinding';
import advice from './lexicon/advice.json';
import type { Sentence } from './analysis';
import type { Hit } from './detect';

/** Up to three ways to say it without blame; none leaves a sentence that would be flagged again. */
export function rewritesFor(hit: Hit, sentence: Sentence, isFlagged: (text: string) => boolean): readonly Rewrite[] {
  const rewrites: Rewrite[] = [];
  for (const template of advice.categories[hit.rule.set.category].templates) {
    if (!isFlagged(template)) rewrites.push(wholeSentence(`Rewrite: ${template}`, sentence, template));
  }
  return rewrites.slice(0, 3);
}

function wholeSentence(title: string, sentence: Sentence, newText: string): Rewrite {
  const first = sentence.tokens[sentence.first]?.start ?? sentence.start;
  return { title, edits: [{ span: { start: first, end: sentence.end }, newText }], safe: false };
}
