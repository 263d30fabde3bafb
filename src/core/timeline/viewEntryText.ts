import type { ViewEntry } from './view';
import { dateText, type EntryTime } from './viewClock';
import { milestoneTitles } from './viewKind';

/** `14:51–15:10`, with the day before it where that is wanted or nothing else is known. */
export function whenText({ time, end, date }: EntryTime, withDate: boolean): string {
  const day = date !== undefined && (withDate || time === undefined) ? dateText(date, true) : '';
  const range = time === undefined ? '' : end === undefined ? time : `${time}–${end}`;
  return [day, range].filter(Boolean).join(' ');
}

/** The entry's words behind the names of its milestones. */
export function whatText({ milestones, text }: ViewEntry): string {
  const names = milestones.map((kind) => milestoneTitles[kind]).join(', ');
  return [names, text].filter(Boolean).join(': ');
}
