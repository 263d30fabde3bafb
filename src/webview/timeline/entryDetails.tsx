import { type MilestoneKind, milestoneKinds } from '../../core/timeline/timeline';
import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { isClockTime } from '../../core/timeline/viewClockTime';
import { milestoneTitles } from '../../core/timeline/viewKind';
import { timeOf } from './entryText';
import { Findings } from './findings';
import type { PanelModel } from './panelModel';

interface DetailsProps {
  readonly view: TimelineView;
  readonly clock: Clock;
  readonly model: PanelModel;
  readonly place: number;
}

/** What can be done with the chosen entry; every change is an ordinary edit of the document. */
export function EntryDetails({ view, clock, model, place }: DetailsProps) {
  const entry = view.entries[place];
  if (!entry) return null;
  const held = entry.milestones[0] ?? '';
  const close = () => {
    // The list's tab stop is the chosen entry.
    document.querySelector<HTMLElement>('.entry[tabindex="0"]')?.focus();
    model.activate(undefined);
  };
  return (
    <section class="details" aria-label="Chosen entry" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <div class="chosen">
        <p>
          <strong>{timeOf(entry, clock)}</strong> <bdi>{entry.text}</bdi>
        </p>
        <button type="button" aria-label="Close" title="Close (Escape)" onClick={close}>
          ✕
        </button>
      </div>
      <div class="actions">
        <label>
          Milestone{' '}
          <select
            key={`${place} ${held}`}
            value={held}
            onChange={({ currentTarget }) =>
              model.mark(place, (currentTarget.value || undefined) as MilestoneKind | undefined)
            }
          >
            <option value="">none</option>
            {milestoneKinds.map((kind) => (
              <option key={kind} value={kind}>
                {milestoneTitles[kind]}
              </option>
            ))}
          </select>
        </label>
        {entry.time !== undefined && (
          <TimeField key={`${place} ${entry.time}`} time={entry.time} onTime={(time) => model.retime(place, time)} />
        )}
        {entry.minutes !== undefined && entry.time !== undefined && (
          <button type="button" onClick={() => model.add(entry.minutes ?? 0)}>
            Add an entry after it
          </button>
        )}
        <button type="button" onClick={() => model.reveal(place, true)}>
          Go to line {entry.line + 1}
        </button>
      </div>
      <Findings findings={entry.findings} model={model} />
    </section>
  );
}

/** The time as the document has it; Enter or leaving the field writes the new one. */
function TimeField({ time, onTime }: { time: string; onTime: (time: string) => void }) {
  const take = (field: HTMLInputElement) => {
    const wanted = field.value.trim();
    if (wanted === time) return;
    if (isClockTime(wanted)) onTime(wanted);
    else field.value = time;
  };
  return (
    <label>
      Time{' '}
      <input
        type="text"
        class="time"
        size={8}
        defaultValue={time}
        onBlur={({ currentTarget }) => take(currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
          if (event.key !== 'Escape' || event.currentTarget.value === time) return;
          event.currentTarget.value = time;
          event.stopPropagation();
        }}
      />
    </label>
  );
}
