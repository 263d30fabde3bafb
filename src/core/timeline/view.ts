import type { Finding } from '../rules/finding';
import type { Postmortem } from '../postmortem/postmortem';
import type { Metrics } from './metrics';
import type { MilestoneKind, TimelineEntry } from './timeline';
import { milestoneKinds } from './timeline';
import { actorFinder } from './viewActor';
import { placeFindings, type ViewFinding } from './viewFindings';
import { type EntryKind, kindOfEntry } from './viewKind';

/** What the panel and the static picture draw: plain data that survives JSON, nothing of the document's markup. */
export interface TimelineView {
  readonly title?: string | undefined;
  readonly severity?: string | undefined;
  readonly status?: string | undefined;
  /** The zone declared for all entries, as written. */
  readonly zone?: string | undefined;
  /** In document order. */
  readonly entries: readonly ViewEntry[];
  /** Entries left out because the document holds more than can be shown. */
  readonly omitted: number;
  /** Position in `entries` of each milestone that was found. */
  readonly milestones: Readonly<Partial<Record<MilestoneKind, number>>>;
  /** Minutes, as defined in metrics.ts. */
  readonly metrics: Readonly<Partial<Metrics>>;
  /** What the rules say about the timeline as a whole. */
  readonly findings?: readonly ViewFinding[] | undefined;
}

export interface ViewEntry {
  /** 0-based line of the time, and of the entry's last character. */
  readonly line: number;
  readonly endLine: number;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly end?: string | undefined;
  readonly zone?: string | undefined;
  readonly approximate: boolean;
  /** Milliseconds since the epoch. */
  readonly instant?: number | undefined;
  /** Minutes on the document's own axis; `undefined` when the entry cannot be placed on it. */
  readonly minutes?: number | undefined;
  /** Never before `minutes`. */
  readonly endMinutes?: number | undefined;
  readonly text: string;
  readonly kind: EntryKind;
  readonly milestones: readonly MilestoneKind[];
  /** Who or what acts, as far as the words tell. */
  readonly actor?: string | undefined;
  readonly findings?: readonly ViewFinding[] | undefined;
}

/** More than a person can read; keeps a hostile document from filling the panel's memory. */
const maxEntries = 5000;
const maxText = 400;

/** Reduces a postmortem and its findings to what its timeline shows. Entries without a usable place keep their row. */
export function viewTimeline(postmortem: Postmortem, findings: readonly Finding[] = []): TimelineView {
  const { metadata, timeline, milestones, metrics, document } = postmortem;
  const held = heldMilestones(postmortem);
  const shown = timeline.entries.slice(0, maxEntries);
  const actorOf = actorFinder(postmortem.people);
  const placed = placeFindings(findings, shown);
  const places = new Map(shown.map((entry, place) => [entry, place]));
  const found: Partial<Record<MilestoneKind, number>> = {};
  for (const kind of milestoneKinds) {
    const entry = milestones[kind]?.entry;
    const place = entry && places.get(entry);
    if (place !== undefined) found[kind] = place;
  }
  return {
    title: cut(metadata.title?.value),
    severity: cut(metadata.severity?.value),
    status: metadata.status?.value,
    zone: cut(timeline.zone),
    entries: shown.map((entry, place) => ({
      ...viewEntry(entry, held.get(entry) ?? [], document.lines.lineAt(Math.max(entry.span.start, entry.span.end - 1))),
      actor: cut(actorOf(entry.text)),
      findings: placed.ofEntry.get(place),
    })),
    omitted: timeline.entries.length - shown.length,
    milestones: found,
    metrics,
    findings: placed.ofAll,
  };
}

function heldMilestones({ milestones }: Postmortem): Map<TimelineEntry, MilestoneKind[]> {
  const held = new Map<TimelineEntry, MilestoneKind[]>();
  for (const kind of milestoneKinds) {
    const entry = milestones[kind]?.entry;
    if (entry) held.set(entry, [...(held.get(entry) ?? []), kind]);
  }
  return held;
}

function viewEntry(entry: TimelineEntry, milestones: readonly MilestoneKind[], endLine: number): ViewEntry {
  const minutes = placeable(entry.minutes);
  const end = placeable(entry.endMinutes);
  return {
    line: entry.line,
    endLine: Math.max(entry.line, endLine),
    date: entry.date,
    time: entry.time,
    end: entry.end,
    zone: cut(entry.zone),
    approximate: entry.approximate,
    instant: Number.isFinite(entry.instant) ? entry.instant : undefined,
    minutes,
    endMinutes: minutes !== undefined && end !== undefined && end > minutes ? end : undefined,
    text: cut(entry.text) ?? '',
    kind: kindOfEntry(entry.text, milestones),
    milestones,
  };
}

/** Ten thousand years: beyond it minutes lose their fractions and no calendar shows a date. */
const farthest = 10_000 * 366 * 1440;

function placeable(minutes: number | undefined): number | undefined {
  return minutes !== undefined && Math.abs(minutes) <= farthest ? minutes : undefined;
}

function cut(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= maxText) return text;
  // Not between the halves of a surrogate pair.
  const end = text.charCodeAt(maxText - 1) >>> 10 === 0x36 ? maxText - 1 : maxText;
  return `${text.slice(0, end)}…`;
}
