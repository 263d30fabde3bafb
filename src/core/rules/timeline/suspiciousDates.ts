import type { Postmortem } from '../../postmortem/postmortem';
import { dayNumber, dayOf, isRealDay, isoDate, parseIsoDate, type Day } from '../../timeline/calendar';
import type { TimelineEntry } from '../../timeline/timeline';
import { entryGroups } from './entryGroups';

/** An entry whose written date does not fit the others, and the date its writer most likely meant. */
export interface SuspiciousDate {
  readonly entry: TimelineEntry;
  /** ISO date that one slip of year, month or day order would turn into the written one. */
  readonly likely: string;
  /** The entry and those below that take their date from it. */
  readonly affected: readonly TimelineEntry[];
}

/** Days within which the other entries must lie for one to stand out, and days by which it must do so. */
const compactDays = 14;
const farDays = 7;

const known = new WeakMap<Postmortem, readonly SuspiciousDate[]>();

/** In document order. Something that really began long before has no near neighbour after a single slip, so it stays. */
export function suspiciousDates(postmortem: Postmortem): readonly SuspiciousDate[] {
  const cached = known.get(postmortem);
  if (cached !== undefined) return cached;
  const found = entryGroups(postmortem).flatMap((group) => suspiciousIn(group, postmortem));
  known.set(postmortem, found);
  return found;
}

function suspiciousIn(group: readonly TimelineEntry[], { metadata }: Postmortem): readonly SuspiciousDate[] {
  const runs = runsOfOneDate(group);
  const incident = dayOfIso(metadata.date?.value);
  const days = [...runs.map(({ day }) => day), ...(incident === undefined ? [] : [incident])].sort((a, b) => a - b);
  const found: SuspiciousDate[] = [];
  // Only the first or the last day can stand out from all others.
  for (const { entries, day } of runs) {
    const entry = entries[0];
    const others = day === days[0] ? days.slice(1) : day === days.at(-1) ? days.slice(0, -1) : [];
    const [from, to] = [others[0], others.at(-1)];
    if (entry === undefined || entry.fault !== undefined || from === undefined || to === undefined) continue;
    if (others.length < 2 || to - from > compactDays || (day >= from - farDays && day <= to + farDays)) continue;
    const likely = slipsOf(dayOf(day), dayOf(from)).find(
      (slip) => dayNumber(slip) >= from - 1 && dayNumber(slip) <= to + 1,
    );
    if (likely !== undefined) found.push({ entry, likely: isoDate(likely), affected: entries });
  }
  return found;
}

interface Run {
  readonly day: number;
  readonly entries: TimelineEntry[];
}

/** A written date with the entries below that carry it on. */
function runsOfOneDate(group: readonly TimelineEntry[]): readonly Run[] {
  const runs: Run[] = [];
  for (const entry of group) {
    const day = dayOfIso(entry.date);
    const last = runs.at(-1);
    if (day === undefined) continue;
    if (entry.dateWritten) runs.push({ day, entries: [entry] });
    else last?.entries.push(entry);
  }
  return runs;
}

/** The dates from which one slip leads to `written`: another year, another month, figures exchanged. */
function slipsOf(written: Day, usual: Day): readonly Day[] {
  return [
    { ...written, year: usual.year },
    { ...written, month: usual.month },
    { ...written, day: written.month, month: written.day },
    { ...written, day: (written.day % 10) * 10 + Math.floor(written.day / 10) },
  ].filter(isRealDay);
}

function dayOfIso(date: string | undefined): number | undefined {
  const day = parseIsoDate(date ?? '');
  return day === undefined ? undefined : dayNumber(day);
}
