import { isBlank, isBlankLine, lineEndAt, nextLineAt } from './lineScan';

/** More list and quote marks in front of a line, deeper indentation or more brackets in a paragraph are no writing. */
const mostMarks = 100;
const deepestColumns = 240;
const mostBrackets = 2000;
const mostEmphasis = 20_000;

/** A text with fewer characters cannot cost much. */
const short = 4 * deepestColumns;

/**
 * The text with the marks that nobody writes put as plain characters, so that parsing costs linear time and shallow
 * trees: the parser is quadratic in the depth of containers and in the brackets and emphasis of one paragraph. Every
 * offset stays; what people write comes back as it is.
 */
export function tamedText(text: string): string {
  if (text.length < short) return text;
  const pieces: string[] = [];
  let copied = 0;
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(text.slice(copied, start), by);
    copied = end;
  };
  let brackets = 0;
  let emphasis = 0;
  for (let line = 0; line < text.length;) {
    const end = lineEndAt(text, line);
    const lead = leadOf(text, line, end);
    if (lead.isAbsurd) replace(line, lead.end, '.'.repeat(lead.end - line));
    else if (lead.isItem || '|#'.includes(text.charAt(lead.end)) || isBlankLine(text, line, end))
      brackets = emphasis = 0;
    for (let i = lead.end; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 91 && ++brackets > mostBrackets) replace(i, i + 1, '(');
      else if ((code === 42 || code === 95) && ++emphasis > mostEmphasis) replace(i, i + 1, '.');
    }
    line = nextLineAt(text, end);
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied);
}

/** The indentation, list marks and quote marks that a line begins with. */
function leadOf(text: string, line: number, end: number): { end: number; isItem: boolean; isAbsurd: boolean } {
  let marks = 0;
  let blanks = 0;
  let isItem = false;
  let i = line;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) blanks++;
    else {
      const length = code === 62 ? 1 : listMarkAt(text, i, end);
      if (length === 0) break;
      isItem ||= code !== 62;
      marks++;
      i += length - 1;
    }
    i++;
  }
  return { end: i, isItem, isAbsurd: i < end && (marks > mostMarks || blanks - marks > deepestColumns) };
}

const listMark = /(?:[-+*]|\d{1,9}[.)])(?=[ \t])/y;

function listMarkAt(text: string, offset: number, end: number): number {
  listMark.lastIndex = offset;
  const length = listMark.exec(text)?.[0].length ?? 0;
  return offset + length <= end ? length : 0;
}
