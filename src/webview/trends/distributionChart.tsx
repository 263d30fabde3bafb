import { scaleBand, scaleLinear } from 'd3-scale';
import type { Distribution } from '../../protocol/trendsMessages';
import { amount } from './amount';
import { choosable, counted, type Select } from './selection';

const height = 180;
const inset = { left: 28, right: 8, top: 12, bottom: 30 };

interface DistributionProps {
  readonly data: Distribution;
  readonly width: number;
  readonly select: Select;
}

/** How values spread, as a histogram whose bars lead to their incidents; quantiles stand below in words. */
export function DistributionChart({ data: { bins, quantiles, mean, unit, count }, width, select }: DistributionProps) {
  if (!quantiles) return <p class="empty">Nothing here tells.</p>;
  const x = scaleBand<number>()
    .domain(bins.map((_, place) => place))
    .range([inset.left, width - inset.right])
    .padding(0.08);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const y = scaleLinear()
    .domain([0, most])
    .nice()
    .range([height - inset.bottom, inset.top]);
  const rangeText = (from: number, to: number | null): string =>
    to === null ? `${amount(from, unit)} or more` : `${amount(from, unit)} to ${amount(to, unit)}`;
  const every = Math.ceil((bins.length * 60) / Math.max(1, width - inset.left));
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Distribution">
        <line class="grid" x1={inset.left} x2={width - inset.right} y1={y(0)} y2={y(0)} />
        <text class="tick end" x={inset.left - 6} y={y(most) + 4}>
          {most}
        </text>
        {bins.map((bin, place) => {
          const title = `${rangeText(bin.from, bin.to)}: ${counted(bin.count, 'incident')}`;
          return (
            <g key={bin.from}>
              {bin.count > 0 ? (
                <g {...choosable(title, bin.paths, select)}>
                  <title>{title}</title>
                  <rect
                    class="mark series-0"
                    x={x(place)}
                    width={x.bandwidth()}
                    y={y(bin.count)}
                    height={y(0) - y(bin.count)}
                  />
                </g>
              ) : null}
              {place % every === 0 ? (
                <text class="tick" x={x(place)} y={height - 12}>
                  {amount(bin.from, unit)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <p class="quantiles">
        Half within <strong>{amount(quantiles.p50, unit)}</strong>, nine of ten within{' '}
        <strong>{amount(quantiles.p90, unit)}</strong>; {amount(quantiles.min, unit)} to {amount(quantiles.max, unit)}
        {mean === null ? '' : `, mean ${amount(mean, unit)}`}, of {count}.
      </p>
    </>
  );
}
