import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { timeOf } from './entryText';
import type { PanelModel, PanelSnapshot } from './panelModel';
import { entryKeys, RowBlock, rowsPerBlock } from './rowBlock';
import { useGrowing } from './useGrowing';

interface ListProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly model: PanelModel;
  readonly snapshot: PanelSnapshot;
  readonly shown: ReadonlySet<number>;
}

/** The entries as text: one tab stop, arrows move within it. */
export function EntryList({ view, clock, model, snapshot, shown }: ListProps) {
  const ref = useRef<HTMLOListElement>(null);
  const keys = useMemo(() => entryKeys(view), [view]);
  const { cursor, active, hovered } = snapshot;
  const places = useMemo(() => [...shown], [shown]);
  const timeWidth = useMemo(() => longestTime(view, clock) * 0.62 + 0.4, [view, clock]);
  const stop = active !== undefined && shown.has(active) ? active : (places[0] ?? 0);
  useEffect(() => {
    const place = cursor ?? active;
    const list = ref.current?.parentElement;
    // Where the whole page scrolls, the picture would be scrolled away from under the writer's eyes.
    const scrolls = list && list.scrollHeight > list.clientHeight;
    if (place !== undefined && scrolls) rowAt(ref.current, place)?.scrollIntoView({ block: 'nearest' });
  }, [cursor, active]);

  const go = (place: number | undefined) => {
    if (place === undefined) return;
    model.activate(place);
    rowAt(ref.current, place)?.focus({ preventScroll: false });
  };
  const reveal = (event: MouseEvent, focus: boolean) => {
    const place = placeOf(event);
    if (place !== undefined) model.reveal(place, focus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return model.activate(undefined);
    const at = places.indexOf(placeOf(event) ?? stop);
    const next = nextPlace(event.key, at, places.length);
    if (next === undefined) return;
    event.preventDefault();
    go(places[next]);
  };
  return (
    <section class="list" aria-label="Entries">
      {places.length === 0 && <p class="nothing">No entry matches the search and the kinds that are switched on.</p>}
      <ol
        ref={ref}
        style={{ '--time-width': `${timeWidth}em` }}
        onKeyDown={onKeyDown}
        onPointerOver={(event) => model.hover(placeOf(event), false)}
        onPointerLeave={() => model.hover(undefined, false)}
        onClick={(event) => reveal(event, event.ctrlKey || event.metaKey)}
        onDblClick={(event) => reveal(event, true)}
      >
        {blocksOf(places, useGrowing(places.length)).map((block, key) => (
          <RowBlock
            key={key}
            view={view}
            clock={clock}
            places={block}
            keys={keys}
            cursor={within(block, cursor)}
            stop={within(block, stop)}
            hovered={within(block, hovered)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Characters of the longest time, within reason, so that the column is as wide as needed. */
function longestTime({ entries }: TimelineView, clock: Clock): number {
  return entries.reduce((most, entry) => Math.min(16, Math.max(most, timeOf(entry, clock).length)), 5);
}

function blocksOf(places: readonly number[], count: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (let start = 0; start < count; start += rowsPerBlock) blocks.push(places.slice(start, start + rowsPerBlock));
  return blocks;
}

/** The place, if it is one of a block's; places within a block ascend. */
function within(block: readonly number[], place: number | undefined): number | undefined {
  const first = block[0] ?? Infinity;
  const last = block.at(-1) ?? -Infinity;
  return place !== undefined && place >= first && place <= last ? place : undefined;
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function rowAt(list: HTMLElement | null, place: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-place="${place}"]`) ?? null;
}

function placeOf({ target }: Event): number | undefined {
  const row = target instanceof Element ? target.closest('li')?.querySelector('[data-place]') : undefined;
  const place = row?.getAttribute('data-place');
  return place ? Number(place) : undefined;
}
