import type { Postmortem } from '../../postmortem/postmortem';
import type { MilestoneKind } from '../../timeline/timeline';

/** The moments without which nothing can be measured; the end of the impact is either of two. */
export type NeededMilestone = 'impactStart' | 'detected' | 'mitigated';

/** Fewer entries are a beginning, not yet a timeline. */
const enoughEntries = 3;

export function missingMilestones({ timeline, milestones }: Postmortem): readonly NeededMilestone[] {
  if (timeline.entries.length < enoughEntries) return [];
  const known = (kind: MilestoneKind): boolean => milestones[kind] !== undefined;
  const missing: NeededMilestone[] = [];
  if (!known('impactStart')) missing.push('impactStart');
  if (!known('detected')) missing.push('detected');
  if (!known('mitigated') && !known('resolved')) missing.push('mitigated');
  return missing;
}

/** Whether the story begins when somebody noticed: then what led up to it is missing rather than a mark. */
export function startsWithDetection({ timeline, milestones }: Postmortem): boolean {
  const [one] = timeline.entries;
  if (one === undefined || timeline.entries.length < enoughEntries) return false;
  const first = timeline.entries.reduce(
    (earliest, entry) => (entry.minutes < earliest.minutes ? entry : earliest),
    one,
  );
  const { impactStart, detected, acknowledged, declared } = milestones;
  if (impactStart !== undefined) return false;
  return [detected, acknowledged, declared].some((one) => one?.entry === first);
}
