import type { MarkdownDocument } from '../../markdown/markdownDocument';
import type { Span, TextEdit } from '../../markdown/span';
import { dayNumber, parseIsoDate } from '../../timeline/calendar';
import type { TimelineEntry } from '../../timeline/timeline';
import { trimmed } from '../places';

/**
 * The edits that put entries that stand together into chronological order, bodies included; list numbers stay where they
 * are. `undefined` when nothing moves or when moving would change what the document says: text between the entries,
 * or a date that an entry takes from the one above it.
 */
export function sortEntries(
  { text }: MarkdownDocument,
  entries: readonly TimelineEntry[],
): readonly TextEdit[] | undefined {
  const units = outermost(entries);
  if (!standTogether(text, units)) return undefined;
  const sorted = [...units].sort((a, b) => a.minutes - b.minutes);
  if (!keepsDates(units, sorted)) return undefined;
  const edits: TextEdit[] = [];
  for (const [index, unit] of units.entries()) {
    const moved = sorted[index];
    if (moved === undefined || moved === unit) continue;
    const slot = movable(text, unit);
    const source = movable(text, moved);
    edits.push({ span: slot, newText: text.slice(source.start, source.end) });
  }
  return edits.length > 0 ? edits : undefined;
}

/** Entries inside the body of another one move with it. */
function outermost(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const units: TimelineEntry[] = [];
  for (const entry of entries) if (entry.span.start >= (units.at(-1)?.span.end ?? 0)) units.push(entry);
  return units;
}

function standTogether(text: string, units: readonly TimelineEntry[]): boolean {
  return units.every((unit, index) => {
    const previous = units[index - 1];
    if (previous === undefined) return true;
    if (previous.form !== unit.form) return false;
    const between = text.slice(previous.span.end, unit.span.start);
    // Two entries on one line would change places with what stands between the lines.
    return between.trim() === '' && /[\r\n]/.test(text.slice(trimmed(text, previous.span).end, unit.span.start));
  });
}

/** The part of an entry that moves: without the blanks around it and without a list number. */
function movable(text: string, entry: TimelineEntry): Span {
  const span = trimmed(text, entry.span);
  if (entry.form !== 'ordered') return span;
  const number = /^\d{1,9}[.)]\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: span.start + number, end: span.end };
}

/** The step back of the clock from which on a reader turns the day (see the timeline's own reading). */
const rollOver = 6 * 60;

function clockMinutes(time: string | undefined): number {
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether every entry that takes its date from above still finds the same one there. */
function keepsDates(original: readonly TimelineEntry[], sorted: readonly TimelineEntry[]): boolean {
  const first = original[0];
  let carried = first?.dateWritten === true ? undefined : first?.date;
  let known = first?.dateWritten !== true;
  let clock = 0;
  for (const { date, dateWritten, time } of sorted) {
    if (!dateWritten) {
      if (!known && date !== undefined) return false;
      const rolled = daysBetween(carried, date) === 1 && clock - clockMinutes(time) >= rollOver;
      if (date !== carried && !rolled) return false;
    }
    carried = date;
    known = true;
    clock = clockMinutes(time);
  }
  return true;
}

function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [a, b] = [parseIsoDate(from ?? ''), parseIsoDate(to ?? '')];
  return a === undefined || b === undefined ? undefined : dayNumber(b) - dayNumber(a);
}
