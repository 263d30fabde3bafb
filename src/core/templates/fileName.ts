import { plainLine } from './plainLine';

/** Characters of the slug; with the date and a number the name stays far below what file systems allow. */
const maxCharacters = 60;
/** Most file systems allow 255 bytes for a name; a character may take four. */
const maxBytes = 180;

/** `YYYY-MM-DD-slug.md`; `attempt` 2, 3, … appends `-2`, `-3` for the next free name. The slug keeps letters and digits of any script. */
export function postmortemFileName(date: string, title: string | undefined, attempt = 1): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const name = [day ?? 'undated', slug(title ?? '') || 'incident', attempt > 1 ? String(attempt) : undefined];
  return `${name.filter((part) => part !== undefined).join('-')}.md`;
}

/** `slug.md` for a template, with `-2`, `-3` for the next free name. */
export function templateFileName(name: string, attempt = 1): string {
  return `${slug(name) || 'template'}${attempt > 1 ? `-${attempt}` : ''}.md`;
}

/** Lower case letters, marks and digits of any script, joined by single hyphens, cut between words where that is possible. */
function slug(title: string): string {
  const words = plainLine(title)
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    // A mark that stands on no letter would cling to the hyphen before it.
    .map((word) => word.replace(/^\p{M}+/u, ''));
  let result = '';
  for (const word of words.filter((part) => part !== '')) {
    const longer = result === '' ? shorten(word) : `${result}-${word}`;
    if (shorten(longer) !== longer) break;
    result = longer;
  }
  return result;
}

function shorten(text: string): string {
  let bytes = 0;
  let characters = 0;
  let result = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (++characters > maxCharacters || bytes > maxBytes) break;
    result += character;
  }
  return result;
}

/** Bytes of one character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
