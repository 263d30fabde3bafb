import type { TimelineView } from './view';
import { type Clock, dateText } from './viewClock';
import { layoutTimeline } from './viewLayout';
import { momentsOf } from './viewNavigation';
import { type Palette, type SceneNode, sceneOf } from './viewScene';
import { durationText, fitText } from './viewText';

/** A whole picture with its heading, for places where it stands alone. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** When, how many entries, over what length: one line. */
  readonly facts: string;
  readonly nodes: readonly SceneNode[];
}

export interface PictureOptions {
  /** Pixels. */
  readonly width: number;
  readonly clock: Clock;
  readonly palette: Palette;
  /** Without it the surroundings name the picture. */
  readonly heading: boolean;
}

const headingHeight = 56;

/** Composes the picture of a timeline; everything is in sight, nothing is marked. */
export function pictureOf(view: TimelineView, { width, clock, palette, heading }: PictureOptions): Picture {
  const layout = layoutTimeline(view, { width, zoom: 1, clock });
  const scene = sceneOf(layout, palette);
  const title = view.title ?? 'Timeline';
  const facts = factsOf(view, clock);
  if (!heading) return { width, height: layout.height, title, facts, nodes: scene };
  const room = width - 32;
  const nodes: SceneNode[] = [
    words(fitText(title, 17, room), { x: 16, y: 26, 'font-size': 17, 'font-weight': 600, fill: palette.text }),
    words(fitText(facts, 12, room), { x: 16, y: 45, 'font-size': 12, fill: palette.muted }),
    { tag: 'g', attributes: { transform: `translate(0 ${headingHeight})` }, children: scene },
  ];
  return { width, height: layout.height + headingHeight, title, facts, nodes };
}

function words(text: string, attributes: SceneNode['attributes']): SceneNode {
  return { tag: 'text', attributes, children: [text] };
}

/** `SEV-2 · 4 Mar 2026, 14:51 – 16:30 UTC · 12 entries over 1 h 39 min`. */
export function factsOf(view: TimelineView, clock: Clock): string {
  return [view.severity, spanText(view, clock)].filter(Boolean).join(' · ');
}

/** `4 Mar 2026, 14:51 – 16:30 UTC · 12 entries over 1 h 39 min`. */
export function spanText(view: TimelineView, clock: Clock): string {
  const count = view.entries.length === 1 ? '1 entry' : `${view.entries.length} entries`;
  const omitted = view.omitted > 0 ? ` (${view.omitted} more are not shown)` : '';
  const moments = momentsOf(view);
  if (moments.length === 0) return `${count}${omitted}`;
  const first = moments.reduce((least, minute) => Math.min(least, minute));
  const last = moments.reduce((most, minute) => Math.max(most, minute));
  const start = clock.at(first, false);
  const end = clock.at(last, false);
  const startDate = start.date === undefined ? '' : `${dateText(start.date, true)}, `;
  const endDate = end.date === undefined || end.date === start.date ? '' : `${dateText(end.date, true)}, `;
  const zone = clock.zoneName === undefined ? '' : ` ${clock.zoneName}`;
  const span = last > first ? ` – ${endDate}${end.time}` : '';
  const length = last > first ? ` over ${durationText(last - first)}` : '';
  return `${startDate}${start.time}${span}${zone} · ${count}${omitted}${length}`;
}
