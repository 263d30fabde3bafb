import type { ActionState } from './actionState';
import type { LibraryFilter } from './libraryFilter';

/** How many postmortems have something in common, and which. */
export interface Figure {
  readonly label: string;
  readonly count: number;
  readonly paths: readonly string[];
}

export const periodUnits = ['month', 'quarter', 'year'] as const;

export type PeriodUnit = (typeof periodUnits)[number];

/** Incidents by period, apart by severity or service; every list is as long as `periods`, empty periods included. */
export interface IncidentsOverTime {
  readonly by: 'severity' | 'service';
  /** "2026-03", "2026-Q1" or "2026", in order without holes. */
  readonly periods: readonly string[];
  readonly series: readonly {
    /** As written; `null` for incidents that do not say, "other" for services beyond the most frequent. */
    readonly label: string | null;
    readonly counts: readonly number[];
    readonly paths: readonly (readonly string[])[];
  }[];
}

export const distributionOf = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
  'openActionAge',
] as const;

/** How values spread; all numbers are in `unit`. */
export interface Distribution {
  readonly of: (typeof distributionOf)[number];
  readonly unit: 'minutes' | 'days';
  /** Values there are; with none the quantiles are `null` and there are no bins. */
  readonly count: number;
  readonly quantiles: {
    readonly min: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p90: number;
    readonly max: number;
  } | null;
  readonly mean: number | null;
  /** From 0 on, in order, without holes; `to` is exclusive and `null` for the last one, which is open. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly count: number;
    readonly paths: readonly string[];
  }[];
  /** Every value with the postmortem it comes from, the smallest first. */
  readonly values: readonly { readonly path: string; readonly value: number }[];
  /** Postmortems that do not tell. */
  readonly missing: readonly string[];
}

/** One action item as the rows below a figure show it. */
export interface ActionRow {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly state: ActionState;
  readonly owner: string | null;
  readonly due: string | null;
  readonly priority: string | null;
}

export interface ActionTrends {
  readonly total: number;
  readonly counts: Readonly<Record<ActionState, number>>;
  /** Done of all, 0 to 1; `null` without actions. */
  readonly completion: number | null;
  /** By the year and month of the incident. */
  readonly completionByPeriod: readonly {
    readonly period: string;
    readonly total: number;
    readonly done: number;
    readonly paths: readonly string[];
  }[];
  /** Days since the incident of actions that are not done. */
  readonly age: Distribution;
  /** The unfinished ones, the most urgent first. */
  readonly unfinished: readonly ActionRow[];
}

/** The row behind a path. */
export interface IncidentRow {
  readonly path: string;
  readonly title: string;
  readonly date: string | null;
  readonly severity: string | null;
  readonly status: string | null;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  /** Minutes. */
  readonly duration: number | null;
  readonly timeToDetect: number | null;
  readonly timeToAcknowledge: number | null;
  readonly timeToMitigate: number | null;
  readonly timeToResolve: number | null;
  readonly detection: string | null;
  readonly actionsDone: number;
  readonly actionsTotal: number;
}

/** What many postmortems show together; plain JSON, `null` for what is not known. The contract of `postmortem stats`. */
export interface Trends {
  readonly version: 1;
  /** ISO date on which actions were judged. */
  readonly today: string;
  readonly filter: LibraryFilter;
  readonly unit: PeriodUnit;
  /** The incidents behind all figures, the newest first. */
  readonly incidents: readonly IncidentRow[];
  /** Paths of incidents without a date; they are in no period. */
  readonly undated: readonly string[];
  readonly overTime: readonly IncidentsOverTime[];
  /** Times to detect, acknowledge, mitigate and resolve. */
  readonly distributions: readonly Distribution[];
  readonly actions: ActionTrends;
  /** Most frequent first. An incident may count for several. */
  readonly causes: readonly Figure[];
  readonly detections: readonly Figure[];
  readonly severities: readonly Figure[];
  readonly services: readonly Figure[];
  readonly tags: readonly Figure[];
  /** What the filter may ask for: all values of the library, whatever the filter lets through. */
  readonly choices: {
    readonly severities: readonly string[];
    readonly services: readonly string[];
    readonly tags: readonly string[];
    readonly years: readonly string[];
  };
}
