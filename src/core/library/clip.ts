/** The beginning of a text, at most `length` UTF-16 units with the ellipsis that marks what is left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : head;
  // Not in the middle of a character that takes two units.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
