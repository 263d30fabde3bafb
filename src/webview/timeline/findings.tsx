import type { ViewFinding } from '../../core/timeline/viewFindings';
import type { PanelModel } from './panelModel';

/** What the rules say, each with its ways out. */
export function Findings({ findings, model }: { findings: readonly ViewFinding[] | undefined; model: PanelModel }) {
  if (!findings || findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map(({ finding, severity, message, fixes }) => (
        <li key={finding} class={`finding ${severity}`}>
          <span class="message" dir="auto">
            {message}
          </span>
          {fixes.map((title, fix) => (
            <button key={fix} type="button" onClick={() => model.fix(finding, fix)}>
              {title}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The findings about the timeline as a whole, folded until somebody wants them. */
export function TimelineFindings({
  findings,
  model,
}: {
  findings: readonly ViewFinding[] | undefined;
  model: PanelModel;
}) {
  if (!findings || findings.length === 0) return null;
  return (
    <details class="notices">
      <summary>
        {findings.length === 1 ? '1 remark about the timeline' : `${findings.length} remarks about the timeline`}
      </summary>
      <Findings findings={findings} model={model} />
    </details>
  );
}
