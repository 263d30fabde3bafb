import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { timeOf } from './entryText';
import type { PanelModel, PanelSnapshot } from './panelModel';
import { blocksOf, entryKeys, RowBlock } from './rowBlock';
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
  const count = useGrowing(places.length);
  const blocks = useMemo(() => blocksOf(places.slice(0, count), keys), [places, count, keys]);
  const timeWidth = useMemo(() => longestTime(view, clock) * 0.62 + 0.4, [view, clock]);
  const stop = active !== undefined && shown.has(active) ? active : (places[0] ?? 0);
  useEffect(() => {
    const place = cursor ?? active;
    const list = ref.current?.parentElement;
    // Where the whole page scrolls, the picture would be scrolled away from under the writer's eyes.
    const scrolls = list && list.scrollHeight > list.clientHeight;
    if (place !== undefined && scrolls) rowAt(ref.current, places.indexOf(place))?.scrollIntoView({ block: 'nearest' });
  }, [cursor, active]);

  const reveal = (event: MouseEvent, focus: boolean) => {
    const place = places[rowOf(event)];
    if (place !== undefined) model.reveal(place, focus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return model.activate(undefined);
    const row = rowOf(event);
    const next = nextRow(event.key, row < 0 ? places.indexOf(stop) : row, places.length);
    if (next === undefined) return;
    event.preventDefault();
    model.activate(places[next]);
    rowAt(ref.current, next)?.focus();
  };
  return (
    <section class="list" aria-label="Entries">
      {places.length === 0 && <p class="nothing">No entry matches the search and the kinds that are switched on.</p>}
      <ol
        ref={ref}
        style={{ '--time-width': `${timeWidth}em` }}
        onKeyDown={onKeyDown}
        onPointerOver={(event) => model.hover(places[rowOf(event)], false)}
        onPointerLeave={() => model.hover(undefined, false)}
        onClick={(event) => reveal(event, event.ctrlKey || event.metaKey)}
        onDblClick={(event) => reveal(event, true)}
      >
        {blocks.map((block) => (
          <RowBlock
            key={keys[block[0] ?? 0]}
            view={view}
            clock={clock}
            places={block}
            keys={keys}
            cursor={block.indexOf(cursor ?? -1)}
            stop={block.indexOf(stop)}
            hovered={block.indexOf(hovered ?? -1)}
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

function nextRow(key: string, at: number, count: number): number | undefined {
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

function rowAt(list: HTMLElement | null, at: number): HTMLElement | null {
  return list?.children[at]?.querySelector<HTMLElement>('.entry') ?? null;
}

/** Which row an event happened in, counted from the first; -1 for none. */
function rowOf({ target, currentTarget }: Event): number {
  const row = target instanceof Element ? target.closest('li') : null;
  return row && currentTarget instanceof Element ? Array.prototype.indexOf.call(currentTarget.children, row) : -1;
}
