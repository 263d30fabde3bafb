/** Comparing every text with every other of a minute would take ages in a log of thousands; the last ones do. */
const mostCompared = 20;

interface Known {
  readonly letters: string;
  readonly words: ReadonlySet<string>;
}

/** Remembers what was told in which minute, and recognises what is told again in other words of the same. */
export class ToldEvents {
  readonly #byMinute = new Map<number, { readonly letters: Set<string>; readonly texts: Known[] }>();

  /** Whether something alike (plain text) was told in that minute; remembers it if not. */
  isTold(minute: number, text: string): boolean {
    const told = knownOf(text);
    const known = this.#byMinute.get(minute) ?? { letters: new Set<string>(), texts: [] };
    this.#byMinute.set(minute, known);
    if (known.letters.has(told.letters)) return true;
    if (known.texts.some((other) => areAlike(other, told))) return true;
    known.letters.add(told.letters);
    known.texts.push(told);
    if (known.texts.length > mostCompared) known.texts.shift();
    return false;
  }
}

function knownOf(text: string): Known {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return { letters: words.join(' '), words: new Set(words) };
}

/** Most words are shared, or the shorter text is wholly in the longer one. */
function areAlike(a: Known, b: Known): boolean {
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  if (few.words.size === 0) return many.words.size === 0;
  let shared = 0;
  for (const word of few.words) if (many.words.has(word)) shared++;
  if (few.words.size >= 3 && shared === few.words.size && many.letters.includes(few.letters)) return true;
  return shared >= 0.75 * (few.words.size + many.words.size - shared);
}
