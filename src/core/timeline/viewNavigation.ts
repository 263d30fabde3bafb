import type { TimelineView } from './view';
import { timeScale, type Viewport } from './viewScale';

/** Every start and end that the time axis has to hold. */
export function momentsOf({ entries }: TimelineView): readonly number[] {
  return entries.flatMap(({ minutes, endMinutes }) =>
    minutes === undefined ? [] : endMinutes === undefined ? [minutes] : [minutes, endMinutes],
  );
}

/** Zooms by a factor while the moment under `x` (pixels) stays where it is. */
export function zoomAt(moments: readonly number[], viewport: Viewport, factor: number, x: number): Viewport {
  const before = timeScale(moments, viewport);
  const zoom = Math.min(before.maxZoom, Math.max(1, before.zoom * factor));
  const after = timeScale(moments, { width: viewport.width, zoom });
  return { width: viewport.width, zoom, from: after.minute(after.x(before.minute(x)) - x) };
}

/** Moves the picture by pixels; positive shows later moments. Stops at both ends. */
export function panBy(moments: readonly number[], viewport: Viewport, pixels: number): Viewport {
  const scale = timeScale(moments, viewport);
  const moved = timeScale(moments, { ...viewport, from: scale.minute(pixels) });
  return { ...viewport, from: moved.minute(0) };
}

/** Fills most of the width with a stretch of time. */
export function zoomTo(moments: readonly number[], width: number, from: number, to: number): Viewport {
  const whole = timeScale(moments, { width, zoom: 1 });
  const within = whole.breaks.filter((gap) => gap.from >= from && gap.to <= to);
  const active = within.reduce((sum, gap) => sum - (gap.to - gap.from), to - from);
  const room = within.reduce((sum, gap) => sum - gap.width, width * 0.86);
  const wanted = room / Math.max(active, 1 / 60) / whole.pixelsPerMinute;
  const zoom = Math.min(whole.maxZoom, Math.max(1, wanted));
  const scale = timeScale(moments, { width, zoom });
  return { width, zoom, from: scale.minute(scale.x(from) - width * 0.07) };
}

/** The viewport that has a moment in sight: unchanged when it is, else with the moment in the middle. */
export function bringIntoSight(moments: readonly number[], viewport: Viewport, minute: number): Viewport {
  const scale = timeScale(moments, viewport);
  const x = scale.x(minute);
  const inSight = x >= 12 && x <= viewport.width - 12;
  return inSight ? viewport : { ...viewport, from: scale.minute(x - viewport.width / 2) };
}
