import type { TimelineView } from '../../core/timeline/view';
import { type Clock, dateText } from '../../core/timeline/viewClock';
import { momentsOf } from '../../core/timeline/viewNavigation';
import { durationText } from '../../core/timeline/viewText';

export function Header({ view, clock }: { view: TimelineView; clock: Clock }) {
  return (
    <header>
      <h1 dir="auto">{view.title || 'Timeline'}</h1>
      <p class="facts">
        {view.severity && (
          <span class="chip" dir="auto">
            {view.severity}
          </span>
        )}
        {view.status && <span class="chip quiet">{view.status}</span>}
        <span>{spanText(view, clock)}</span>
      </p>
    </header>
  );
}

/** `4 Mar 2026, 14:51 – 16:30 UTC · 12 entries over 1 h 39 min`. */
function spanText(view: TimelineView, clock: Clock): string {
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
  return `${startDate}${start.time}${span}${zone} · ${count}${omitted} over ${durationText(last - first)}`;
}
