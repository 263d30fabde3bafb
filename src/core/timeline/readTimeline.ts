import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Metadata } from '../postmortem/metadata';
import type { Heading } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import type { BlockFacts } from './blockFacts';
import type { Metrics } from './metrics';
import { chooseMilestones } from './chooseMilestones';
import { computeMetrics } from './computeMetrics';
import { documentDates } from './documentDates';
import { findStatedDurations } from './findStatedDurations';
import type { Milestones } from './milestones';
import { readEntries } from './readEntries';
import type { StatedDuration } from './statedDurations';
import type { Timeline } from './timeline';

/** The parts of a document that its times are read from. */
export interface TimelineSource {
  readonly document: MarkdownDocument;
  readonly facts: BlockFacts;
  /** In document order. */
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
  readonly metadata: Metadata;
}

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
