import { Component } from 'preact';
import type { TimelineView, ViewEntry } from '../../core/timeline/view';
import { type Clock, dateText } from '../../core/timeline/viewClock';
import { entryKindTitles } from '../../core/timeline/viewKind';
import { distanceText, machineTime, milestoneNames, timeOf } from './entryText';
import { KindIcon } from './kindIcon';

export interface RowProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly place: number;
  readonly isCursor: boolean;
  readonly isStop: boolean;
  readonly isHovered: boolean;
}

/** One entry. Draws again only when what it shows has changed, so that typing in a long timeline stays quick. */
export class EntryRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return (
      next.place !== now.place ||
      next.isCursor !== now.isCursor ||
      next.isStop !== now.isStop ||
      next.isHovered !== now.isHovered ||
      (next.view !== now.view && !looksSame(next.view, now.view, now.place)) ||
      (next.clock !== now.clock && !readsSame(next, now))
    );
  }

  override render({ view, clock, place, isCursor, isStop, isHovered }: RowProps) {
    const entry = view.entries[place];
    if (!entry) return null;
    const day = newDay(view, clock, place);
    const names = milestoneNames(entry);
    const state = `${isCursor ? ' cursor' : ''}${isHovered ? ' hovered' : ''}`;
    return (
      <li class={`row kind-${entry.kind}${state}`}>
        {day !== undefined && <p class="day">{dateText(day, true)}</p>}
        <button
          type="button"
          class="entry"
          data-place={place}
          tabIndex={isStop ? 0 : -1}
          aria-current={isCursor ? 'location' : undefined}
        >
          <time dateTime={machineTime(entry)}>{timeOf(entry, clock)}</time>
          <span class="distance">{distanceText(view, place)}</span>
          <KindIcon kind={entry.kind} milestone={entry.milestones.length > 0} />
          <span class="what" dir="auto">
            <span class="unseen">{entryKindTitles[entry.kind]}: </span>
            {names && <strong class="names">{names} </strong>}
            {entry.text || 'No text yet'}
            {entry.fault !== undefined && <span class="fault"> {entry.fault}</span>}
          </span>
        </button>
      </li>
    );
  }
}

/** The day of an entry where it differs from the entry before. */
function newDay(view: TimelineView, clock: Clock, place: number): string | undefined {
  const entry = view.entries[place];
  const before = view.entries[place - 1];
  const date = entry && clock.ofEntry(entry).date;
  return date !== undefined && date !== (before && clock.ofEntry(before).date) ? date : undefined;
}

function looksSame(next: TimelineView, now: TimelineView, place: number): boolean {
  return (
    next.zone === now.zone &&
    sameEntry(next.entries[place], now.entries[place]) &&
    sameMoment(next.entries[place - 1], now.entries[place - 1])
  );
}

function readsSame(next: RowProps, now: RowProps): boolean {
  const read = ({ view, clock, place }: RowProps) => {
    const entry = view.entries[place];
    return entry && `${timeOf(entry, clock)} ${newDay(view, clock, place)}`;
  };
  return read(next) === read(now);
}

function sameEntry(a: ViewEntry | undefined, b: ViewEntry | undefined): boolean {
  return (
    sameMoment(a, b) &&
    a?.text === b?.text &&
    a?.kind === b?.kind &&
    a?.fault === b?.fault &&
    a?.milestones.join() === b?.milestones.join()
  );
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
