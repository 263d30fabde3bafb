/** Characters by which each beginning is longer than the one before, at least, and how long the longest may be. */
const step = 60;
const longest = 6000;

/**
 * Beginnings of a text, each some lines longer. The first document that is read has most of the engine's code and patterns
 * compiled, which takes 100 ms and cannot be parted; read by its beginnings, one after the other, each takes its share.
 */
export function* beginnings(text: string): Iterable<string> {
  const last = Math.min(text.length, longest);
  for (let end = step; end < last; end += step) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0 || end >= last) return;
    yield text.slice(0, end);
  }
}

/** Texts with characters beyond Latin-1 are held in another form, for which all patterns are compiled once more. */
export function isWide(text: string): boolean {
  return /[^\0-\xff]/.test(text);
}
