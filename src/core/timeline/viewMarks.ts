import type { TimelineView, ViewEntry } from './view';
import { type EntryKind, milestoneTitles } from './viewKind';
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
  /** Of the first entry, or of the milestone among them. */
  readonly kind: EntryKind;
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
const leastLabel = 60;
const usualLabel = 150;
const mostLabel = 340;
/** From here on a range holds its own label. */
const leastRangeWithLabel = 130;

interface Draft {
  readonly entries: number[];
  readonly x: number;
  readonly end: number;
  milestone: boolean;
  /** Space wanted for the label, and the side it stands on. */
  readonly wanted: number;
  readonly side: 'right' | 'left' | 'inside';
}

/** The marks of one row with the pixels they take. */
interface Row {
  readonly drafts: Draft[];
  markEnd: number;
  reserved: number;
}

/** Spreads the entries of a lane (positions in `view.entries`) over as few rows as their labels need. */
export function planLane(places: readonly number[], plan: LanePlan): { marks: readonly Mark[]; rows: number } {
  const drafts = inSight(places, plan).map(({ place, entry, minutes }) => {
    const x = plan.scale.x(minutes);
    const end = entry.endMinutes === undefined ? x : plan.scale.x(entry.endMinutes);
    return draftOf(place, entry, x, end, plan);
  });
  const rows = isCrowded(drafts, plan)
    ? [
        ...rowsOf(
          drafts.filter(({ milestone }) => milestone),
          { most: 3, spacing: 2 * half + 2 },
        ),
        ...rowsOf(
          drafts.filter(({ milestone }) => !milestone),
          { most: 1, spacing: 28 },
        ),
      ]
    : rowsOf(drafts, { most: plan.mostRows, spacing: 2 * half + 2 });
  const marks = rows.flatMap((row, index) =>
    row.drafts.map((draft, at) => finish(draft, row.drafts[at - 1], row.drafts[at + 1], index, plan)),
  );
  return { marks, rows: Math.max(1, rows.length) };
}

/** Too many for labels: then the milestones get rows of their own, and the others show how busy it was. */
function isCrowded(drafts: readonly Draft[], { width, mostRows }: LanePlan): boolean {
  return drafts.length * 48 > mostRows * width;
}

/** How many rows there may be, and how close two marks of a row may stand before they are joined. */
interface RowLimits {
  readonly most: number;
  readonly spacing: number;
}

function rowsOf(drafts: readonly Draft[], limits: RowLimits): Row[] {
  const rows: Row[] = [];
  for (const draft of drafts) putInRow(rows, draft, limits);
  return rows;
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
  if (end - x >= leastRangeWithLabel) return { entries: [place], x, end, milestone, wanted: 0, side: 'inside' };
  const wanted = Math.min(labelLength(entry), milestone ? mostLabel * 0.7 : usualLabel);
  const side = end + labelGap + wanted > width && x - labelGap - wanted > 0 ? 'left' : 'right';
  return { entries: [place], x, end, milestone, wanted, side };
}

function labelLength({ text, milestones }: ViewEntry): number {
  const strong = milestones.map((kind) => milestoneTitles[kind]).join(', ');
  return Math.min(mostLabel, textWidth(`${strong} ${text.slice(0, 80)}`, labelFontSize));
}

function putInRow(rows: Row[], draft: Draft, { most, spacing }: RowLimits): void {
  const start = draft.x - half - (draft.side === 'left' ? draft.wanted + labelGap : 0);
  const free = rows.find((row) => row.reserved <= start);
  if (free) return append(free, draft);
  const tight = rows
    .filter((row) => row.markEnd - half + spacing <= draft.x)
    .sort((a, b) => a.reserved - b.reserved)[0];
  if (rows.length < most || draft.milestone) {
    const row: Row = { drafts: [], markEnd: -Infinity, reserved: -Infinity };
    rows.push(row);
    return append(row, draft);
  }
  // No row has room for every label: shorten the one that loses least, or join the marks that would overlap.
  if (tight) return append(tight, draft.side === 'left' ? { ...draft, side: 'right' } : draft);
  join(
    rows.reduce((best, row) => (joinCost(row) < joinCost(best) ? row : best)),
    draft,
  );
}

/** Milestones stay by themselves while anything else can be joined. */
function joinCost({ drafts, markEnd }: Row): number {
  return markEnd + (drafts.at(-1)?.milestone === true ? 1e6 : 0);
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
    kind: (members.find(({ milestones }) => milestones.length > 0) ?? members[0])?.kind ?? 'response',
    milestone: draft.milestone,
    approximate: members.length === 1 && members[0]?.approximate === true,
    faulty: members.some(({ findings }) =>
      findings?.some(({ severity }) => severity === 'error' || severity === 'warning'),
    ),
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
  const { start, room } = labelRoom(draft, previous, next, width);
  if (room < leastLabel) return undefined;
  const strong = fitText(told.milestones.map((kind) => milestoneTitles[kind]).join(', '), labelFontSize * 1.06, room);
  const rest = room - (strong ? textWidth(strong, labelFontSize * 1.06) + 8 : 0);
  const text = rest < leastLabel && strong ? '' : fitText(told.text, labelFontSize, rest);
  if (!strong && !text) return undefined;
  return { x: start, anchor: draft.side === 'left' ? 'end' : 'start', strong, text };
}

function labelRoom(draft: Draft, previous: Draft | undefined, next: Draft | undefined, width: number) {
  const limit = next ? next.x - half - 8 - (next.side === 'left' ? next.wanted + labelGap : 0) : width - 4;
  if (draft.side === 'left') {
    // No more than was reserved: the label before may reach up to it.
    const before = previous ? previous.end + half + 4 : 4;
    return { start: draft.x - labelGap, room: Math.min(draft.wanted, draft.x - labelGap - before) };
  }
  const start = Math.max((draft.side === 'inside' ? draft.x : draft.end) + labelGap, 8);
  const end = draft.side === 'inside' ? Math.min(draft.end - 8, limit) : limit;
  return { start, room: draft.side === 'inside' ? end - start : Math.min(mostLabel, end - start) };
}
