import type { TimelineView, ViewEntry } from './view';
import { milestoneTitles } from './viewKind';
import type { TimeScale } from './viewScale';
import { fitText, textWidth } from './viewText';

/** One entry in the picture, or several that stand too close together to be told apart. */
export interface Mark {
  /** Positions in `view.entries`, in order of time; never empty. */
  readonly entries: readonly number[];
  /** The moment, or the start of the range. */
  readonly x: number;
  readonly y: number;
  /** Of the first entry's range; 0 for a moment. */
  readonly width: number;
  readonly milestone: boolean;
  readonly approximate: boolean;
  readonly faulty: boolean;
  readonly label: MarkLabel | undefined;
}

export interface MarkLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** The milestone's name, drawn stronger. */
  readonly strong: string;
  readonly text: string;
}

export interface LanePlan {
  readonly view: TimelineView;
  readonly scale: TimeScale;
  readonly width: number;
  readonly mostRows: number;
  /** Top of the first row. */
  readonly top: number;
}

export const rowHeight = 23;
export const labelFontSize = 12;
const half = 7;
const labelGap = 11;
const leastLabel = 46;
const usualLabel = 150;
const mostLabel = 340;

interface Draft {
  readonly entries: number[];
  readonly x: number;
  readonly end: number;
  milestone: boolean;
  /** Space wanted for the label, and the side it stands on. */
  readonly wanted: number;
  readonly side: 'right' | 'left';
}

/** The marks of one row with the pixels they take. */
interface Row {
  readonly drafts: Draft[];
  markEnd: number;
  reserved: number;
}

/** Spreads the entries of a lane (positions in `view.entries`) over as few rows as their labels need. */
export function planLane(places: readonly number[], plan: LanePlan): { marks: readonly Mark[]; rows: number } {
  const rows: Row[] = [];
  for (const { place, entry, minutes } of inSight(places, plan)) {
    const x = plan.scale.x(minutes);
    const end = entry.endMinutes === undefined ? x : plan.scale.x(entry.endMinutes);
    putInRow(rows, draftOf(place, entry, x, end, plan), plan);
  }
  const marks = rows.flatMap((row, index) =>
    row.drafts.map((draft, at) => finish(draft, row.drafts[at - 1], row.drafts[at + 1], index, plan)),
  );
  return { marks, rows: Math.max(1, rows.length) };
}

function inSight(places: readonly number[], { view, scale, width }: LanePlan) {
  const first = scale.minute(-60);
  const last = scale.minute(width + 60);
  return places
    .flatMap((place) => {
      const entry = view.entries[place];
      const minutes = entry?.minutes;
      return entry === undefined || minutes === undefined ? [] : [{ place, entry, minutes }];
    })
    .filter(({ entry, minutes }) => minutes <= last && (entry.endMinutes ?? minutes) >= first)
    .sort((a, b) => a.minutes - b.minutes || a.place - b.place);
}

function draftOf(place: number, entry: ViewEntry, x: number, end: number, { width }: LanePlan): Draft {
  const milestone = entry.milestones.length > 0;
  const wanted = Math.min(labelLength(entry), milestone ? mostLabel * 0.7 : usualLabel);
  const side = end + labelGap + wanted > width && x - labelGap - wanted > 0 ? 'left' : 'right';
  return { entries: [place], x, end, milestone, wanted, side };
}

function labelLength({ text, milestones }: ViewEntry): number {
  const strong = milestones.map((kind) => milestoneTitles[kind]).join(', ');
  return Math.min(mostLabel, textWidth(`${strong} ${text.slice(0, 80)}`, labelFontSize));
}

function putInRow(rows: Row[], draft: Draft, { mostRows }: LanePlan): void {
  const start = draft.x - half - (draft.side === 'left' ? draft.wanted + labelGap : 0);
  const free = rows.find((row) => row.reserved <= start);
  if (free) return append(free, draft);
  if (rows.length < mostRows) {
    const row: Row = { drafts: [], markEnd: -Infinity, reserved: -Infinity };
    rows.push(row);
    return append(row, draft);
  }
  // No row has room for every label: shorten the one that loses least, or join the marks that would overlap.
  const tight = rows.filter((row) => row.markEnd + 2 <= draft.x - half).sort((a, b) => a.reserved - b.reserved)[0];
  if (tight) return append(tight, { ...draft, side: 'right' });
  const nearest = rows.reduce((best, row) => (row.markEnd < best.markEnd ? row : best));
  join(nearest, draft);
}

function append(row: Row, draft: Draft): void {
  row.drafts.push(draft);
  row.markEnd = Math.max(row.markEnd, draft.end + half);
  const label = draft.side === 'right' ? labelGap + draft.wanted : half;
  row.reserved = Math.max(row.reserved, draft.end + label + 6);
}

function join(row: Row, draft: Draft): void {
  const last = row.drafts.at(-1);
  if (!last) return append(row, draft);
  // Its place stays: a cluster that grew with every member would swallow a whole busy hour.
  last.entries.push(...draft.entries);
  last.milestone ||= draft.milestone;
}

function finish(draft: Draft, previous: Draft | undefined, next: Draft | undefined, row: number, plan: LanePlan): Mark {
  const members = draft.entries.flatMap((place) => plan.view.entries[place] ?? []);
  return {
    entries: draft.entries,
    x: draft.x,
    y: plan.top + row * rowHeight + rowHeight / 2,
    width: Math.max(0, draft.end - draft.x),
    milestone: draft.milestone,
    approximate: members.length === 1 && members[0]?.approximate === true,
    faulty: members.some(({ fault }) => fault !== undefined),
    label: labelOf(draft, members, previous, next, plan),
  };
}

function labelOf(
  draft: Draft,
  members: readonly ViewEntry[],
  previous: Draft | undefined,
  next: Draft | undefined,
  { width }: LanePlan,
): MarkLabel | undefined {
  const told = members.find(({ milestones }) => milestones.length > 0) ?? members[0];
  if (!told || draft.x > width || draft.end < 0) return undefined;
  const right = draft.side === 'right';
  const start = Math.max(draft.end + labelGap, 8);
  const limit = next ? next.x - half - 4 - (next.side === 'left' ? next.wanted + labelGap : 0) : width - 4;
  const before = previous ? previous.end + half + 4 : 4;
  const room = Math.min(mostLabel, right ? limit - start : draft.x - labelGap - before);
  if (room < leastLabel) return undefined;
  const strong = fitText(told.milestones.map((kind) => milestoneTitles[kind]).join(', '), labelFontSize * 1.06, room);
  const rest = room - (strong ? textWidth(strong, labelFontSize * 1.06) + 8 : 0);
  const text = rest < leastLabel && strong ? '' : fitText(told.text, labelFontSize, rest);
  if (!strong && !text) return undefined;
  return { x: right ? start : draft.x - labelGap, anchor: right ? 'start' : 'end', strong, text };
}
