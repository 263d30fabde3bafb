import { Component } from 'preact';
import type { TimelineView, ViewEntry } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { EntryRow } from './entryRow';

export const rowsPerBlock = 60;

interface BlockProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly places: readonly number[];
  readonly keys: readonly string[];
  /** Which rows are marked; `undefined` when not in this block. */
  readonly cursor: number | undefined;
  readonly stop: number | undefined;
  readonly hovered: number | undefined;
}

/** Some rows of the list, drawn again only when one of them changed: a keystroke in a long timeline costs one block. */
export class RowBlock extends Component<BlockProps> {
  override shouldComponentUpdate(next: BlockProps): boolean {
    const now = this.props;
    return (
      next.cursor !== now.cursor ||
      next.stop !== now.stop ||
      next.hovered !== now.hovered ||
      !sameReading(next, now) ||
      next.places.length !== now.places.length ||
      next.places.some((place, at) => place !== now.places[at] || !sameRow(next.view, now.view, place))
    );
  }

  override render({ view, clock, places, keys, cursor, stop, hovered }: BlockProps) {
    return places.map((place) => (
      <EntryRow
        key={keys[place]}
        view={view}
        clock={clock}
        place={place}
        isCursor={place === cursor}
        isStop={place === stop}
        isHovered={place === hovered}
      />
    ));
  }
}

/** A new clock for the same zone reads every entry alike unless the zone's name changed. */
function sameReading(next: BlockProps, now: BlockProps): boolean {
  return next.clock === now.clock || (next.clock.zone === now.clock.zone && next.clock.zoneName === now.clock.zoneName);
}

function sameRow(next: TimelineView, now: TimelineView, place: number): boolean {
  return (
    next === now ||
    (sameEntry(next.entries[place], now.entries[place]) && sameMoment(next.entries[place - 1], now.entries[place - 1]))
  );
}

function sameEntry(a: ViewEntry | undefined, b: ViewEntry | undefined): boolean {
  return (
    sameMoment(a, b) &&
    a?.text === b?.text &&
    a?.kind === b?.kind &&
    sameFindings(a?.findings, b?.findings) &&
    a?.milestones.join() === b?.milestones.join()
  );
}

function sameFindings(a: ViewEntry['findings'], b: ViewEntry['findings']): boolean {
  return a?.length === b?.length && (a ?? []).every(({ message }, at) => message === b?.[at]?.message);
}

function sameMoment(a: ViewEntry | undefined, b: ViewEntry | undefined): boolean {
  return (
    a?.time === b?.time &&
    a?.end === b?.end &&
    a?.date === b?.date &&
    a?.zone === b?.zone &&
    a?.minutes === b?.minutes &&
    a?.instant === b?.instant &&
    a?.approximate === b?.approximate
  );
}

/**
 * A name for each entry that stays while lines are added above it, so that its row is kept.
 * Equal entries are told apart by their number.
 */
export function entryKeys({ entries }: TimelineView): readonly string[] {
  const counts = new Map<string, number>();
  return entries.map(({ date, time, text }) => {
    const name = `${date} ${time} ${text}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name} ${count}`;
  });
}
