/** A quiet stretch drawn shorter than it was; minutes on the document's axis, pixels within the picture. */
export interface ScaleBreak {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
}

/** Which part of the time axis is in sight: `zoom` 1 shows all; `from` is the minute at the left edge. */
export interface Viewport {
  readonly width: number;
  readonly zoom: number;
  readonly from?: number | undefined;
}

/** Maps minutes to pixels: to true scale, except within breaks. Both directions are monotonic. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly ScaleBreak[];
  readonly pixelsPerMinute: number;
  readonly zoom: number;
  /** Greatest zoom that still shows something new. */
  readonly maxZoom: number;
  x(minute: number): number;
  minute(x: number): number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

const margin = 28;
const breakWidth = 64;
const mostPixelsPerMinute = 600;
/** Clocks in documents show seconds at best; what differs by less is one moment. */
const wholeSecond = (minute: number): number => Math.round(minute * 60) / 60;
/** Only what a reader calls a long pause is cut out. */
const shortestBreak = 60;

/** The scale for a set of moments (any order, finite). Two or three far-apart moments are never torn apart. */
export function timeScale(moments: readonly number[], viewport: Viewport): TimeScale {
  const points = [...new Set(moments.map(wholeSecond))].sort((a, b) => a - b);
  const first = points[0] ?? 0;
  const last = points.at(-1) ?? 0;
  const isMoment = last <= first;
  const from = isMoment ? first - 5 : first;
  const to = isMoment ? last + 5 : last;
  const width = Math.max(80, Number.isFinite(viewport.width) ? viewport.width : 80);
  const gaps = quietStretches(points);
  const gapWidth = gaps.length === 0 ? 0 : Math.min(breakWidth, ((width - 2 * margin) * 0.4) / gaps.length);
  const active = gaps.reduce((sum, gap) => sum - (gap.to - gap.from), to - from);
  const fitting = (width - 2 * margin - gaps.length * gapWidth) / active;
  const maxZoom = Math.max(1, mostPixelsPerMinute / fitting);
  const zoom = Math.min(maxZoom, Math.max(1, Number.isFinite(viewport.zoom) ? viewport.zoom : 1));
  return place({ from, to, gaps, gapWidth, width, zoom, maxZoom, pixelsPerMinute: fitting * zoom }, viewport.from);
}

interface Plan {
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly Gap[];
  readonly gapWidth: number;
  readonly width: number;
  readonly zoom: number;
  readonly maxZoom: number;
  readonly pixelsPerMinute: number;
}

function place(plan: Plan, leftMinute: number | undefined): TimeScale {
  const { from, to, gaps, gapWidth, width, pixelsPerMinute } = plan;
  const minutes = [from];
  const pixels = [margin];
  const knot = (minute: number, advance: number) => {
    minutes.push(minute);
    pixels.push((pixels.at(-1) ?? 0) + advance);
  };
  let start = from;
  for (const gap of gaps) {
    knot(gap.from, (gap.from - start) * pixelsPerMinute);
    knot(gap.to, gapWidth);
    start = gap.to;
  }
  knot(to, (to - start) * pixelsPerMinute);
  const contentX = interpolator(minutes, pixels, pixelsPerMinute);
  const contentWidth = (pixels.at(-1) ?? 0) + margin;
  const wanted = leftMinute === undefined || !Number.isFinite(leftMinute) ? 0 : contentX(leftMinute);
  const left = Math.min(Math.max(0, wanted), Math.max(0, contentWidth - width));
  const contentMinute = interpolator(pixels, minutes, 1 / pixelsPerMinute);
  const x = (minute: number) => contentX(minute) - left;
  return {
    from,
    to,
    breaks: gaps.map((gap) => ({ ...gap, x: x(gap.from), width: gapWidth })),
    pixelsPerMinute,
    zoom: plan.zoom,
    maxZoom: plan.maxZoom,
    x,
    minute: (pixel) => contentMinute(pixel + left),
  };
}

/** Piecewise linear through the knots (ascending in both), with one slope outside them. */
function interpolator(keys: readonly number[], values: readonly number[], slope: number): (key: number) => number {
  return (key) => {
    const firstKey = keys[0] ?? 0;
    if (key <= firstKey) return (values[0] ?? 0) + (key - firstKey) * slope;
    const lastKey = keys.at(-1) ?? 0;
    if (key >= lastKey) return (values.at(-1) ?? 0) + (key - lastKey) * slope;
    let low = 0;
    let high = keys.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? 0) <= key) low = middle;
      else high = middle;
    }
    const lowKey = keys[low] ?? 0;
    const length = (keys[high] ?? 0) - lowKey;
    const lowValue = values[low] ?? 0;
    return length > 0 ? lowValue + ((key - lowKey) / length) * ((values[high] ?? 0) - lowValue) : lowValue;
  };
}

/**
 * The gaps to compress. Bursts of work divided by pauses show as a jump in the sorted gap lengths; where there is no
 * such jump, a single gap that takes more than half of the whole length is cut.
 */
function quietStretches(points: readonly number[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let i = 1; i < points.length; i++) gaps.push({ from: points[i - 1] ?? 0, to: points[i] ?? 0 });
  const lengths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const shortest = jumpInLengths(lengths) ?? dominantLength(lengths);
  return shortest === undefined ? [] : gaps.filter(({ from, to }) => to - from >= shortest);
}

/** Breaks are for pauses between bursts: with more of them the picture would show hardly any time to scale. */
function isFew(breaks: number, lengths: readonly number[]): boolean {
  return breaks * 2.5 <= lengths.length;
}

function jumpInLengths(lengths: readonly number[]): number | undefined {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let kept = lengths[0] ?? 0;
  let best = 4;
  let cut: number | undefined;
  for (let i = 1; i < lengths.length; i++) {
    const length = lengths[i] ?? 0;
    const ratio = length / Math.max(lengths[i - 1] ?? 0, 1);
    if (
      i >= 2 &&
      isFew(lengths.length - i, lengths) &&
      length >= shortestBreak &&
      ratio >= best &&
      total - kept > 0.6 * total
    ) {
      best = ratio;
      cut = length;
    }
    kept += length;
  }
  return cut;
}

function dominantLength(lengths: readonly number[]): number | undefined {
  let total = lengths.reduce((sum, length) => sum + length, 0);
  let cut: number | undefined;
  for (let i = lengths.length - 1; i >= 2; i--) {
    const length = lengths[i] ?? 0;
    if (length < shortestBreak || length <= total / 2 || !isFew(lengths.length - i, lengths)) break;
    cut = length;
    total -= length;
  }
  return cut;
}
