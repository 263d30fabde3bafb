import type { MilestoneKind, TimelineEntry } from './timeline';

/** At most one entry per milestone; an entry may hold several. */
export type Milestones = Readonly<Record<MilestoneKind, Milestone | undefined>>;

export interface Milestone {
  /** One of the timeline's entries, or one that stands for a line of the metadata and is in no timeline. */
  readonly entry: TimelineEntry;
  /** `mark`: the writer marked it (`[detected]`, **OUTAGE BEGINS**, front matter); `wording`: read from the words. */
  readonly by: 'mark' | 'wording';
}
