import type { ActionForm } from '../postmortem/actionItem';
import type { PostmortemStatus } from '../postmortem/metadata';
import type { MilestoneKind } from '../timeline/timeline';
import type { DetectionSource } from './detectionSource';

/**
 * What the library keeps of one postmortem. Plain JSON: a round trip gives an equal value, and a key that has nothing to
 * say is absent. Everything is that of the full reader, except `words`, `causes` and `detection`, which are heuristics.
 */
export interface PostmortemSummary {
  /** How the caller names the document, unique in its library: a path or the text of a URI, with forward slashes. */
  readonly path: string;
  /** That of the document, else its file's name. */
  readonly title: string;
  /** The number or key that the document gives itself ("INC-214"). */
  readonly id?: string;
  /** ISO date of the incident: of the metadata, else of the first dated entry of the timeline. */
  readonly date?: string;
  /** As the team's scale calls it; as written when it is on no scale. */
  readonly severity?: string;
  /** Place on the team's scale, 0 for the worst; absent when it is on no scale. */
  readonly severityRank?: number;
  readonly status?: PostmortemStatus;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** ISO date and time on the document's own clock (`2026-03-04T14:51`), or the time alone when the day is unknown. */
  readonly milestones: Readonly<Partial<Record<MilestoneKind, string>>>;
  /** Minutes; absent when not derivable. */
  readonly metrics: SummaryMetrics;
  /** Minutes from the start of the impact to the resolution: of the timeline, else as the document states it. */
  readonly duration?: number;
  /** Who or what noticed. */
  readonly detection?: DetectionSource;
  /** The first words about each cause, at most 160 characters each, at most 6. */
  readonly causes: readonly string[];
  /** The first words of the summary, at most 300 characters. */
  readonly gist?: string;
  readonly actions: readonly ActionSummary[];
  /** The different words of the whole text, lower case, for search and likeness, parted by single spaces. */
  readonly words: string;
}

export interface SummaryMetrics {
  readonly timeToDetect?: number;
  readonly timeToAcknowledge?: number;
  readonly timeToMitigate?: number;
  readonly timeToResolve?: number;
}

/** An action item; `findAction` finds it again in the document. */
export interface ActionSummary {
  /** What is to be done, as the reader gives it, at most 600 characters. */
  readonly text: string;
  readonly form: ActionForm;
  /** 1-based. */
  readonly line: number;
  readonly owner?: string;
  /** ISO date when it can be read as one, else the text as written. */
  readonly due?: string;
  readonly priority?: string;
  /** prevent, mitigate, detect, process, … lower case. */
  readonly type?: string;
  readonly ticket?: string;
  /** Absent when nothing tells. */
  readonly done?: boolean;
}
