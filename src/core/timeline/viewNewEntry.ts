import type { TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import type { TimelineEntry } from './timeline';
import { clockIn, written } from './viewClockEdit';

/** An entry without words yet, and where its words go. */
export interface NewEntry {
  readonly edit: TextEdit;
  /** Offset in the text after the edit. */
  readonly caret: number;
}

/**
 * A new entry at a moment (minutes on the document's axis), in the style of its neighbour: same list, table or heading,
 * same way to write the time. `undefined` when there is no neighbour of the same day whose style can be taken.
 */
export function newEntryAt({ timeline, document }: Postmortem, minute: number): NewEntry | undefined {
  const model = neighbour(timeline.entries, minute);
  if (!model?.entry.time || model.entry.form === 'html') return undefined;
  const { entry, isBefore } = model;
  // With the time alone below its words a new line would stand between the two.
  if (document.lines.lineAt(entry.span.start) !== entry.line) return undefined;
  const time = timeAt(entry.time ?? '', minute - entry.minutes);
  const line = time === undefined ? undefined : blankLine(document.text, document.lines, entry, time);
  if (!line) return undefined;
  const end = document.text.includes('\r\n') ? '\r\n' : '\n';
  const gap = entry.form === 'heading' ? end + end : end;
  const whole = line.head + line.tail;
  if (!isBefore) {
    const start = document.lines.startOf(entry.line);
    return { edit: { span: { start, end: start }, newText: whole + gap }, caret: start + line.head.length };
  }
  const at = endOf(document.text, entry);
  return { edit: { span: { start: at, end: at }, newText: gap + whole }, caret: at + gap.length + line.head.length };
}

/** The last entry up to the moment, else the first one after it. */
function neighbour(entries: readonly TimelineEntry[], minute: number) {
  let before: TimelineEntry | undefined;
  let after: TimelineEntry | undefined;
  for (const entry of entries) {
    if (entry.minutes <= minute && (!before || entry.minutes >= before.minutes)) before = entry;
    if (entry.minutes > minute && (!after || entry.minutes < after.minutes)) after = entry;
  }
  const entry = before ?? after;
  return entry && { entry, isBefore: before !== undefined };
}

/** A wall-clock time so many minutes later; `undefined` when that is another day, whose date nobody wrote yet. */
function timeAt(time: string, minutes: number): string | undefined {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const whole = Math.round(hours * 60 + mins + minutes);
  if (!(whole >= 0 && whole < 1440)) return undefined;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

interface Lines {
  startOf(line: number): number;
  endOf(line: number): number;
}

/** What stands in front of and behind the words of such an entry. */
function blankLine(text: string, lines: Lines, entry: TimelineEntry, time: string) {
  const start = lines.startOf(entry.line);
  const end = lines.endOf(entry.line);
  const clock = clockIn(text, entry);
  if (!clock || clock.start < start) return undefined;
  const wordsStart = entry.textSpan.start > clock.end && entry.textSpan.start <= end ? entry.textSpan.start : undefined;
  const clockEnd = entry.end === undefined ? clock.end : entry.timeSpan.end;
  const front = text.slice(start, clock.start).replace(/[~≈]$/, '');
  const behind = wordsStart === undefined ? ' ' : text.slice(clockEnd, wordsStart);
  const head = `${nextNumber(front)}${written(text.slice(clock.start, clock.end), clock, time)}${behind}`;
  const words = text.slice(Math.min(end, entry.textSpan.start), end);
  const tail = entry.form === 'row' ? words.replaceAll('\\|', '').replace(/[^|]+/g, ' ') : '';
  return { head, tail };
}

function nextNumber(front: string): string {
  return front.replace(
    /^(\s*)(\d{1,6})(?=[.)])/,
    (_, space: string, number: string) => space + String(Number(number) + 1),
  );
}

function endOf(text: string, { span }: TimelineEntry): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
