import type { TimelineLayout } from '../../core/timeline/viewLayout';
import { bringIntoSight, momentsOf, panBy, zoomAt, zoomTo } from '../../core/timeline/viewNavigation';
import { outageOf } from '../../core/timeline/viewPhases';
import type { PictureProps } from './picture';

/** What keys do on the picture; everything else is left to VS Code. */
export function pictureKeys(
  event: KeyboardEvent,
  props: PictureProps,
  layout: TimelineLayout,
  from: number | undefined,
): void {
  if (event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== 'Enter')) return;
  const handled = moveKeys(event, props, layout, from) || zoomKeys(event, props, layout, from);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function moveKeys(
  event: KeyboardEvent,
  props: PictureProps,
  layout: TimelineLayout,
  from: number | undefined,
): boolean {
  const { model, snapshot, view, width } = props;
  const viewport = { width, zoom: layout.scale.zoom, from };
  const pan = (pixels: number) => model.look(viewport.zoom, panBy(momentsOf(view), viewport, pixels).from);
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = event.key === 'ArrowRight' ? 1 : -1;
      if (event.shiftKey) pan(step * width * 0.2);
      else walk(props, viewport, (places, at) => (at < 0 ? (step > 0 ? 0 : places.length - 1) : at + step));
      return true;
    }
    case 'Home':
      walk(props, viewport, () => 0);
      return true;
    case 'End':
      walk(props, viewport, (places) => places.length - 1);
      return true;
    case 'Enter':
      if (snapshot.active !== undefined) model.reveal(snapshot.active, event.ctrlKey || event.metaKey);
      return true;
    case 'Escape':
      model.activate(undefined);
      return true;
    default:
      return false;
  }
}

function zoomKeys(
  event: KeyboardEvent,
  props: PictureProps,
  layout: TimelineLayout,
  from: number | undefined,
): boolean {
  const { model, snapshot, view, width } = props;
  const viewport = { width, zoom: layout.scale.zoom, from };
  const minute = snapshot.active === undefined ? undefined : view.entries[snapshot.active]?.minutes;
  const anchor = minute === undefined ? width / 2 : layout.scale.x(minute);
  const look = (next: { readonly zoom: number; readonly from?: number | undefined }) =>
    model.look(next.zoom, next.from);
  switch (event.key) {
    case '+':
    case '=':
      look(zoomAt(momentsOf(view), viewport, 1.6, anchor));
      return true;
    case '-':
    case '_':
      look(zoomAt(momentsOf(view), viewport, 1 / 1.6, anchor));
      return true;
    case '0':
      model.look(1, undefined);
      return true;
    case 'o':
    case 'O': {
      const outage = outageOf(view);
      if (outage) look(zoomTo(momentsOf(view), width, outage.from, outage.to));
      return outage !== undefined;
    }
    default:
      return false;
  }
}

/** Goes to another entry in order of time; `next` gets the places and where the active one is among them (or -1). */
function walk(
  { view, shown, snapshot, model }: PictureProps,
  viewport: { readonly width: number; readonly zoom: number; readonly from: number | undefined },
  next: (places: readonly number[], at: number) => number,
): void {
  const minute = (place: number) => view.entries[place]?.minutes ?? 0;
  const places = [...shown]
    .filter((place) => view.entries[place]?.minutes !== undefined)
    .sort((a, b) => minute(a) - minute(b) || a - b);
  const at = snapshot.active === undefined ? -1 : places.indexOf(snapshot.active);
  const place = places[Math.min(places.length - 1, Math.max(0, next(places, at)))];
  if (place === undefined) return;
  model.activate(place);
  const seen = bringIntoSight(momentsOf(view), viewport, minute(place));
  if (seen !== viewport) model.look(viewport.zoom, seen.from);
}
