/** A longer message tells a story; the link or the chat itself has the rest. */
const longest = 500;

/** Control characters, and those that turn the direction of what follows. */
const invisible = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** An address, code, or what has a meaning in Markdown or HTML. */
const piece = /https?:\/\/[^\s<>"`]{1,2000}|`[^`\n]{1,200}`|[\\*<>[\]~#&_`]/g;

/** The text of an event on one line, without the punctuation that would join it to the time in front of it. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, 20_000)
    .replace(/```[a-z]*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .replace(/^[\s:;,.\-–—>=|•·*)\]}]+/, '')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), longest - 60))
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/**
 * Plain text of one line as Markdown that shows exactly it: nothing in it is markup, HTML or a link of its own
 * making. The cells of a table need their bars escaped, too.
 */
export function asMarkdown(line: string): string {
  return line.replace(piece, (found, at: number) => {
    if (found.length > 1) return found.startsWith('`') ? found : address(found);
    if (found === '_') return isInsideWord(line, at) ? found : '\\_';
    if (found === '&') return /^&[#\w]{1,32};/.test(line.slice(at, at + 34)) ? '\\&' : found;
    if (found === '#') return at === 0 || /^#*\s*$/.test(line.slice(at, at + 8)) ? '\\#' : found;
    if (found === '>') return at === 0 ? '\\>' : found;
    return `\\${found}`;
  });
}

/** A link target that ends nothing around it. */
export function asTarget(link: string): string {
  return address(link).replaceAll('(', '%28').replaceAll(')', '%29');
}

function address(found: string): string {
  return found.replace(/[\\*[\]|~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function isInsideWord(line: string, at: number): boolean {
  return /[\p{L}\d_]/u.test(line.charAt(at - 1)) && /[\p{L}\d_]/u.test(line.charAt(at + 1));
}
