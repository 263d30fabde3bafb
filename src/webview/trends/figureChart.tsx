import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../protocol/trendsMessages';
import { choosable, counted, type Select } from './selection';

const row = 26;
const most = 10;

interface FiguresProps {
  readonly figures: readonly Figure[];
  readonly width: number;
  readonly select: Select;
}

/** The most frequent of something, the longest bar first. */
export function FigureChart({ figures, width, select }: FiguresProps) {
  if (figures.length === 0) return <p class="empty">Nothing here tells.</p>;
  const shown = figures.slice(0, most);
  const labels = Math.min(180, width * 0.45);
  const x = scaleLinear()
    .domain([0, Math.max(...shown.map(({ count }) => count))])
    .range([0, Math.max(10, width - labels - 40)]);
  const letters = Math.floor(labels / 7);
  return (
    <svg viewBox={`0 0 ${width} ${shown.length * row + 4}`} role="group" aria-label="Most frequent">
      {shown.map(({ label, count, paths }, place) => {
        const title = `${label}: ${counted(count, 'incident')}`;
        return (
          <g key={label}>
            <text class="tick end" x={labels - 8} y={place * row + 18}>
              {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
            </text>
            <text class="tick" x={labels + x(count) + 6} y={place * row + 18}>
              {count}
            </text>
            <g {...choosable(title, paths, select)}>
              <title>{title}</title>
              <rect class="hit" x={0} y={place * row} width={width} height={row} />
              <rect class="mark series-0" x={labels} y={place * row + 4} width={x(count)} height={row - 8} />
            </g>
          </g>
        );
      })}
    </svg>
  );
}
