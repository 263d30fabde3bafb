import { PostmortemReader } from '../../src/core/postmortem/postmortemReader';
import { MarkdownParser } from '../../src/core/markdown/markdownParser';

/** Milliseconds of a first read by a fresh reader. */
export function timeFirstRead(text: string): number {
  const start = performance.now();
  new PostmortemReader().read(text);
  return performance.now() - start;
}

/** Milliseconds of one parse of the whole text by remark with the same extensions. */
export function timePlainRemark(text: string): number {
  const parser = new MarkdownParser();
  const start = performance.now();
  parser.parseWhole(text);
  return performance.now() - start;
}

/** Milliseconds of each of `strokes` readings after a keystroke, typed in bursts of ten at different places. */
export function timeKeystrokes(text: string, strokes: number): readonly number[] {
  const reader = new PostmortemReader();
  let current = text;
  reader.read(current);
  const times: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const burst = Math.floor(stroke / 10);
    // Each burst begins behind a word somewhere else in the document.
    const wanted = Math.floor((((burst + 1) * 0.618034) % 1) * text.length);
    const place = Math.max(text.indexOf(' ', wanted), wanted) + (stroke % 10);
    current = current.slice(0, place) + 'retry once'.charAt(stroke % 10) + current.slice(place);
    const start = performance.now();
    reader.read(current);
    times.push(performance.now() - start);
  }
  return times;
}
