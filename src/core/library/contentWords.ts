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
const address = /https?:\/\/[^\s)>\]]{1,2000}/g;

/** The words of a Markdown text that say something, lower case, in order, again and again; no numbers, targets of links or comments. */
export function contentWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [found] of withoutComments(text).replace(address, ' ').matchAll(word)) {
    if (found.length < 2 || found.length > 40) continue;
    const lower = found.toLowerCase();
    if (!silent.has(lower) && /\p{L}/u.test(lower)) words.push(lower);
  }
  return words;
}

/** One that is not closed goes on to the end, as in HTML. */
function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    out += `${text.slice(at, open)} `;
    const close = text.indexOf('-->', open + 4);
    if (close === -1) return out;
    at = close + 3;
  }
  return at === 0 ? text : out + text.slice(at);
}

/** The same words, each once, parted by single spaces. */
export function distinctWords(text: string): string {
  return [...new Set(contentWords(text))].join(' ');
}
