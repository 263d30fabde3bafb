/** Control characters, line and paragraph separators, and surrogates that lost their other half. */
const notPrintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]+/gu;

/** A person's answer as one line of printable text: composed (NFC), outer and repeated blanks removed, at most `limit` characters. */
export function plainLine(text: string, limit = 200): string {
  const line = text.slice(0, 10_000).replace(notPrintable, ' ').replace(/\s+/gu, ' ').trim().normalize('NFC');
  return Array.from(line).slice(0, limit).join('').trim();
}
