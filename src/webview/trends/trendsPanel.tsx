import { useEffect, useRef, useState } from 'preact/hooks';
import type { Distribution, LibraryFilter, Trends, TrendsHostMessage } from '../../protocol/trendsMessages';
import { TrendsAssembly } from '../../protocol/trendsParts';
import { useWidth } from '../timeline/useWidth';
import { ActionsChart } from './actionsChart';
import { Chart } from './chart';
import { DistributionChart } from './distributionChart';
import { FigureChart } from './figureChart';
import { Filters } from './filters';
import { OverTimeChart } from './overTimeChart';
import { Rows } from './rows';
import { counted, type Select, type Selection } from './selection';
import type { TrendsHost } from './trendsHost';

const distributionTitles: Readonly<Record<Distribution['of'], string>> = {
  timeToDetect: 'Time to detect',
  timeToAcknowledge: 'Time to acknowledge',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
  openActionAge: 'Age of open action items',
};

/** What the extension has told in full. */
interface Picture {
  readonly trends: Trends;
  readonly isComplete: boolean;
}

/** Trends over all postmortems. Shows what the extension last sent; filters are asked of it. */
export function TrendsPanel({ host }: { readonly host: TrendsHost }) {
  const [picture, setPicture] = useState<Picture>();
  useEffect(() => {
    let coming: { readonly picture: number; readonly assembly: TrendsAssembly } | undefined;
    const receive = ({ data }: MessageEvent<TrendsHostMessage>): void => {
      if (data.type !== 'trends') return;
      const { picture, part, isLast, isComplete } = data;
      if (coming?.picture !== picture) coming = { picture, assembly: new TrendsAssembly() };
      coming.assembly.add(part);
      if (!isLast) return;
      const trends = coming.assembly.finish();
      coming = undefined;
      if (trends) setPicture({ trends, isComplete });
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, []);
  if (!picture) return <p class="empty">Reading postmortems…</p>;
  return <Board {...picture} host={host} />;
}

interface BoardProps extends Picture {
  readonly host: TrendsHost;
}

function Board({ trends, isComplete, host }: BoardProps) {
  const { ref, width } = useWidth();
  const [selection, setSelection] = useState<Selection>();
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => rows.current?.querySelector('h2')?.focus(), [selection]);
  const change = (filter: LibraryFilter): void => {
    host.save({ filter });
    host.post({ type: 'filter', filter });
  };
  return (
    <div class="board" ref={ref}>
      <header>
        <h1>Trends</h1>
        <p class="note" role="status">
          {counted(trends.incidents.length, 'incident')}
          {trends.undated.length > 0 ? `, ${trends.undated.length} without a date` : ''}
          {isComplete ? '' : ', still reading'}
        </p>
        <Filters trends={trends} change={change} />
      </header>
      {selection ? (
        <div ref={rows}>
          <Rows trends={trends} selection={selection} host={host} close={() => setSelection(undefined)} />
        </div>
      ) : null}
      {width === 0 ? null : trends.incidents.length === 0 ? (
        <p class="empty">No postmortem passes the filters.</p>
      ) : (
        <Charts trends={trends} host={host} width={width} select={setSelection} />
      )}
    </div>
  );
}

interface ChartsProps {
  readonly trends: Trends;
  readonly host: TrendsHost;
  /** Of all charts together, in pixels. */
  readonly width: number;
  readonly select: Select;
}

function Charts({ trends, host, width, select }: ChartsProps) {
  const [by, setBy] = useState<'severity' | 'service'>('severity');
  const all = trends.incidents.map(({ path }) => path);
  const column = width < 640 ? width - 24 : Math.floor((width - 16) / 2) - 24;
  const overTime = trends.overTime.find((one) => one.by === by);
  return (
    <div class="charts">
      {overTime ? (
        <Chart title={`Incidents by ${by}`} note={`by ${trends.unit}`} host={host} paths={all}>
          <label class="by">
            By{' '}
            <select
              value={by}
              onChange={(event) => setBy(event.currentTarget.value === 'service' ? 'service' : 'severity')}
            >
              <option value="severity">severity</option>
              <option value="service">service</option>
            </select>
          </label>
          <OverTimeChart data={overTime} width={column} select={select} />
        </Chart>
      ) : null}
      <Chart
        title="Action items"
        note={completionNote(trends)}
        host={host}
        paths={all}
        isEmpty={trends.actions.total === 0}
      >
        <ActionsChart actions={trends.actions} paths={all} width={column} select={select} />
      </Chart>
      {[...trends.distributions, trends.actions.age].map((data) => (
        <Chart
          key={data.of}
          title={distributionTitles[data.of]}
          note={missingNote(data)}
          isEmpty={data.values.length === 0}
          host={host}
          paths={data.values.map(({ path }) => path)}
        >
          <DistributionChart data={data} width={column} select={select} />
        </Chart>
      ))}
      <Chart
        title="Causes"
        note="themes in the words about causes"
        host={host}
        paths={all}
        isEmpty={trends.causes.length === 0}
      >
        <FigureChart figures={trends.causes} width={column} select={select} />
      </Chart>
      <Chart title="Who or what noticed" note="" host={host} paths={all} isEmpty={trends.detections.length === 0}>
        <FigureChart figures={trends.detections} width={column} select={select} />
      </Chart>
    </div>
  );
}

function completionNote({ actions: { completion, total } }: Trends): string {
  return completion === null ? '' : `${Math.round(completion * 100)} % of ${total} done`;
}

function missingNote({ missing: { length } }: Distribution): string {
  return length === 0 ? '' : length === 1 ? '1 does not tell' : `${length} do not tell`;
}
