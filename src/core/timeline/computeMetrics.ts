import type { Metrics } from './metrics';
import type { Milestone, Milestones } from './milestones';

/** Times between milestones in minutes (as metrics.ts defines them); `undefined` when one is missing, timeless or before its start. */
export function computeMetrics({ impactStart, detected, acknowledged, mitigated, resolved }: Milestones): Metrics {
  return {
    timeToDetect: between(impactStart, detected),
    timeToAcknowledge: between(detected, acknowledged),
    timeToMitigate: between(impactStart, mitigated),
    timeToResolve: between(impactStart, resolved),
  };
}

function between(from: Milestone | undefined, to: Milestone | undefined): number | undefined {
  if (!from || !to || !hasTime(from) || !hasTime(to)) return undefined;
  const minutes = Math.round((to.entry.minutes - from.entry.minutes) * 100) / 100;
  return minutes < 0 ? undefined : minutes;
}

function hasTime({ entry }: Milestone): boolean {
  return entry.time !== undefined && entry.fault === undefined;
}
