/** Offset of the line ending (LF, CRLF, lone CR) behind `offset`, or the length of the text. */
export function lineEndAt(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** Start of the line behind the one that ends at `end`. */
export function nextLineAt(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length);
}

/** Whether a line holds blanks and tabs only; other white space is text in Markdown. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Columns (tab stops of 4) and offset of the first character that is neither blank nor tab. */
export function indentAt(text: string, start: number, end: number): { columns: number; offset: number } {
  let columns = 0;
  let offset = start;
  for (; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 32) columns++;
    else if (code === 9) columns += 4 - (columns % 4);
    else break;
  }
  return { columns, offset };
}
