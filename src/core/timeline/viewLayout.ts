import type { TimelineView } from './view';
import type { Clock } from './viewClock';
import { laneGroups, type LaneGrouping } from './viewLanes';
import { type LanePlan, type Mark, planLane, rowHeight } from './viewMarks';
import { momentsOf } from './viewNavigation';
import type { MetricSpan, PhaseKind } from './viewPhases';
import { metricSpans, metricTitles, phasesOf, phaseTitle } from './viewPhases';
import { type ScaleBreak, type TimeScale, timeScale, type Viewport } from './viewScale';
import { durationText, fitText, textWidth } from './viewText';
import { axisTicks, type Tick } from './viewTicks';

/** Everything that is drawn, with its place in pixels from the picture's top left corner. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly breaks: readonly ScaleBreak[];
  readonly phases: readonly PhaseBox[];
  readonly lanes: readonly Lane[];
  readonly bars: readonly MetricBar[];
}

export interface PhaseBox {
  readonly kind: PhaseKind;
  readonly x: number;
  readonly width: number;
  readonly minutes: number;
  /** As much of the name and the length as fits. */
  readonly label: string;
  readonly labelX: number;
}

export interface Lane {
  readonly title: string;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface MetricBar {
  readonly metric: MetricSpan['metric'];
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly label: string;
  readonly labelX: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LayoutOptions extends Viewport {
  readonly clock: Clock;
  /** Which entries (positions) to draw; the axis always holds all. */
  readonly shown?: ((place: number) => boolean) | undefined;
  readonly lanes?: LaneGrouping | undefined;
}

export const axisHeight = 40;
export const bandHeight = 24;
export const barHeight = 22;
const laneTitleHeight = 17;
const laneGap = 6;
const labelSize = 11;

/** Places a timeline in a picture of the given width. Takes any view; linear in its entries but for their sorting. */
export function layoutTimeline(view: TimelineView, options: LayoutOptions): TimelineLayout {
  const { clock, width } = options;
  const scale = timeScale(momentsOf(view), options);
  const lanes = layoutLanes(view, scale, options);
  const lanesEnd = lanes.reduce((end, lane) => Math.max(end, lane.y + lane.height), axisHeight + bandHeight);
  const bars = layoutBars(view, scale, width, lanesEnd + laneGap);
  return {
    width,
    height: lanesEnd + (bars.length > 0 ? laneGap + bars.length * barHeight : 0) + laneGap,
    scale,
    ticks: axisTicks(scale, clock, width),
    breaks: layoutBreaks(scale, width),
    phases: layoutPhases(view, scale, width),
    lanes,
    bars,
  };
}

function layoutBreaks(scale: TimeScale, width: number): TimelineLayout['breaks'] {
  return scale.breaks.filter((gap) => gap.x + gap.width > 0 && gap.x < width);
}

function layoutPhases(view: TimelineView, scale: TimeScale, width: number): readonly PhaseBox[] {
  const phases = phasesOf(view);
  const last = phases.at(-1);
  if (!last) return [];
  // Before the first entry and after the last one time goes on: the outer phases reach the picture's edges.
  const after: PhaseKind = view.milestones.resolved === undefined ? last.kind : 'resolved';
  const stretches = phases.map(({ kind, from, to }, place) => ({
    kind,
    minutes: to - from,
    start: place === 0 ? 0 : scale.x(from),
    end: kind === after && to === last.to ? width : scale.x(to),
  }));
  if (after !== last.kind) stretches.push({ kind: after, minutes: 0, start: scale.x(last.to), end: width });
  return stretches.flatMap((stretch) => phaseBox(stretch, phaseTitle(stretch.kind, view), scale, width) ?? []);
}

interface PhaseStretch {
  readonly kind: PhaseKind;
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

function phaseBox(
  { kind, minutes, start, end }: PhaseStretch,
  name: string,
  scale: TimeScale,
  width: number,
): PhaseBox | undefined {
  const x = Math.max(0, start);
  const right = Math.min(width, end);
  if (right <= x) return undefined;
  const clear = widestStretch(x, right, scale.breaks);
  const room = clear.end - clear.start - 10;
  const both = `${name} · ${durationText(minutes)}`;
  const open = kind === 'before' || kind === 'resolved';
  const label = !open && textWidth(both, labelSize) <= room ? both : fitText(name, labelSize, room);
  return { kind, x, width: right - x, minutes, label, labelX: clear.start + 6 };
}

/** The widest part of a stretch of pixels that no break tears. */
function widestStretch(start: number, end: number, breaks: readonly ScaleBreak[]): { start: number; end: number } {
  let best = { start, end: start };
  let from = start;
  const consider = (to: number) => {
    if (Math.min(to, end) - from > best.end - best.start) best = { start: from, end: Math.min(to, end) };
  };
  for (const gap of breaks) {
    if (gap.x + gap.width <= start || gap.x >= end) continue;
    consider(gap.x + gap.width * 0.35);
    from = gap.x + gap.width * 0.65;
  }
  consider(end);
  return best;
}

function layoutLanes(view: TimelineView, scale: TimeScale, options: LayoutOptions): readonly Lane[] {
  const { width, shown = () => true, lanes = 'kind' } = options;
  const groups = laneGroups(view, lanes, shown);
  const mostRows = groups.length === 1 ? 8 : groups.length === 2 ? 6 : groups.length <= 4 ? 5 : 3;
  let y = axisHeight + bandHeight + laneGap;
  return groups.map(({ title, places }) => {
    const plan: LanePlan = { view, scale, width, mostRows, top: y + laneTitleHeight };
    const { marks, rows } = planLane(places, plan);
    const height = laneTitleHeight + rows * rowHeight;
    const lane = { title, y, height, marks };
    y += height + laneGap;
    return lane;
  });
}

function layoutBars(view: TimelineView, scale: TimeScale, width: number, top: number): readonly MetricBar[] {
  const bars: MetricBar[] = [];
  for (const { metric, minutes, from, to } of metricSpans(view)) {
    const start = view.entries[from]?.minutes;
    const end = view.entries[to]?.minutes;
    if (start === undefined || end === undefined || end < start) continue;
    const x = Math.max(-1, scale.x(start));
    const right = Math.min(width + 1, scale.x(end));
    const label = `${metricTitles[metric]} ${durationText(minutes)}`;
    const y = top + bars.length * barHeight;
    bars.push({ metric, x, width: Math.max(0, right - x), y, label, ...barLabel(x, right, label, width) });
  }
  return bars;
}

/** Inside the bar when it is long enough, else beside it, on the side with room. */
function barLabel(x: number, right: number, label: string, width: number): Pick<MetricBar, 'labelX' | 'anchor'> {
  const length = textWidth(label, labelSize);
  if (right < 0) return { labelX: 8, anchor: 'start' };
  if (x > width) return { labelX: width - 8, anchor: 'end' };
  if (right - x >= length + 28) return { labelX: (x + right) / 2, anchor: 'middle' };
  if (right + 8 + length <= width) return { labelX: right + 8, anchor: 'start' };
  if (x - 8 - length >= 0) return { labelX: x - 8, anchor: 'end' };
  return { labelX: Math.min(Math.max(4, x + 6), Math.max(4, width - length - 4)), anchor: 'start' };
}
