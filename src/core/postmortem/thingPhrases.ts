import type { Block } from '../markdown/markdownDocument';

/** More characters than the longest name has, and one behind it. */
const reach = 120;

const ofThings = new RegExp(`(?:\\b(?:the|our|an?|in|on|of|into|via|using) |\`)(?=(\\p{Lu}.{0,${reach - 1}}))`, 'gu');

/** The beginnings of what a block speaks of as things that have a name: "the Gateway is", "in Frankfurt". */
export function thingPhrases({ text }: Block): readonly string[] | undefined {
  const phrases = Array.from(text.matchAll(ofThings), ([, phrase = '']) => phrase);
  return phrases.length === 0 ? undefined : phrases;
}

/** Those names that one of the phrases begins with. */
export function namesOfThings(names: ReadonlySet<string>, phrases: Iterable<string>): ReadonlySet<string> {
  const things = new Set<string>();
  const beginnings = new Set<string>();
  let longest = 0;
  for (const name of names) {
    beginnings.add(name.slice(0, 2));
    longest = Math.max(longest, name.length);
  }
  for (const phrase of phrases) {
    if (!beginnings.has(phrase.slice(0, 2))) continue;
    for (let end = 2; end <= Math.min(longest, phrase.length); end++) {
      if (isWord(phrase.charCodeAt(end - 1)) === isWord(phrase.charCodeAt(end))) continue;
      const beginning = phrase.slice(0, end);
      if (names.has(beginning)) things.add(beginning);
    }
  }
  return things;
}

/** Whether a character is part of a word as regular expressions see it; `NaN` behind the end is none. */
function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}
