import type { TimelineView } from '../../core/timeline/view';
import { type Clock, type ClockZone, hasInstants, type ReaderZone } from '../../core/timeline/viewClock';
import { type EntryKind, entryKinds, entryKindTitles } from '../../core/timeline/viewKind';
import { hasActors, type LaneGrouping } from '../../core/timeline/viewLanes';
import { momentsOf, zoomAt, zoomTo } from '../../core/timeline/viewNavigation';
import { outageOf } from '../../core/timeline/viewPhases';
import { KindIcon } from './kindIcon';
import type { PanelModel, PanelSnapshot } from './panelModel';
import { TakeAway } from './takeAway';

interface ToolbarProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly reader: ReaderZone;
  readonly model: PanelModel;
  readonly snapshot: PanelSnapshot;
  readonly width: number;
}

export function Toolbar(props: ToolbarProps) {
  const { view, model, snapshot } = props;
  return (
    <div class="toolbar">
      <ZoomButtons {...props} />
      <TakeAway view={view} clock={props.clock} model={model} />
      {hasInstants(view) && <ZoneChoice {...props} />}
      {hasActors(view) && (
        <select
          aria-label="Lanes"
          value={snapshot.lanes}
          onChange={({ currentTarget }) => model.groupBy(currentTarget.value as LaneGrouping)}
        >
          <option value="kind">Lanes by kind</option>
          <option value="actor">Lanes by actor</option>
        </select>
      )}
      <input
        type="search"
        class="search"
        placeholder="Search entries"
        aria-label="Search entries"
        value={snapshot.search}
        onInput={({ currentTarget }) => model.search(currentTarget.value)}
      />
      <div class="kinds" role="group" aria-label="Show entries about">
        {entryKinds
          .filter((kind) => view.entries.some((entry) => entry.kind === kind))
          .map((kind) => (
            <KindToggle key={kind} kind={kind} {...props} />
          ))}
      </div>
    </div>
  );
}

function KindToggle({ kind, view, snapshot, model }: ToolbarProps & { kind: EntryKind }) {
  const count = view.entries.reduce((sum, entry) => sum + (entry.kind === kind ? 1 : 0), 0);
  return (
    <button type="button" class="toggle" aria-pressed={!snapshot.hidden.has(kind)} onClick={() => model.toggle(kind)}>
      <KindIcon kind={kind} />
      {entryKindTitles[kind]} <span class="count">{count}</span>
    </button>
  );
}

function ZoomButtons({ view, model, snapshot, width }: ToolbarProps) {
  const zoomBy = (factor: number) => {
    const { zoom, from } = zoomAt(momentsOf(view), { width, ...snapshot }, factor, width / 2);
    model.look(zoom, from);
  };
  const outage = outageOf(view);
  const showOutage = () => {
    if (!outage) return;
    const { zoom, from } = zoomTo(momentsOf(view), width, outage.from, outage.to);
    model.look(zoom, from);
  };
  return (
    <div class="zoom" role="group" aria-label="Zoom">
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out (−)"
        disabled={snapshot.zoom <= 1}
        onClick={() => zoomBy(1 / 1.6)}
      >
        −
      </button>
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoomBy(1.6)}>
        +
      </button>
      <button
        type="button"
        title="Show everything (0)"
        disabled={snapshot.zoom <= 1}
        onClick={() => model.look(1, undefined)}
      >
        Fit
      </button>
      {outage && (
        <button type="button" title="From the start of the impact to its end (O)" onClick={showOutage}>
          Outage
        </button>
      )}
    </div>
  );
}

function ZoneChoice({ view, clock, reader, model }: ToolbarProps) {
  const titles: Readonly<Record<ClockZone, string>> = {
    document: `As written${view.zone === undefined ? '' : ` (${view.zone})`}`,
    utc: 'UTC',
    reader: `My time (${reader.name})`,
  };
  return (
    <select
      aria-label="Show times"
      value={clock.zone}
      onChange={({ currentTarget }) => model.useZone(currentTarget.value as ClockZone)}
    >
      {(['document', 'utc', 'reader'] as const).map((zone) => (
        <option key={zone} value={zone}>
          {titles[zone]}
        </option>
      ))}
    </select>
  );
}
