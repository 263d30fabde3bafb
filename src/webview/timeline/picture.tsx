import { useMemo, useRef } from 'preact/hooks';
import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { layoutTimeline, type TimelineLayout } from '../../core/timeline/viewLayout';
import type { Mark } from '../../core/timeline/viewMarks';
import { bringIntoSight, momentsOf } from '../../core/timeline/viewNavigation';
import { sceneOf } from '../../core/timeline/viewScene';
import { spokenEntry } from './entryText';
import { themePalette } from './palette';
import type { PanelModel, PanelSnapshot } from './panelModel';
import { pictureKeys } from './pictureKeys';
import { Tooltip } from './tooltip';
import { drawn, type MarkAttributes } from './scene';
import { usePointer } from './usePointer';

export interface PictureProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly model: PanelModel;
  readonly snapshot: PanelSnapshot;
  readonly shown: ReadonlySet<number>;
  readonly width: number;
}

/** The incident drawn to scale. One tab stop: arrows walk through the entries, Enter shows the line in the editor. */
export function Picture(props: PictureProps) {
  const { view, clock, snapshot, shown, width } = props;
  const ref = useRef<HTMLDivElement>(null);
  const seen = useSeenFrom(props);
  const { lanes } = snapshot;
  const layout = useMemo(
    () =>
      layoutTimeline(view, {
        width,
        zoom: snapshot.zoom,
        from: seen,
        clock,
        shown: (place) => shown.has(place),
        lanes,
      }),
    [view, width, snapshot.zoom, seen, clock, shown, lanes],
  );
  const marks = useMemo(() => marksByEntry(layout), [layout]);
  const active = snapshot.active === undefined ? undefined : marks.get(snapshot.active);
  const scene = useMemo(() => drawScene(layout, view, clock), [layout, view, clock]);
  const pointer = usePointer(ref, props, layout, seen);
  const pointed = snapshot.pointed ? snapshot.hovered : undefined;
  const told = pointed ?? (ref.current?.matches(':focus-visible') ? snapshot.active : undefined);
  const toldMark = told === undefined ? undefined : marks.get(told);
  return (
    <div class="picture">
      <div
        ref={ref}
        class="stage"
        role="listbox"
        tabIndex={0}
        aria-label="Timeline picture"
        aria-orientation="horizontal"
        aria-describedby="picture-keys"
        aria-activedescendant={active && markId(active)}
        onKeyDown={(event) => pictureKeys(event, props, layout, seen)}
        {...pointer}
      >
        <svg role="presentation" width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`}>
          {scene}
          <Highlights layout={layout} marks={marks} snapshot={snapshot} />
        </svg>
      </div>
      {told !== undefined && toldMark && (
        <Tooltip view={view} clock={clock} mark={toldMark} place={told} width={width} />
      )}
      <p class="unseen" id="picture-keys">
        Left and right walk through the entries, Enter shows the line in the editor, plus and minus zoom, Shift with an
        arrow moves along, 0 shows everything, O shows the outage.
      </p>
      <p class="unseen" aria-live="polite">
        {active && active.entries.length > 1 && snapshot.active !== undefined
          ? spokenEntry(view, snapshot.active, clock)
          : ''}
      </p>
    </div>
  );
}

/** The left edge as the person chose it, moved only as far as needed to have the editor's cursor in sight when that moves. */
function useSeenFrom({ view, snapshot, width, model }: PictureProps): number | undefined {
  const last = useRef<number | undefined>(undefined);
  const { cursor, zoom, from } = snapshot;
  const moved = last.current !== cursor;
  last.current = cursor;
  const minute = cursor === undefined ? undefined : view.entries[cursor]?.minutes;
  if (!moved || zoom <= 1 || minute === undefined) return from;
  const next = bringIntoSight(momentsOf(view), { width, zoom, from }, minute).from;
  if (next !== from) queueMicrotask(() => model.look(zoom, next));
  return next;
}

function marksByEntry({ lanes }: TimelineLayout): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const lane of lanes) for (const mark of lane.marks) for (const place of mark.entries) marks.set(place, mark);
  return marks;
}

function markId(mark: Mark): string {
  return `mark-${mark.entries[0]}`;
}

function drawScene(layout: TimelineLayout, view: TimelineView, clock: Clock) {
  const attributes: MarkAttributes = (mark, part) =>
    part === 'label'
      ? { 'data-entry': mark.entries[0], 'aria-hidden': true }
      : {
          id: markId(mark),
          role: 'option',
          'aria-selected': false,
          'aria-label': spokenMark(view, mark, clock),
          'data-entry': mark.entries[0],
        };
  return sceneOf(layout, themePalette).map((node, key) => drawn(node, attributes, key));
}

function spokenMark(view: TimelineView, { entries }: Mark, clock: Clock): string {
  const [first = 0] = entries;
  if (entries.length === 1) return spokenEntry(view, first, clock);
  return `${entries.length} entries close together, the first: ${spokenEntry(view, first, clock)}`;
}

interface HighlightsProps {
  readonly layout: TimelineLayout;
  readonly marks: ReadonlyMap<number, Mark>;
  readonly snapshot: PanelSnapshot;
}

/** Rings around what the cursor, the keyboard and the pointer are on; drawn apart so that they move without a new picture. */
function Highlights({ layout, marks, snapshot }: HighlightsProps) {
  const at = (place: number | undefined) => (place === undefined ? undefined : marks.get(place));
  const cursor = at(snapshot.cursor);
  const active = at(snapshot.active);
  const hovered = at(snapshot.hovered);
  return (
    <g class="highlights" aria-hidden="true">
      {cursor && <path class="cursor-line" d={`M${cursor.x} 34V${layout.height}`} />}
      {cursor && <circle class="cursor-ring" cx={cursor.x} cy={cursor.y} r={11} />}
      {active && <circle class="active-ring" cx={active.x} cy={active.y} r={11} />}
      {hovered && <circle class="hover-ring" cx={hovered.x} cy={hovered.y} r={11} />}
    </g>
  );
}
