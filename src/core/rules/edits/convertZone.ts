import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import { dayOf, isoDate } from '../../timeline/calendar';
import type { TimelineEntry } from '../../timeline/timeline';
import { zoneOffset } from '../../timeline/zones';

/**
 * The edits that write entries on the clock of another zone, so that the instants stay the same; their own zone goes.
 * `undefined` when one of them cannot be written so: without a known instant, with a range, on another day whose date it
 * does not carry itself, or in a form other than `HH:MM`.
 */
export function convertZone(
  { document }: Postmortem,
  entries: readonly TimelineEntry[],
  zone: string,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const entry of entries) {
    const edit = converted(document.text, entry, zone);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}

function converted(text: string, entry: TimelineEntry, zone: string): TextEdit | undefined {
  const { instant, timeSpan, time, date, end, approximate } = entry;
  if (instant === undefined || time === undefined || end !== undefined || approximate) return undefined;
  const offset = zoneOffset(zone, instant);
  if (offset === undefined) return undefined;
  const wall = instant + offset * 60_000;
  const newDate = isoDate(dayOf(Math.floor(wall / 86_400_000)));
  const newTime = new Date(wall).toISOString().slice(11, 11 + time.length);
  const written = text.slice(timeSpan.start, timeSpan.end);
  // The time as it is read, a date before it at most, and the zone behind it: nothing else is understood for sure.
  const match = /^(\d{4}-\d{2}-\d{2}[ T])?(\d{2}:\d{2}(?::\d{2})?)\s?(\p{L}[\p{L}/_+:\d]*|[+-]\d{2}:?\d{2})$/u.exec(
    written,
  );
  if (match === null || match[2] !== time) return undefined;
  const [, dated] = match;
  if (dated === undefined && newDate !== date) return undefined;
  const newText = `${dated === undefined ? '' : newDate + dated.slice(10)}${newTime}`;
  return { span: timeSpan, newText };
}
