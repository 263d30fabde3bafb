import type { Metrics } from '../../core/timeline/metrics';
import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { milestoneTitles } from '../../core/timeline/viewKind';
import { momentsOf, zoomTo } from '../../core/timeline/viewNavigation';
import { metricEnds, metricNames, metricTitles } from '../../core/timeline/viewPhases';
import { durationText } from '../../core/timeline/viewText';
import { timeOf } from './entryText';
import type { PanelModel } from './panelModel';

interface TilesProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly model: PanelModel;
  readonly width: number;
}

/** The four response times; each shows its stretch of the picture when pressed. */
export function MetricTiles(props: TilesProps) {
  return (
    <ul class="tiles" aria-label="Response times">
      {metricNames.map((metric) => (
        <li key={metric}>
          <Tile metric={metric} {...props} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ metric, view, clock, model, width }: TilesProps & { metric: keyof Metrics }) {
  const [start, end] = metricEnds[metric];
  const from = entryAt(view, start);
  const to = entryAt(view, end);
  const minutes = view.metrics[metric];
  if (minutes === undefined || !from || !to) {
    const missing = [!from && milestoneTitles[start], !to && milestoneTitles[end]].filter(Boolean);
    return (
      <div class="tile unknown">
        <span class="tile-name">{metricTitles[metric]}</span>
        <span class="tile-value">–</span>
        <span class="tile-span">
          {missing.length > 0 ? `Not marked: ${missing.join(', ')}` : 'Not clear from the times'}
        </span>
      </div>
    );
  }
  const show = () => {
    if (from.minutes === undefined || to.minutes === undefined) return;
    const { zoom, from: left } = zoomTo(momentsOf(view), width, from.minutes, to.minutes);
    model.look(zoom, left);
  };
  return (
    <button type="button" class={`tile tile-${metric}`} onClick={show} title={`${from.text}\n→ ${to.text}`}>
      <span class="tile-name">{metricTitles[metric]}</span>
      <span class="tile-value">{durationText(minutes)}</span>
      <span class="tile-span">
        {timeOf(from, clock)} → {timeOf(to, clock)}
      </span>
    </button>
  );
}

function entryAt(view: TimelineView, kind: keyof typeof milestoneTitles) {
  const place = view.milestones[kind];
  return place === undefined ? undefined : view.entries[place];
}
