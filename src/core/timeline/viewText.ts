/**
 * Relative advance widths of a common sans-serif face at 1 px, for laying out labels without a DOM. A little too wide
 * on purpose: a label that ends early is better than one that overlaps its neighbour.
 */
const narrow = 0.32;
const usual = 0.57;
const wide = 0.86;
const full = 1.05;

function widthOfCharacter(code: number): number {
  if (code < 0x20 || (code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f)) return 0;
  if (code < 0x7f) {
    const character = String.fromCharCode(code);
    if (" !'|.,:;ijlft()[]I`".includes(character)) return narrow;
    return 'mwMW@%'.includes(character) ? wide : usual + (code >= 0x41 && code <= 0x5a ? 0.1 : 0);
  }
  if (code < 0x1100) return usual;
  return code < 0x2000 || (code >= 0x2010 && code < 0x2100) ? usual : full;
}

/** Estimated width in pixels. Linear; control characters count nothing. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character.codePointAt(0) ?? 0);
  return width * fontSize;
}

/** The longest beginning of a text that fits, with an ellipsis when cut; empty when not even a few characters fit. */
export function fitText(text: string, fontSize: number, room: number): string {
  const shown = text.length > 400 ? text.slice(0, 400) : text;
  let width = 0;
  let fitting = 0;
  let place = 0;
  let count = 0;
  const ellipsis = fontSize;
  for (const character of shown) {
    width += widthOfCharacter(character.codePointAt(0) ?? 0) * fontSize;
    if (width > room) return count < 3 ? '' : `${shown.slice(0, fitting).trimEnd()}…`;
    place += character.length;
    if (width + ellipsis <= room) {
      fitting = place;
      count++;
    }
  }
  return shown;
}

/** Minutes in words: `45 s`, `4 min`, `1 h 36 min`, `2 d 3 h`. Negative lengths carry a minus sign. */
export function durationText(minutes: number): string {
  if (!Number.isFinite(minutes)) return 'unknown';
  if (minutes < 0) return `−${durationText(-minutes)}`;
  if (minutes > 0 && minutes < 1) return `${Math.max(1, Math.round(minutes * 60))} s`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours < 24) return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

/** A length in one unit, for narrow places: `45 min`, `5 h`, `3 d`. */
export function roughDuration(minutes: number): string {
  if (minutes < 90) return durationText(minutes);
  return minutes < 36 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} d`;
}

/** Keeps the direction of one text from changing the order of what stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
