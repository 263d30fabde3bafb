import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { spanText } from '../../core/timeline/viewPicture';

export function Header({ view, clock }: { view: TimelineView; clock: Clock }) {
  return (
    <header>
      <h1>
        <bdi>{view.title || 'Timeline'}</bdi>
      </h1>
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
