import type { TimelineEntry } from '../../timeline/timeline';
import { quoted } from '../words';

/** What to call an entry's moment in a message. */
export function momentOf({ time, date }: TimelineEntry): string {
  return time ?? date ?? 'this entry';
}

/** Moment and words of an entry. */
export function entryLabel(entry: TimelineEntry): string {
  return entry.text.trim() === '' ? momentOf(entry) : `${momentOf(entry)} ${quoted(entry.text, 40)}`;
}
