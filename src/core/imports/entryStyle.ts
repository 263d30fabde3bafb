import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Postmortem } from '../postmortem/postmortem';
import { isoDate, dayOf } from '../timeline/calendar';
import { findTime } from '../timeline/timeInLine';
import type { TimelineEntry } from '../timeline/timeline';
import { readTimestamp, type Timestamp } from '../timeline/timestamp';
import { clockIn } from '../timeline/viewClockEdit';
import { clockLike } from './clockLike';
import { lineEndOf } from '../rules/places';
import { clockOf, sentenceOf, type NewEntry } from './newEntry';
import { dateLike } from './writtenDate';

/** How entries of one form are written in a document. */
export interface EntryStyle {
  /** Whether every entry of this style carries its date. */
  readonly dated: boolean;
  /** The zone that entries of this style carry; `undefined` when it is said once for all. */
  readonly zone: string | undefined;
  /** What stands between two entries. */
  readonly gap: string;
  /** The entry without line ends around it; `place` counts the entries written behind the model, from 1. */
  write(entry: NewEntry, withDate: boolean, place: number): string;
}

/** The entry of a document that declares nothing yet. */
export function plainStyle(eol: string, zone: string | undefined): EntryStyle {
  return {
    dated: false,
    zone,
    gap: eol,
    write(entry, withDate) {
      const date = withDate ? `${isoDate(dayOf(entry.day))} ` : '';
      return guarded(
        `- ${date}${clockOf(entry).slice(0, 5)}${zone === undefined ? '' : ` ${zone}`} `,
        sentenceOf(entry),
      );
    },
  };
}

const lead =
  /^[\s>]*(?:#{1,6}[ \t]+)?(?:[-*+]|\d{1,9}[.)])?[ \t]*(?:\[[ xX]\][ \t]+)?(?:<(?:b|strong|code)>)?[*_`[(]*$/;
const behindTime = /^(?:[^\p{L}\d\r\n]|<\/?(?:b|strong|code|br) ?\/?>){0,16}(?:(?:\r\n?|\n)[ \t>]*){0,3}$/u;

/**
 * The style of an entry of a list, of headings or of lines; `undefined` when it cannot be told from this
 * one. `addedZone` is written where it has none.
 */
export function styleOfEntry(
  { text, lines }: MarkdownDocument,
  model: TimelineEntry,
  gap: string,
  addedZone: string | undefined,
): EntryStyle | undefined {
  if (model.time === undefined || model.form === 'html' || model.form === 'row') return undefined;
  const start = lines.startOf(model.line);
  const front = text.slice(start, model.timeSpan.start);
  const stamp = readTimestamp(text, model.timeSpan.start, model.timeSpan.end);
  const clock = clockIn(text, model);
  if (!lead.test(front) || !stamp?.time || !clock || clock.start !== stamp.time.start) return undefined;
  const [timeEnd, wordsStart] = [model.timeSpan.end, model.textSpan.start];
  const hasWords = model.textSpan.end > wordsStart && wordsStart >= timeEnd;
  const written = hasWords ? text.slice(timeEnd, wordsStart) : ' ';
  const behind = /\s$/.test(written) ? written : `${written} `;
  if (!behindTime.test(behind)) return undefined;
  const parts = partsOf(text, stamp, addedZone);
  if (!parts) return undefined;
  const lineEnd = lines.endOf(model.line);
  const tail = /(?: {2,}|\\|<br ?\/?>)$/.exec(text.slice(Math.min(model.textSpan.end, lineEnd), lineEnd))?.[0] ?? '';
  const shownClock = text.slice(clock.start, clock.end);
  return {
    dated: parts.date !== undefined,
    zone: stamp.zone?.text ?? addedZone,
    gap,
    write(entry, withDate, place) {
      const time = clockLike(shownClock, clock, clockOf(entry)) + parts.zone;
      const stampText = withDateText(parts, time, entry, withDate);
      const head = `${numbered(front, place)}${stampText}${behind}`;
      return `${guarded(head, sentenceOf(entry))}${model.form === 'line' ? tail : ''}`;
    },
  };
}

interface StampParts {
  readonly date: string | undefined;
  /** The date stands behind the time. */
  readonly trailing: boolean;
  readonly between: string;
  /** With what stands in front of it. */
  readonly zone: string;
}

function partsOf(
  text: string,
  { date, time, zone, endTime, approximate }: Timestamp,
  addedZone: string | undefined,
): StampParts | undefined {
  if (!time) return undefined;
  const timeEnd = endTime?.end ?? time.end;
  const zoneText = zone ? text.slice(timeEnd, zone.end) : addedZone === undefined ? '' : ` ${addedZone}`;
  if (zone && (zone.start < timeEnd || /[\p{L}\d~]/u.test(text.slice(timeEnd, zone.start)))) return undefined;
  if (!date) return { date: undefined, trailing: false, between: ' ', zone: zoneText };
  const dateText = text.slice(date.start, date.end);
  if (date.start < time.start) {
    const between = text.slice(date.end, time.start);
    return { date: dateText, trailing: false, between: between.replace(/~/g, ''), zone: zoneText };
  }
  const from = zone?.end ?? time.end;
  if (endTime || approximate || date.start < from) return undefined;
  return { date: dateText, trailing: true, between: text.slice(from, date.start), zone: zoneText };
}

function withDateText(parts: StampParts, time: string, { day }: NewEntry, withDate: boolean): string {
  if (parts.date !== undefined) {
    const date = dateLike(parts.date, day);
    return parts.trailing ? `${time}${parts.between}${date}` : `${date}${parts.between}${time}`;
  }
  return withDate ? `${isoDate(dayOf(day))} ${time}` : time;
}

/** The number of an ordered item so many places further. */
function numbered(front: string, place: number): string {
  return front.replace(
    /^([\s>]*)(\d{1,6})(?=[.)])/,
    (_, space: string, number: string) => `${space}${Number(number) + place}`,
  );
}

/** Words that would be read as part of the time in front of them are put into quotation marks. */
export function guarded(head: string, words: string): string {
  const bare = head.replace(/^[\s>]*(?:\d{1,9}[.)][ \t]+)?/, '');
  const found = findTime(bare + words, 0, bare.length + words.length);
  return found?.textStart === bare.length ? head + words : `${head}“${words}”`;
}

/** Whether an entry's line begins with its time, so that it is read as an entry whatever stands around it. */
export function isPlain({ document: { text, lines } }: Postmortem, { form, line, timeSpan }: TimelineEntry): boolean {
  return form === 'row' || lead.test(text.slice(lines.startOf(line), timeSpan.start));
}

/** What stands between entries that look like this one: a blank line or not. */
export function gapAround({ text }: MarkdownDocument, entries: readonly TimelineEntry[], index: number): string {
  const eol = lineEndOf(text);
  const model = entries[index];
  for (const other of [entries[index + 1], entries[index - 1]]) {
    if (!model || other?.form !== model.form) continue;
    const [first, second] = other.span.start > model.span.start ? [model, other] : [other, model];
    if (second.span.start < first.span.end && text.slice(second.span.start, first.span.end).trim() !== '') continue;
    const from = trimmedEnd(text, first);
    const between = text.slice(from, Math.max(from, second.span.start));
    if (between.trim().replace(/^[-*+>\d.)\s]*$/, '') !== '') continue;
    return (between.match(/\r\n?|\n/g)?.length ?? 0) > 1 ? eol + eol : eol;
  }
  return model?.form === 'heading' || model?.form === 'line' ? eol + eol : eol;
}

/** Offset behind the last character of an entry and its body. */
export function trimmedEnd(text: string, { span }: TimelineEntry): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}
