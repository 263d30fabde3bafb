/** A text as a part of a pattern that matches it literally; any white space matches any (a name may break across lines). */
export function patternText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s{1,5}');
}
