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

/** Days from the others from which a date is looked at, and days within which a corrected one must fit them. */
const farDays = 20;
const nearDays = 3;

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
  const days = runs.map(({ day }) => day);
  const incident = dayOfIso(metadata.date?.value);
  const usual = median([...days, ...(incident === undefined ? [] : [incident])]);
  if (usual === undefined || runs.length + (incident === undefined ? 0 : 1) < 3) return [];
  const found: SuspiciousDate[] = [];
  for (const [index, { entries, day }] of runs.entries()) {
    const entry = entries[0];
    const others = [days[index - 1], days[index + 1]].filter((other) => other !== undefined);
    if (entry === undefined || entry.fault !== undefined || Math.abs(day - usual) < farDays) continue;
    // Beside another run of its own time it is no slip.
    if (others.some((other) => Math.abs(other - day) <= nearDays)) continue;
    const near = (candidate: number): boolean =>
      [...others, usual].every(
        (other) => Math.abs(candidate - other) <= nearDays || Math.abs(other - usual) >= farDays,
      );
    const likely = slipsOf(dayOf(day), dayOf(usual)).find((candidate) => near(dayNumber(candidate)));
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

/** The dates from which one slip leads to `written`: another year, another month, day and month exchanged. */
function slipsOf(written: Day, usual: Day): readonly Day[] {
  return [
    { ...written, year: usual.year },
    { ...written, month: usual.month },
    { ...written, day: written.month, month: written.day },
    { ...written, year: usual.year, month: usual.month },
  ].filter(isRealDay);
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

function dayOfIso(date: string | undefined): number | undefined {
  const day = parseIsoDate(date ?? '');
  return day === undefined ? undefined : dayNumber(day);
}
