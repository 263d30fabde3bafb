import type { TimelineView, ViewEntry } from '../../core/timeline/view';
import { type Clock, dateText } from '../../core/timeline/viewClock';
import { milestoneTitles } from '../../core/timeline/viewKind';
import { durationText } from '../../core/timeline/viewText';

/** `14:51 – 15:10`, `~14:51`; the date alone for an entry without a time. */
export function timeOf(entry: ViewEntry, clock: Clock): string {
  const { time, end, date } = clock.ofEntry(entry);
  const start = time ?? (date === undefined ? 'no time' : dateText(date, false));
  return `${entry.approximate ? '~' : ''}${start}${end === undefined ? '' : `–${end}`}`;
}

/** What `<time datetime>` takes: as exact as the document is. */
export function machineTime({ instant, date, time }: ViewEntry): string | undefined {
  if (instant !== undefined && Math.abs(instant) < 8.64e15) return new Date(instant).toISOString();
  return time === undefined ? date : date === undefined ? time : `${date}T${time}`;
}

/** `+4 min` since the entry before it in the document; `undefined` for the first and for entries out of the axis. */
export function distanceText(view: TimelineView, place: number): string | undefined {
  const minutes = view.entries[place]?.minutes;
  const before = view.entries[place - 1]?.minutes;
  if (minutes === undefined || before === undefined) return undefined;
  return minutes < before ? durationText(minutes - before) : `+${durationText(minutes - before)}`;
}

export function milestoneNames({ milestones }: ViewEntry): string {
  return milestones.map((kind) => milestoneTitles[kind]).join(', ');
}

/** An entry in one sentence, for screen readers. */
export function spokenEntry(view: TimelineView, place: number, clock: Clock): string {
  const entry = view.entries[place];
  if (!entry) return '';
  const names = milestoneNames(entry);
  const distance = distanceText(view, place);
  const parts = [
    timeOf(entry, clock),
    names,
    entry.text,
    distance && `${distance} from the entry before`,
    ...(entry.findings ?? []).map(({ message }) => message),
  ];
  return parts.filter(Boolean).join(', ');
}
