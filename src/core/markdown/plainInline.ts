/** Code, escapes, references to characters, tags, emphasis that may open or close, and links. */
const markup = /[\\`]|&(?:#|[A-Za-z])|<[A-Za-z/!?]|\*(?! )|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|\]\(/;

/**
 * Whether the words of a text are sure to hold no inline markup, so that each run of them is one text node. Brackets are
 * markup only before a parenthesis, or with a label that the document defines (`mayRefer`).
 */
export function isPlainInline(text: string, mayRefer: boolean): boolean {
  return !markup.test(text) && !(mayRefer && text.includes('['));
}
