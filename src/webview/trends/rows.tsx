import type { Trends } from '../../protocol/trendsMessages';
import { amount } from './amount';
import { counted, type Selection } from './selection';
import type { TrendsHost } from './trendsHost';

interface RowsProps {
  readonly trends: Trends;
  readonly selection: Selection;
  readonly host: TrendsHost;
  readonly close: () => void;
}

/** The incidents behind what was chosen; a title opens its document. */
export function Rows({ trends, selection, host, close }: RowsProps) {
  const wanted = new Set(selection.paths);
  const rows = trends.incidents.filter(({ path }) => wanted.has(path));
  return (
    <section class="rows" aria-label="Incidents behind the figure">
      <h2 tabIndex={-1}>{selection.title}</h2>
      <span class="take">
        <button
          type="button"
          onClick={() => host.post({ type: 'saveRows', name: 'incidents', paths: selection.paths })}
        >
          CSV
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </span>
      <table>
        <caption>{counted(rows.length, 'incident')}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Incident</th>
            <th scope="col">Severity</th>
            <th scope="col">Duration</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, title, date, severity, duration, actionsDone, actionsTotal }) => (
            <tr key={path}>
              <td>{date ?? ''}</td>
              <td>
                <button type="button" class="link" onClick={() => host.post({ type: 'open', path })}>
                  {title}
                </button>
              </td>
              <td>{severity ?? ''}</td>
              <td>{duration === null ? '' : amount(duration, 'minutes')}</td>
              <td>{actionsTotal === 0 ? '' : `${actionsDone} of ${actionsTotal}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
