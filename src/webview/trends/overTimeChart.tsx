import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { IncidentsOverTime } from '../../protocol/trendsMessages';
import { choosable, counted, type Select } from './selection';

const height = 240;
const inset = { left: 32, right: 8, top: 8, bottom: 28 };

interface OverTimeProps {
  readonly data: IncidentsOverTime;
  readonly width: number;
  readonly select: Select;
}

/** Incidents by period, one on top of the other; every piece leads to its incidents. */
export function OverTimeChart({ data: { periods, series, by }, width, select }: OverTimeProps) {
  const rows = periods.map((_, place) => series.map(({ counts }) => counts[place] ?? 0));
  const most = Math.max(1, ...rows.map((row) => row.reduce((sum, count) => sum + count, 0)));
  const x = scaleBand<number>()
    .domain(periods.map((_, place) => place))
    .range([inset.left, width - inset.right])
    .padding(0.2);
  const y = scaleLinear()
    .domain([0, most])
    .nice()
    .range([height - inset.bottom, inset.top]);
  const layers = stack<readonly number[], number>()
    .keys(series.map((_, place) => place))
    .value((row, key) => row[key] ?? 0)(rows);
  const every = Math.ceil((periods.length * 52) / Math.max(1, width - inset.left));
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`Incidents by period and ${by}`}>
        {y
          .ticks(Math.min(5, most))
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line class="grid" x1={inset.left} x2={width - inset.right} y1={y(tick)} y2={y(tick)} />
              <text class="tick end" x={inset.left - 6} y={y(tick) + 4}>
                {tick}
              </text>
            </g>
          ))}
        {periods.map((period, place) =>
          place % every === 0 ? (
            <text key={period} class="tick middle" x={(x(place) ?? 0) + x.bandwidth() / 2} y={height - 10}>
              {period}
            </text>
          ) : null,
        )}
        {layers.map((layer, kind) =>
          layer.map(([from, to], place) => {
            if (to <= from) return null;
            const label = series[kind]?.label ?? 'not said';
            const title = `${periods[place] ?? ''}, ${label}: ${counted(to - from, 'incident')}`;
            return (
              <g key={`${kind} ${place}`} {...choosable(title, series[kind]?.paths[place] ?? [], select)}>
                <title>{title}</title>
                <rect
                  class={`mark series-${kind % 8}`}
                  x={x(place)}
                  width={x.bandwidth()}
                  y={y(to)}
                  height={Math.max(1, y(from) - y(to))}
                />
              </g>
            );
          }),
        )}
      </svg>
      <Legend series={series} />
    </>
  );
}

function Legend({ series }: Pick<IncidentsOverTime, 'series'>) {
  return (
    <ul class="legend">
      {series.map(({ label, counts }, kind) => (
        <li key={label ?? ''}>
          <span class={`swatch series-${kind % 8}`} /> {label ?? 'not said'} ({counts.reduce((a, b) => a + b, 0)})
        </li>
      ))}
    </ul>
  );
}
