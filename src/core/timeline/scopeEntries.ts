import type { Shift } from '../markdown/shiftedNodes';
import type { Span } from '../markdown/span';
import type { EntryDraft } from './entryDrafts';
import { withoutMarks } from './milestoneTags';
import { milestoneSigns, type MilestoneSigns } from './milestoneSigns';
import type { DatedDraft } from './resolveDays';
import { faultOf } from './timeFaults';
import type { TimelineEntry } from './timeline';
import type { ZoneAxis } from './zoneAxis';

/** Entries with what each says about milestones. */
export interface SignedEntries {
  readonly entries: readonly TimelineEntry[];
  readonly signs: readonly MilestoneSigns[];
}

const approximateTitle = /\btimes?\b[^\n]{0,20}\bapprox|\bapprox[a-z]*\b[^\n]{0,20}\btimes?\b/i;

/** The entries of one scope; `before` is the last one of the scope in front of it. */
export function scopeEntries(
  title: string,
  dated: readonly DatedDraft[],
  axis: ZoneAxis,
  before: TimelineEntry | undefined,
): SignedEntries {
  const approximate = approximateTitle.test(title);
  const entries: TimelineEntry[] = [];
  const signs: MilestoneSigns[] = [];
  for (const one of dated) {
    entries.push(entry(one, axis, entries.at(-1) ?? before, approximate));
    signs.push(signsOf(one.draft));
  }
  return { entries, signs };
}

function signsOf({ item, words }: EntryDraft): MilestoneSigns {
  return words === undefined ? item.signs : milestoneSigns(words.item, item);
}

function entry(
  dated: DatedDraft,
  axis: ZoneAxis,
  last: TimelineEntry | undefined,
  approximate: boolean,
): TimelineEntry {
  const { draft, day, isDayKnown, minutes, time, endMinutes } = dated;
  const { item, start, words } = draft;
  const stamp = item.stamp;
  const wall = day * 1440 + (minutes ?? 0);
  const zone = stamp?.zone?.text;
  const offset = axis.offset(wall, zone);
  const shift = axis.shift(offset);
  const described = words ?? draft;
  const isOnLastDay = minutes === undefined && last !== undefined && Math.floor(last.minutes / 1440) === day;
  return {
    form: item.form,
    span: { start: start + item.start, end: draft.end },
    line: draft.line + item.line,
    timeSpan: { start: start + (stamp?.start ?? item.textStart), end: start + (stamp?.end ?? item.textStart) },
    date: isDayKnown ? axis.date(day) : undefined,
    dateWritten: stamp?.date !== undefined,
    time,
    end: stamp?.endTime?.text,
    zone,
    approximate: approximate || stamp?.approximate === true,
    instant:
      isDayKnown && minutes !== undefined && offset !== undefined ? Math.round((wall - offset) * 60_000) : undefined,
    minutes: isOnLastDay ? last.minutes : wall + shift,
    endMinutes: endMinutes === undefined ? undefined : day * 1440 + endMinutes + shift,
    text: withoutMarks(described.item.text),
    textSpan: { start: described.start + described.item.textStart, end: described.start + described.item.textEnd },
    fault: stamp && faultOf(stamp, start),
  };
}

/** Copies of entries on other lines. */
export function movedEntries(entries: readonly TimelineEntry[], { offset, lines }: Shift): readonly TimelineEntry[] {
  const move = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  return entries.map((one) => ({
    form: one.form,
    span: move(one.span),
    line: one.line + lines,
    timeSpan: move(one.timeSpan),
    date: one.date,
    dateWritten: one.dateWritten,
    time: one.time,
    end: one.end,
    zone: one.zone,
    approximate: one.approximate,
    instant: one.instant,
    minutes: one.minutes,
    endMinutes: one.endMinutes,
    text: one.text,
    textSpan: move(one.textSpan),
    fault: one.fault && { ...one.fault, span: move(one.fault.span) },
  }));
}
