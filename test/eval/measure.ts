import { findBlame } from '../../src/core/blame/findBlame';
import { inspect, type InspectedPostmortem } from '../../src/core/postmortem/inspect';
import { PostmortemReader } from '../../src/core/postmortem/postmortemReader';
import { milestoneKinds } from '../../src/core/timeline/timeline';
import type { Labels } from './corpus';
import { pair, Score, within } from './score';

/** What is measured, in the order of the table (definitions: README of the corpus). */
export const measures = [
  'sections',
  'section lines',
  'entries',
  'dates',
  'entry zones',
  'zones',
  'milestones',
  'stated',
  'actions',
  'action fields',
  'blame precision',
  'blame recall',
] as const;

export type Measure = (typeof measures)[number];
export type Scores = Readonly<Record<Measure, Score>>;

export function measure(text: string, labels: Labels): Scores {
  const postmortem = new PostmortemReader().read(text);
  const model = inspect(labels.file, postmortem);
  const scores = Object.fromEntries(measures.map((name) => [name, new Score()])) as Record<Measure, Score>;
  measureSections(model, labels, scores);
  measureTimeline(model, labels, scores);
  measureActions(model, labels, scores);
  const found: readonly FoundBlame[] | undefined = blameIn(() =>
    findBlame(postmortem).map(({ category, span }) => ({
      category,
      line: postmortem.document.lines.lineAt(span.start) + 1,
      words: text.slice(span.start, span.end),
    })),
  );
  measureBlame(found ?? [], labels, scores);
  return scores;
}

interface FoundBlame {
  readonly category: string;
  readonly line: number;
  readonly words: string;
}

let blameFailure: string | undefined;

/** The first failure of blame detection, reported once instead of stopping the other measures. */
export function blameFailed(): string | undefined {
  return blameFailure;
}

function blameIn(find: () => readonly FoundBlame[]): readonly FoundBlame[] | undefined {
  try {
    return find();
  } catch (error) {
    blameFailure ??= String(error);
    return undefined;
  }
}

function measureSections(model: InspectedPostmortem, labels: Labels, scores: Scores): void {
  const found = new Set(model.sections.map(({ kind }) => kind));
  const wanted = new Set(labels.sections.map(({ kind }) => kind));
  compare(scores.sections, [...found], [...wanted], (f, l) => (f === l ? 0 : undefined), String, String);
  const row = (section: { kind: string; line: number }): string => `${section.line} ${section.kind}`;
  compare(
    scores['section lines'],
    model.sections,
    labels.sections,
    (f, l) => (f.kind === l.kind ? within(1, f.line, l.line) : undefined),
    row,
    row,
  );
}

function measureTimeline(model: InspectedPostmortem, labels: Labels, scores: Scores): void {
  const row = (entry: { line: number; date: string | null; time: string | null }): string =>
    `${entry.line} ${entry.date ?? '-'} ${entry.time ?? '-'}`;
  const pairs = compare(
    scores.entries,
    model.timeline.entries,
    labels.timeline.entries,
    (f, l) => (sameTime(f.time, l.time) ? within(1, f.line, l.line) : undefined),
    row,
    row,
  );
  for (const [f, l] of pairs) {
    tally(scores.dates, f.date === l.date, () => `${l.line}: ${f.date} for ${l.date}`);
    tally(scores['entry zones'], sameZone(f.zone, l.zone), () => `${l.line}: ${f.zone} for ${l.zone}`);
  }
  const { zone } = labels.timeline;
  tally(scores.zones, sameZone(model.timeline.zone, zone), () => `${model.timeline.zone} for ${zone}`);
  for (const kind of milestoneKinds) {
    const found = model.milestones[kind] ?? undefined;
    const wanted = labels.milestones[kind] ?? undefined;
    const hit = found !== undefined && wanted !== undefined && Math.abs(found - wanted) <= 1;
    if (hit) scores.milestones.right++;
    else {
      if (found !== undefined) scores.milestones.wrong++;
      if (wanted !== undefined) scores.milestones.missed++;
      if (found !== wanted) scores.milestones.notes.push(`${kind} ${found ?? '-'} for ${wanted ?? '-'}`);
    }
  }
  const stated = (row: { line: number; what: string; minutes: number }): string =>
    `${row.line} ${row.what} ${row.minutes}`;
  compare(
    scores.stated,
    model.stated,
    labels.stated,
    (f, l) => (f.what === l.what && Math.abs(f.minutes - l.minutes) < 1 ? within(1, f.line, l.line) : undefined),
    stated,
    stated,
  );
}

function measureActions(model: InspectedPostmortem, labels: Labels, scores: Scores): void {
  const pairs = compare(
    scores.actions,
    model.actions,
    labels.actions,
    (f, l) => within(1, f.line, l.line),
    ({ line, text }) => `${line} ${text.slice(0, 60)}`,
    ({ line }) => String(line),
  );
  for (const [f, l] of pairs) {
    const fields = scores['action fields'];
    tally(fields, (f.owner !== null) === l.owner, () => `${l.line} owner ${f.owner}`);
    tally(fields, (f.due !== null) === l.due, () => `${l.line} due ${f.due}`);
    tally(fields, (f.ticket !== null) === l.ticket, () => `${l.line} ticket ${f.ticket}`);
    tally(fields, f.done === l.done, () => `${l.line} done ${f.done} for ${l.done}`);
  }
}

function measureBlame(found: readonly FoundBlame[], labels: Labels, scores: Scores): void {
  const near = (line: number, other: number): boolean => Math.abs(line - other) <= 1;
  for (const f of found) {
    const right = labels.blame.some(({ line }) => near(line, f.line));
    tally(scores['blame precision'], right, () => `false alarm ${f.line} ${f.category}: ${f.words}`);
  }
  for (const l of labels.blame) {
    if (l.strength !== 'clear') continue;
    const recall = scores['blame recall'];
    if (found.some(({ line }) => near(line, l.line))) recall.right++;
    else {
      recall.missed++;
      recall.notes.push(`missed ${l.line} ${l.category}: ${l.words}`);
    }
  }
}

function compare<F, L>(
  score: Score,
  found: readonly F[],
  labelled: readonly L[],
  distance: (f: F, l: L) => number | undefined,
  showFound: (f: F) => string,
  showLabelled: (l: L) => string,
): readonly (readonly [F, L])[] {
  const pairs = pair(found, labelled, distance);
  score.right = pairs.length;
  score.wrong = found.length - pairs.length;
  score.missed = labelled.length - pairs.length;
  const paired = new Set<F | L>(pairs.flat() as (F | L)[]);
  for (const f of found) if (!paired.has(f)) score.notes.push(`+ ${showFound(f)}`);
  for (const l of labelled) if (!paired.has(l)) score.notes.push(`- ${showLabelled(l)}`);
  return pairs;
}

function tally(score: Score, right: boolean, note: () => string): void {
  if (right) score.right++;
  else {
    score.wrong++;
    score.notes.push(note());
  }
}

/** The same wall-clock time; labels may leave seconds of zero out. */
function sameTime(found: string | null, labelled: string | null): boolean {
  return found === labelled || (found !== null && labelled !== null && full(found) === full(labelled));
}

function full(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}

function sameZone(found: string | null, labelled: string | null): boolean {
  return (found ?? '').toLowerCase() === (labelled ?? '').toLowerCase();
}
