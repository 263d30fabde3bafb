import type { MilestoneSigns } from './milestoneSigns';
import type { Milestone, Milestones } from './milestones';
import type { StatedMoment } from './statedMoments';
import type { MilestoneKind, TimelineEntry } from './timeline';

/** Chooses at most one entry for each milestone: a mark wins, then the wording that fits the order of an incident. */
export function chooseMilestones(
  all: readonly TimelineEntry[],
  signs: readonly MilestoneSigns[],
  moments: readonly StatedMoment[],
): Milestones {
  if (isNewestFirst(all)) return chooseInOrder([...all].reverse(), [...signs].reverse(), moments);
  return chooseInOrder(all, signs, moments);
}

/** Status pages tell the newest event first; the course of the incident is to be read from the end. */
function isNewestFirst(entries: readonly TimelineEntry[]): boolean {
  let back = 0;
  for (let i = 1; i < entries.length; i++) if ((entries[i]?.minutes ?? 0) < (entries[i - 1]?.minutes ?? 0)) back++;
  return back >= 3 && back * 2 > entries.length;
}

function chooseInOrder(
  all: readonly TimelineEntry[],
  entries: readonly MilestoneSigns[],
  moments: readonly StatedMoment[],
): Milestones {
  const marked = markedIndexes(entries);
  // A story that tells more does not begin with the repair ("backup restored" begins one about a restore).
  const first = entries.length > 2 ? 0 : -1;
  const declared = marked.declared ?? indexOf(entries, ({ strength }) => strength.declared === 2);
  const detected = marked.detected ?? earlier(detectedIndex(entries), declared);
  const impactStart = marked.impactStart ?? impactIndex(entries, detected);
  const resolved = marked.resolved ?? resolvedIndex(entries, Math.max(detected ?? 0, impactStart ?? 0));
  const mitigated =
    marked.mitigated ?? mitigatedIndex(entries, Math.max(detected ?? -1, impactStart ?? -1, first), resolved);
  const acknowledged = marked.acknowledged ?? acknowledgedIndex(entries, detected, mitigated ?? resolved);
  const at = (kind: MilestoneKind, index: number | undefined): Milestone | undefined => {
    const entry = index === undefined ? undefined : all[index];
    const read = entry && ({ entry, by: marked[kind] === undefined ? 'wording' : 'mark' } as const);
    return momentOf(kind, moments, read);
  };
  return {
    impactStart: at('impactStart', impactStart),
    detected: at('detected', detected),
    acknowledged: at('acknowledged', acknowledged),
    declared: at('declared', declared),
    mitigated: at('mitigated', mitigated),
    resolved: at('resolved', resolved),
  };
}

/** Front matter and a labelled start come first; what else the metadata says fills gaps. The end of all is also that of the impact. */
function momentOf(
  kind: MilestoneKind,
  moments: readonly StatedMoment[],
  read: Milestone | undefined,
): Milestone | undefined {
  const stated = moments.find((moment) => moment.kind === kind);
  if (read?.by === 'mark' && !stated?.isFrontMatter) return read;
  if (stated && (stated.isFrontMatter || kind === 'impactStart' || !read)) return { entry: stated.entry, by: 'mark' };
  if (read || kind !== 'mitigated') return read;
  return momentOf('resolved', moments, undefined);
}

/** Nobody declares an incident that nobody has noticed. */
function earlier(detected: number | undefined, declared: number | undefined): number | undefined {
  return declared !== undefined && (detected === undefined || declared < detected) ? declared : detected;
}

function indexOf(entries: readonly MilestoneSigns[], accepts: (signs: MilestoneSigns) => boolean): number | undefined {
  const index = entries.findIndex(accepts);
  return index === -1 ? undefined : index;
}

type Indexes = Partial<Record<MilestoneKind, number>>;

