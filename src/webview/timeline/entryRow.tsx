import type { TimelineView } from '../../core/timeline/view';
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

/** One entry: time, distance from the one before, what happened. */
export function EntryRow({ view, clock, place, isCursor, isStop, isHovered }: RowProps) {
  const entry = view.entries[place];
  if (!entry) return null;
  const day = newDay(view, clock, place);
  const names = milestoneNames(entry);
  const state = `${isCursor ? ' cursor' : ''}${isHovered ? ' hovered' : ''}`;
  return (
    <li class={`row kind-${entry.kind}${state}`}>
      {day !== undefined && <p class="day">{dateText(day, true)}</p>}
      <button type="button" class="entry" tabIndex={isStop ? 0 : -1} aria-current={isCursor ? 'location' : undefined}>
        <time dateTime={machineTime(entry)}>{timeOf(entry, clock)}</time>
        <span class="distance">{distanceText(view, place)}</span>
        <KindIcon kind={entry.kind} milestone={entry.milestones.length > 0} title={entryKindTitles[entry.kind]} />
        <span class="what">
          {names && <strong class="names">{names} </strong>}
          <bdi>{entry.text || 'No text yet'}</bdi>
          {entry.findings?.map(({ finding, severity, message }) => (
            <span key={finding} class={`remark ${severity}`}>
              {message}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

/** The day of an entry where it differs from the entry before. */
function newDay(view: TimelineView, clock: Clock, place: number): string | undefined {
  const entry = view.entries[place];
  const before = view.entries[place - 1];
  const date = entry && clock.ofEntry(entry).date;
  return date !== undefined && date !== (before && clock.ofEntry(before).date) ? date : undefined;
}
