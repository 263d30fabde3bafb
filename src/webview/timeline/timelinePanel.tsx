import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TimelineView } from '../../core/timeline/view';
import { clockFor, type ReaderZone } from '../../core/timeline/viewClock';
import { metricSpans, metricTitles } from '../../core/timeline/viewPhases';
import { durationText } from '../../core/timeline/viewText';
import { EmptyTimeline } from './emptyTimeline';
import { EntryDetails } from './entryDetails';
import { EntryList } from './entryList';
import { TimelineFindings } from './findings';
import { Header } from './header';
import { MetricTiles } from './metricTiles';
import type { PanelModel } from './panelModel';
import { Picture } from './picture';
import { Toolbar } from './toolbar';
import { useSplit } from './useSplit';
import { useWidth } from './useWidth';

const readerZone: ReaderZone = {
  name: Intl.DateTimeFormat().resolvedOptions().timeZone,
  offsetAt: (instant) => {
    const offset = new Date(instant).getTimezoneOffset();
    return Number.isFinite(offset) ? -offset : 0;
  },
};

export function TimelinePanel({ model }: { model: PanelModel }) {
  const snapshot = useSnapshot(model);
  const { view, zone, search, hidden, unavailable } = snapshot;
  const { ref, width } = useWidth();
  const { ref: top, split } = useSplit();
  const clock = useMemo(() => view && clockFor(view, zone, readerZone), [view, zone]);
  const shown = useMemo(() => view && shownEntries(view, search, hidden), [view, search, hidden]);
  const announcement = useCalm(view ? summary(view) : (unavailable ?? ''));
  return (
    <main ref={ref} class={split ? 'split' : undefined}>
      {view && clock && shown && view.entries.length > 0 && (
        <>
          <section class="top" ref={top}>
            <Header view={view} clock={clock} />
            <MetricTiles view={view} clock={clock} model={model} width={width} />
            <TimelineFindings findings={view.findings} model={model} />
            <Toolbar view={view} clock={clock} reader={readerZone} model={model} snapshot={snapshot} width={width} />
            {width > 0 && (
              <Picture view={view} clock={clock} model={model} snapshot={snapshot} shown={shown} width={width} />
            )}
          </section>
          <EntryList view={view} clock={clock} model={model} snapshot={snapshot} shown={shown} />
          {snapshot.active !== undefined && (
            <EntryDetails view={view} clock={clock} model={model} place={snapshot.active} />
          )}
        </>
      )}
      {view?.entries.length === 0 && <EmptyTimeline />}
      {unavailable !== undefined && (
        <section class="empty">
          <h1>No timeline here</h1>
          <p>{unavailable}</p>
        </section>
      )}
      <div class="unseen" role="status" aria-live="polite">
        {announcement}
      </div>
    </main>
  );
}

function useSnapshot(model: PanelModel) {
  const [snapshot, setSnapshot] = useState(model.snapshot);
  useEffect(() => {
    setSnapshot(model.snapshot);
    return model.subscribe(() => setSnapshot(model.snapshot));
  }, [model]);
  return snapshot;
}

/** A text that follows its source only once it rests, so that typing is not read out word by word. */
function useCalm(text: string): string {
  const [calm, setCalm] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), 1200);
    return () => clearTimeout(timer);
  }, [text]);
  return calm;
}

function summary(view: TimelineView): string {
  const times = metricSpans(view).map(({ metric, minutes }) => `${metricTitles[metric]} ${durationText(minutes)}`);
  const count = view.entries.length === 1 ? '1 entry' : `${view.entries.length} entries`;
  return [`Timeline with ${count}`, ...times].join('. ');
}

function shownEntries(view: TimelineView, search: string, hidden: ReadonlySet<string>): ReadonlySet<number> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set<number>();
  view.entries.forEach(({ text, time, kind }, place) => {
    const searched = `${time ?? ''} ${text}`.toLowerCase();
    if (!hidden.has(kind) && words.every((word) => searched.includes(word))) shown.add(place);
  });
  return shown;
}
