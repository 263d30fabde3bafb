import type { LineIndex } from '../markdown/lineIndex';
import { milestoneKinds, type TimelineEntry } from '../timeline/timeline';
import type { Located } from './actionItem';
import type { Postmortem } from './postmortem';

/** The model as JSON, the contract of `postmortem inspect`: 1-based lines, `null` for what the document does not say. */
export function inspect(path: string, postmortem: Postmortem): InspectedPostmortem {
  const { lines } = postmortem.document;
  const { metadata, timeline, milestones, metrics } = postmortem;
  const holders = new Map<TimelineEntry, string>();
  for (const kind of milestoneKinds) {
    const entry = milestones[kind]?.entry;
    if (entry && !holders.has(entry)) holders.set(entry, kind);
  }
  return {
    path,
    metadata: {
      title: valueOf(metadata.title),
      status: valueOf(metadata.status),
      severity: valueOf(metadata.severity),
      date: valueOf(metadata.date),
      authors: metadata.authors.map(({ value }) => value),
      services: metadata.services.map(({ value }) => value),
    },
    sections: postmortem.sections.map(({ kind, title, label }) => ({ kind, title, line: lineOf(lines, label.start) })),
    timeline: {
      zone: timeline.zone ?? null,
      entries: timeline.entries.map((entry) => inspectEntry(entry, holders.get(entry))),
    },
    milestones: Object.fromEntries(milestoneKinds.map((kind) => [kind, entryLine(milestones[kind]?.entry)])),
    metrics: {
      timeToDetect: metrics.timeToDetect ?? null,
      timeToAcknowledge: metrics.timeToAcknowledge ?? null,
      timeToMitigate: metrics.timeToMitigate ?? null,
      timeToResolve: metrics.timeToResolve ?? null,
    },
    stated: postmortem.stated.map(({ line, what, minutes }) => ({ line: line + 1, what, minutes })),
    actions: postmortem.actions.map((action) => ({
      line: action.line + 1,
      text: action.text,
      owner: valueOf(action.owner),
      due: valueOf(action.due),
      priority: valueOf(action.priority),
      type: valueOf(action.type),
      ticket: valueOf(action.ticket),
      done: action.done ?? null,
    })),
  };
}

export interface InspectedPostmortem {
  readonly path: string;
  readonly metadata: Readonly<Record<string, string | null | readonly string[]>>;
  readonly sections: readonly { readonly kind: string; readonly title: string; readonly line: number }[];
  readonly timeline: { readonly zone: string | null; readonly entries: readonly InspectedEntry[] };
  /** The line of each milestone's entry. */
  readonly milestones: Readonly<Record<string, number | null>>;
  /** Minutes. */
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly stated: readonly { readonly line: number; readonly what: string; readonly minutes: number }[];
  readonly actions: readonly InspectedAction[];
}

export interface InspectedEntry {
  readonly line: number;
  readonly date: string | null;
  readonly time: string | null;
  readonly end: string | null;
  readonly zone: string | null;
  readonly approximate: boolean;
  readonly instant: string | null;
  readonly text: string;
  readonly milestone: string | null;
}

export interface InspectedAction {
  readonly line: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly priority: string | null;
  readonly type: string | null;
  readonly ticket: string | null;
  readonly done: boolean | null;
}

function inspectEntry(entry: TimelineEntry, milestone: string | undefined): InspectedEntry {
  return {
    line: entry.line + 1,
    date: entry.date ?? null,
    time: entry.time ?? null,
    end: entry.end ?? null,
    zone: entry.zone ?? null,
    approximate: entry.approximate,
    instant: isoInstant(entry.instant),
    text: entry.text,
    milestone: milestone ?? null,
  };
}

/** ISO 8601 to the second; `null` outside the range of dates. */
function isoInstant(instant: number | undefined): string | null {
  if (instant === undefined || !(Math.abs(instant) <= 8.64e15)) return null;
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

function entryLine(entry: TimelineEntry | undefined): number | null {
  return entry ? entry.line + 1 : null;
}

function lineOf(lines: LineIndex, offset: number): number {
  return lines.lineAt(offset) + 1;
}

function valueOf(located: Located | undefined): string | null {
  return located?.value ?? null;
}