function markedIndexes(entries: readonly MilestoneSigns[]): Indexes {
  const found: Indexes = {};
  let endsOutage: number | undefined;
  let endsIncident: number | undefined;
  entries.forEach(({ marks }, index) => {
    for (const kind of marks.kinds) found[kind] ??= index;
    if (marks.endsOutage) endsOutage ??= index;
    if (marks.endsIncident) endsIncident = index;
  });
  // The impact is over when the outage ends; a separate end of the incident is its resolution.
  const isMitigatedApart = found.mitigated !== undefined;
  const over = isMitigatedApart ? (endsOutage ?? endsIncident) : (endsIncident ?? endsOutage);
  if (endsOutage !== undefined) found.mitigated ??= endsOutage;
  if (over !== undefined) found.resolved ??= over;
  return found;
}

function detectedIndex(entries: readonly MilestoneSigns[]): number | undefined {
  const plain = entries.findIndex(({ strength }) => strength.detected === 2);
  const hinted = entries.findIndex(({ strength }) => strength.detected === 1);
  if (hinted !== -1 && hinted < 2 && (plain === -1 || plain > hinted + 2)) return hinted;
  return plain === -1 ? undefined : plain;
}

function impactIndex(entries: readonly MilestoneSigns[], detected: number | undefined): number | undefined {
  const until = detected ?? Math.ceil(entries.length / 3);
  const plain = entries.findIndex(({ strength }) => strength.impactStart === 2);
  if (plain !== -1 && plain <= Math.max(until, entries.length / 2)) return plain;
  const hinted = entries.findIndex(({ strength }, index) => index < until && strength.impactStart === 1);
  return hinted === -1 ? undefined : hinted;
}

/** The last entry that says so; else the last repair, when nothing but aftermath follows. */
function resolvedIndex(entries: readonly MilestoneSigns[], after: number): number | undefined {
  const plain =
    findLast(entries, after, ({ strength, announces }) => strength.resolved === 2 && !announces) ??
    findLast(entries, after, ({ strength }) => strength.resolved === 2);
  if (plain !== undefined) return plain;
  const repaired = findLast(entries, after, ({ strength }) => strength.mitigated === 2);
  if (repaired !== undefined) return repaired;
  const hinted = findLast(entries, after, ({ strength }) => strength.resolved === 1 || strength.mitigated === 1);
  return hinted !== undefined && hinted >= entries.length - 2 ? hinted : undefined;
}

/** A repair that the words only hint at is believed this close to the end. */
const nearEnd = 4;

function mitigatedIndex(
  entries: readonly MilestoneSigns[],
  after: number,
  resolved: number | undefined,
): number | undefined {
  const end = resolved ?? entries.length;
  for (let index = after + 1; index < end; index++) {
    if (entries[index]?.strength.mitigated === 2) return index;
  }
  for (let index = Math.max(after + 1, end - nearEnd); index < end; index++) {
    if (entries[index]?.strength.mitigated === 1) return index;
  }
  return resolved;
}

function acknowledgedIndex(
  entries: readonly MilestoneSigns[],
  detected: number | undefined,
  before: number | undefined,
): number | undefined {
  const end = before ?? entries.length;
  const from = detected ?? 0;
  const plain = entries.findIndex(({ strength }, index) => index >= from && index < end && strength.acknowledged === 2);
  const hinted = entries.findIndex(
    ({ strength }, index) => index > from && index < end && index <= from + 3 && strength.acknowledged === 1,
  );
  if (plain !== -1 && (hinted === -1 || plain <= hinted)) return plain;
  if (hinted !== -1) return hinted;
  return plain === -1 ? undefined : plain;
}

function findLast(
  entries: readonly MilestoneSigns[],
  after: number,
  accepts: (signs: MilestoneSigns) => boolean,
): number | undefined {
  for (let index = entries.length - 1; index > after; index--) {
    const one = entries[index];
    if (one && accepts(one)) return index;
  }
  return undefined;
}
