import type { MilestoneKind, TimelineEntry } from './timeline';

/** At most one entry per milestone; an entry may hold several. */
export type Milestones = Readonly<Record<MilestoneKind, Milestone | undefined>>;

export interface Milestone {
  readonly entry: TimelineEntry;
  /** `mark`: the writer marked it (`[detected]`, **OUTAGE BEGINS**, front matter); `wording`: read from the words. */
  readonly by: 'mark' | 'wording';
}
