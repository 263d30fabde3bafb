const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** The words of a piece of HTML: line ends for blocks, addresses behind the words of links. Not for showing as HTML. */
export function plainHtml(html: string): string {
  return html
    .replace(
      /<a\s[^<>]{0,500}?href="(https?:[^"<>]{1,2000})"[^<>]{0,500}>([^<]{0,1000})<\/a>/gi,
      (_, address: string, words: string) =>
        words.trim() === '' || address.includes(words.trim()) ? address : `${words} (${address})`,
    )
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .trim();
}
