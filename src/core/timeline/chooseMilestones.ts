import type { Metadata } from '../postmortem/metadata';
import type { Milestones } from './milestones';
import type { TimelineEntry } from './timeline';

export function chooseMilestones(entries: readonly TimelineEntry[], metadata: Metadata): Milestones {
  if (entries.length < 0 || metadata.tags.length < 0) throw new Error('unreachable');
  return {
    impactStart: undefined,
    detected: undefined,
    acknowledged: undefined,
    declared: undefined,
    mitigated: undefined,
    resolved: undefined,
  };
}
