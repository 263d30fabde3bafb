import { Component } from 'preact';
import type { TimelineView, ViewEntry } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { EntryRow } from './entryRow';

interface BlockProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly places: readonly number[];
  readonly keys: readonly string[];
  /** Which of the block's rows are marked, counted from its first; -1 when none. */
  readonly cursor: number;
  readonly stop: number;
  readonly hovered: number;
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
      next.places.some((place, at) => !sameRow(next.view, place, now.view, now.places[at] ?? -1))
    );
  }

  override render({ view, clock, places, keys, cursor, stop, hovered }: BlockProps) {
    return places.map((place, at) => (
      <EntryRow
        key={keys[place]}
        view={view}
        clock={clock}
        place={place}
        isCursor={at === cursor}
        isStop={at === stop}
        isHovered={at === hovered}
      />
    ));
  }
}

/** A new clock for the same zone reads every entry alike unless the zone's name changed. */
function sameReading(next: BlockProps, now: BlockProps): boolean {
  return next.clock === now.clock || (next.clock.zone === now.clock.zone && next.clock.zoneName === now.clock.zoneName);
}

/** Rows know no positions, so that an entry above may push them down without a trace. */
function sameRow(next: TimelineView, nextPlace: number, now: TimelineView, place: number): boolean {
  return (
    (next === now && nextPlace === place) ||
    (sameEntry(next.entries[nextPlace], now.entries[place]) &&
      sameMoment(next.entries[nextPlace - 1], now.entries[place - 1]))
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
 * A name for each entry that stays while its words are written and lines are added above it, so that its row is kept.
 * Entries of one time are told apart by their number.
 */
export function entryKeys({ entries }: TimelineView): readonly string[] {
  const counts = new Map<string, number>();
  return entries.map(({ date, time }) => {
    const name = `${date} ${time}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name} ${count}`;
  });
}

const longestBlock = 150;
/** One row in so many begins a block. */
const usualBlock = 50;

/**
 * Divides rows into blocks at rows that their own names choose, not at every so many: a row that is added moves no
 * boundary but those around it, and all other blocks stay what they are.
 */
export function blocksOf(places: readonly number[], keys: readonly string[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const place of places) {
    const block = blocks.at(-1);
    const begins = hash(keys[place] ?? '') % usualBlock === 0;
    if (!block || begins || block.length >= longestBlock) blocks.push([place]);
    else block.push(place);
  }
  return blocks;
}

function hash(text: string): number {
  let value = 7;
  for (let at = Math.max(0, text.length - 24); at < text.length; at++)
    value = (value * 31 + text.charCodeAt(at)) % 1_000_003;
  return value;
}
