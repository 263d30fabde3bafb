import type { Metrics } from './metrics';
import { chooseMilestones } from './chooseMilestones';
import { computeMetrics } from './computeMetrics';
import { documentDates } from './documentDates';
import { findStatedDurations } from './findStatedDurations';
import type { Milestones } from './milestones';
import { readEntries } from './readEntries';
import type { StatedDuration } from './statedDurations';
import type { Timeline } from './timeline';
import type { TimelineSource } from './timelineSource';

export interface TimelineReading {
  readonly timeline: Timeline;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly stated: readonly StatedDuration[];
}

/**
 * Reads the timeline of a document with its milestones, metrics and the durations that the document states.
 * What a section says is read once per text of the section; the rest is a pass over the entries.
 */
export function readTimeline(source: TimelineSource): TimelineReading {
  const dates = documentDates(source.facts, source.metadata, source.headings);
  const { timeline, signs, moments } = readEntries(source, dates);
  const milestones = chooseMilestones(timeline.entries, signs, moments);
  return {
    timeline,
    milestones,
    metrics: computeMetrics(milestones),
    stated: findStatedDurations(source),
  };
}
