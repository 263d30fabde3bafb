import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TimelineLayout } from '../../core/timeline/viewLayout';
import { momentsOf, panBy, zoomAt } from '../../core/timeline/viewNavigation';
import type { PictureProps } from './picture';

/** Pixels the pointer may move and still click. */
const clickSlack = 4;

/** Wheel zooms, dragging pans, a click shows the line, a double click goes there or begins a new entry. */
export function usePointer(
  ref: RefObject<HTMLDivElement>,
  props: PictureProps,
  layout: TimelineLayout,
  from: number | undefined,
) {
  const { model, view, width } = props;
  const viewport = { width, zoom: layout.scale.zoom, from };
  const drag = useRef<{ x: number; moved: boolean } | undefined>(undefined);
  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  wheel.current = (event) => {
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    // Where the page itself scrolls, the wheel belongs to the page unless Ctrl (or a pinch) says otherwise.
    const pageScrolls = document.documentElement.scrollHeight > document.documentElement.clientHeight + 1;
    if (!sideways && pageScrolls && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = (event.deltaY || event.deltaX) * (event.deltaMode === 1 ? 16 : 1);
    const moments = momentsOf(view);
    const next = sideways
      ? panBy(moments, viewport, event.deltaX || event.deltaY)
      : zoomAt(moments, viewport, Math.exp(-pixels / 400), event.offsetX);
    model.look(next.zoom, next.from);
  };
  useEffect(() => {
    const element = ref.current;
    // Not through a JSX property: the listener must be able to keep the page from scrolling.
    const listener = (event: WheelEvent) => wheel.current(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, [ref]);

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) drag.current = { x: event.clientX, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const now = drag.current;
      if (!now || (event.buttons & 1) === 0) return model.hover(entryUnder(event), true);
      const distance = now.x - event.clientX;
      if (!now.moved && Math.abs(distance) < clickSlack) return;
      drag.current = { x: event.clientX, moved: true };
      ref.current?.setPointerCapture(event.pointerId);
      if (viewport.zoom > 1) model.look(viewport.zoom, panBy(momentsOf(view), viewport, distance).from);
    },
    onPointerLeave: () => model.hover(undefined, true),
    onClick: (event: MouseEvent) => {
      const moved = drag.current?.moved;
      drag.current = undefined;
      const place = entryUnder(event);
      if (!moved && place !== undefined) model.reveal(place, event.ctrlKey || event.metaKey);
    },
    onDblClick: (event: MouseEvent) => {
      const place = entryUnder(event);
      if (place !== undefined) model.reveal(place, true);
      else model.add(Math.round(layout.scale.minute(event.offsetX)));
    },
  };
}

function entryUnder({ target }: Event): number | undefined {
  const mark = target instanceof Element ? target.closest('[data-entry]') : null;
  const place = mark?.getAttribute('data-entry');
  return place ? Number(place) : undefined;
}
