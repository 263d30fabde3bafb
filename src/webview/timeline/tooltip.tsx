import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import type { Mark } from '../../core/timeline/viewMarks';
import { distanceText, milestoneNames, timeOf } from './entryText';

interface TooltipProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly mark: Mark;
  readonly place: number;
  readonly width: number;
}

const most = 6;

/** What a mark stands for, in full. Screen readers hear the same from the mark itself. */
export function Tooltip({ view, clock, mark, place, width }: TooltipProps) {
  const many = mark.entries.length > 1;
  const first = Math.max(0, mark.entries.indexOf(place));
  const told = many ? mark.entries.slice(first, first + most) : [place];
  const rest = mark.entries.length - first - told.length;
  const right = mark.x > width / 2;
  const side = right ? { right: `${Math.max(0, width - mark.x - 14)}px` } : { left: `${Math.max(0, mark.x - 14)}px` };
  return (
    <div class="tooltip" aria-hidden="true" style={{ top: `${mark.y + 16}px`, ...side }}>
      {told.map((at) => (
        <TooltipEntry key={at} view={view} clock={clock} place={at} />
      ))}
      {rest > 0 && <p class="more">and {rest} more: zoom in to see them apart</p>}
    </div>
  );
}

function TooltipEntry({ view, clock, place }: { view: TimelineView; clock: Clock; place: number }) {
  const entry = view.entries[place];
  if (!entry) return null;
  const names = milestoneNames(entry);
  const distance = distanceText(view, place);
  const { zone } = clock.ofEntry(entry);
  return (
    <div class="told">
      <p class="when">
        <strong>{timeOf(entry, clock)}</strong> {zone}
        {distance && <span class="distance"> {distance} from the entry before</span>}
      </p>
      {names && <p class="names">{names}</p>}
      <p dir="auto">{entry.text}</p>
      {entry.findings?.map(({ finding, severity, message }) => (
        <p key={finding} class={`remark ${severity}`}>
          {message}
        </p>
      ))}
    </div>
  );
}
