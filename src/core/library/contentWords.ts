/** Words that say nothing about what a text is about, as people write them in postmortems. */
const silent: ReadonlySet<string> = new Set(
  `a about after again all also an and any are as at be because been before being between but by can could did do does
  during each for from further had has have he her here his how i if in into is it its just more most no nor not now of
  off on once only or other our out over own same she should so some such than that the their them then there these they
  this those through to too under until up very was we were what when where which while who why will with would you your`.split(
    /\s+/,
  ),
);

const word = /[\p{L}\p{N}]+/gu;
const noise = /<!--[^]{0,4000}?-->|https?:\/\/[^\s)>\]]{1,2000}/g;

/** The words of a Markdown text that say something, lower case, in order, again and again; no numbers, targets of links or comments. */
export function contentWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [found] of text.replace(noise, ' ').matchAll(word)) {
    if (found.length < 2 || found.length > 40) continue;
    const lower = found.toLowerCase();
    if (!silent.has(lower) && /\p{L}/u.test(lower)) words.push(lower);
  }
  return words;
}

/** The same, each once, parted by single spaces. */
export function distinctWords(text: string): string {
  return [...new Set(contentWords(text))].join(' ');
}
