import { readdirSync, readFileSync } from 'node:fs';
import { findBlame } from '../../src/core/blame/findBlame';
import type { Postmortem } from '../../src/core/postmortem/postmortem';
import { PostmortemReader } from '../../src/core/postmortem/postmortemReader';

/** Milliseconds of the detector alone, over 100 KB of prose that is read already. */
export interface BlameTimes {
  /** Each over paragraphs that it has not seen. */
  readonly again: readonly number[];
  /** After one more letter in a paragraph. */
  readonly keystrokes: readonly number[];
  readonly paragraphs: number;
}

const kilobytes = 100;

/** Times the detector on paragraphs of our labelled sentences: close calls, and blame in every fiftieth. */
export function timeBlame(repeats: number): BlameTimes {
  const sentences = labelled();
  const reader = new PostmortemReader();
  const texts = Array.from({ length: repeats }, (_, round) => prose(sentences, round));
  const again = texts.map((text) => timed(new PostmortemReader().read(text)));
  let text = texts[0] ?? '';
  findBlame(reader.read(text));
  const keystrokes = Array.from({ length: 40 }, (_, stroke) => {
    const at = text.indexOf(' ', Math.floor((((stroke + 1) * 0.618034) % 1) * text.length));
    text = `${text.slice(0, at)}s${text.slice(at)}`;
    return timed(reader.read(text));
  });
  return { again, keystrokes, paragraphs: (texts[0] ?? '').split('\n\n').length - 1 };
}

function timed(postmortem: Postmortem): number {
  const start = performance.now();
  findBlame(postmortem);
  return performance.now() - start;
}

interface Sentences {
  readonly blaming: readonly string[];
  readonly alike: readonly string[];
}

function labelled(): Sentences {
  const folder = 'test/fixtures/blame';
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { readonly sentence: string; readonly category: string | null });
  const textsOf = (isBlaming: boolean): string[] =>
    rows.filter(({ category }) => (category !== null) === isBlaming).map(({ sentence }) => sentence);
  return { blaming: textsOf(true), alike: textsOf(false) };
}

/** Four sentences a paragraph and a number, so that no two paragraphs are the same. */
function prose({ blaming, alike }: Sentences, round: number): string {
  const paragraphs: string[] = [];
  let next = round * 997;
  for (let length = 0; length < kilobytes * 1024;) {
    const sentences = Array.from({ length: 4 }, () => {
      next++;
      return next % 50 === 0 ? blaming[(next * 7) % blaming.length] : alike[(next * 13) % alike.length];
    });
    const paragraph = `${sentences.join(' ')} Note ${next}.`;
    length += paragraph.length + 2;
    paragraphs.push(paragraph);
  }
  return `## Root cause\n\n${paragraphs.join('\n\n')}\n`;
}
