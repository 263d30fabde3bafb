import { scaleLinear } from 'd3-scale';
import type { ActionTrends } from '../../protocol/trendsMessages';
import { choosable, counted, type Select } from './selection';

const states = [
  ['done', 'Done'],
  ['open', 'Open'],
  ['due-soon', 'Due soon'],
  ['overdue', 'Overdue'],
] as const;

interface ActionsProps {
  readonly actions: ActionTrends;
  readonly paths: readonly string[];
  readonly width: number;
  readonly select: Select;
}

/** Where the action items stand, as one bar. */
export function ActionsChart({ actions: { counts, total, unfinished }, paths, width, select }: ActionsProps) {
  if (total === 0) return <p class="empty">No action items.</p>;
  const x = scaleLinear().domain([0, total]).range([0, width]);
  let from = 0;
  return (
    <>
      <svg viewBox={`0 0 ${width} 40`} role="group" aria-label="Action items by state">
        {states.map(([state, name], kind) => {
          const count = counts[state];
          if (count === 0) return null;
          const start = x(from);
          from += count;
          const title = `${name}: ${counted(count, 'action item')}`;
          const behind =
            state === 'done'
              ? paths
              : [...new Set(unfinished.filter((one) => one.state === state).map(({ path }) => path))];
          return (
            <g key={state} {...choosable(title, behind, select)}>
              <title>{title}</title>
              <rect class={`mark state-${kind}`} x={start} y={4} width={Math.max(1, x(from) - start - 1)} height={32} />
            </g>
          );
        })}
      </svg>
      <ul class="legend">
        {states.map(([state, name], kind) => (
          <li key={state}>
            <span class={`swatch state-${kind}`} /> {name} ({counts[state]})
          </li>
        ))}
      </ul>
    </>
  );
}
