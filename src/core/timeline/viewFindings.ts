import { countWhile } from '../bisect';
import type { Finding, Severity } from '../rules/finding';
import type { TimelineEntry } from './timeline';

/** What the rules say about the timeline, for showing it in the panel. */
export interface ViewFinding {
  /** Position among the findings of the reading, by which the panel asks for a fix. */
  readonly finding: number;
  readonly severity: Severity;
  readonly message: string;
  /** Titles of the fixes, best first. */
  readonly fixes: readonly string[];
}

export interface PlacedFindings {
  /** By position of the entry. */
  readonly ofEntry: ReadonlyMap<number, readonly ViewFinding[]>;
  /** Those about the timeline as a whole. */
  readonly ofAll: readonly ViewFinding[];
}

const most = 200;

/** Sorts the timeline rules' findings to the entries they stand on. `entries` as the timeline holds them. */
export function placeFindings(findings: readonly Finding[], entries: readonly TimelineEntry[]): PlacedFindings {
  const ordered = entries.map(({ span }, place) => ({ span, place })).sort((a, b) => a.span.start - b.span.start);
  const ofEntry = new Map<number, ViewFinding[]>();
  const ofAll: ViewFinding[] = [];
  findings.forEach(({ code, severity, message, span, fixes }, finding) => {
    if (!code.startsWith('timeline-') && code !== 'duration-mismatch') return;
    const shown = { finding, severity, message, fixes: fixes.map(({ title }) => title) };
    const place = entryAt(ordered, span.start);
    if (place === undefined) {
      if (ofAll.length < most) ofAll.push(shown);
    } else ofEntry.set(place, [...(ofEntry.get(place) ?? []), shown]);
  });
  return { ofEntry, ofAll };
}

interface PlacedSpan {
  readonly span: TimelineEntry['span'];
  readonly place: number;
}

/** The last entry that starts at or before an offset, if it reaches that far. */
function entryAt(ordered: readonly PlacedSpan[], offset: number): number | undefined {
  const candidate = ordered[countWhile(ordered, ({ span }) => span.start <= offset) - 1];
  return candidate && offset < candidate.span.end ? candidate.place : undefined;
}
