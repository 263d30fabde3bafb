import { strictEqual } from 'node:assert/strict';
import { MarkdownReader } from '../../../src/core/markdown/markdownReader';
import { sentenceAround } from '../../../src/core/rephrase/sentenceAround';

/** The sentence around the words between `«` and `»`. */
function around(marked: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const span = sentenceAround(new MarkdownReader().read(text), { start, end });
  return span && text.slice(span.start, span.end);
}

describe('sentenceAround', () => {
  it('finds the sentence in a paragraph, a list item and a table cell', () => {
    strictEqual(around('# T\n\nOne. Ana «forgot» it. Three.\n'), 'Ana forgot it.');
    strictEqual(around('- 10:05 Ana «forgot» it. Then more.\n'), '10:05 Ana forgot it.');
    strictEqual(around('| a | b |\n| - | - |\n| x | Ana «forgot» it |\n'), 'Ana forgot it');
  });

  it('finds none outside of prose', () => {
    strictEqual(around('```\nAna «forgot» it\n```\n'), undefined);
  });
});
