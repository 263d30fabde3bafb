import type { Postmortem } from '../../postmortem/postmortem';
import type { Milestone } from '../../timeline/milestones';
import type { StatedDuration, StatedWhat } from '../../timeline/statedDurations';
import type { MilestoneKind, TimelineEntry } from '../../timeline/timeline';
import type { Fix } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { spokenMinutes } from '../words';
import { roundingOf, withMinutes } from './durationWords';
import { entryLabel } from './entryLabel';

type Pair = readonly [MilestoneKind, MilestoneKind];

interface Anchors {
  readonly name: string;
  /** From … to …, by which the length is defined (contracts: metrics); the best first. */
  readonly defined: readonly Pair[];
  /** Where teams also measure from and to, so that nobody is contradicted for another definition. */
  readonly from: readonly MilestoneKind[];
  readonly to: readonly MilestoneKind[];
}

const anchors: Readonly<Record<StatedWhat, Anchors>> = {
  duration: {
    name: 'duration',
    defined: [
      ['impactStart', 'mitigated'],
      ['impactStart', 'resolved'],
      ['detected', 'mitigated'],
      ['detected', 'resolved'],
    ],
    from: ['impactStart', 'detected', 'declared'],
    to: ['mitigated', 'resolved'],
  },
  ttd: {
    name: 'time to detect',
    defined: [['impactStart', 'detected']],
    from: ['impactStart'],
    to: ['detected', 'acknowledged', 'declared'],
  },
  tta: {
    name: 'time to acknowledge',
    defined: [['detected', 'acknowledged']],
    from: ['detected', 'impactStart', 'declared'],
    to: ['acknowledged', 'declared'],
  },
  ttm: {
    name: 'time to mitigate',
    defined: [
      ['impactStart', 'mitigated'],
      ['detected', 'mitigated'],
      ['declared', 'mitigated'],
    ],
    from: ['impactStart', 'detected', 'acknowledged', 'declared'],
    to: ['mitigated', 'resolved'],
  },
  ttr: {
    name: 'time to resolve',
    defined: [
      ['impactStart', 'resolved'],
      ['detected', 'resolved'],
      ['declared', 'resolved'],
    ],
    from: ['impactStart', 'detected', 'acknowledged', 'declared'],
    to: ['resolved', 'mitigated'],
  },
};

/** More are no statements about one incident; the bound keeps the time linear. */
const manyDurations = 100;

/** Minutes by which an entry that calls itself rough may be off. */
const roughMinutes = 10;

export const durationMismatch: Rule = {
  code: 'duration-mismatch',
  defaultSeverity: 'warning',
  *check({ postmortem }) {
    if (postmortem.timeline.entries.some(({ fault }) => fault !== undefined)) return;
    for (const stated of postmortem.stated.slice(0, manyDurations)) {
      // Less than a timeline can show.
      if (stated.minutes < 1) continue;
      const found = contradiction(postmortem, stated);
      if (found !== undefined) yield found;
    }
  },
};

interface Length {
  readonly from: TimelineEntry;
  readonly to: TimelineEntry;
  readonly minutes: number;
}

function contradiction(postmortem: Postmortem, stated: StatedDuration): RuleFinding | undefined {
  const { defined, from, to, name } = anchors[stated.what];
  const fromStart = definedLengths(
    postmortem,
    defined.filter(([a]) => a === defined[0]?.[0]),
  );
  const lengths = fromStart.length > 0 ? fromStart : otherBeginnings(postmortem, stated);
  if (lengths.length === 0) return undefined;
  const words = postmortem.document.text.slice(stated.span.start, stated.span.end);
  const rounding = roundingOf(words, stated.minutes, stated.approximate);
  const others = from.flatMap((a) =>
    to.flatMap((b) => lengthBetween(milestone(postmortem, a), milestone(postmortem, b))),
  );
  const bound = boundBefore(postmortem.document.text, stated.span.start);
  const known = [...lengths, ...others, ...wholeTimeline(postmortem, stated)];
  if (known.some((length) => agrees(length, stated, rounding, bound))) return undefined;
  // Milestones read from wording may be the wrong entries: then any two entries that agree are enough.
  const marked = defined.flat().every((kind) => (postmortem.milestones[kind]?.by ?? 'mark') === 'mark');
  if (!marked && someEntriesAgree(postmortem.timeline.entries, stated, rounding)) return undefined;
  const nearest = lengths.reduce((best, one) => (distance(one, stated) < distance(best, stated) ? one : best));
  return {
    message:
      `The text says ${spokenMinutes(stated.minutes)}, the timeline says ${spokenMinutes(nearest.minutes)} (from ${entryLabel(nearest.from)} ` +
      `to ${entryLabel(nearest.to)}). Which of them is right? Correct the ${name} or the entry.`,
    span: stated.span,
    fixes: fixesFor(words, stated, [nearest, ...lengths]),
    related: [
      { span: nearest.from.timeSpan, message: `measured from here: ${entryLabel(nearest.from)}` },
      { span: nearest.to.timeSpan, message: `to here: ${entryLabel(nearest.to)}` },
    ],
  };
}

/**
 * Lengths from another beginning, for when nothing says when the impact began: from one that the writer has marked; or
 * from one read from wording when even that is longer than stated, because an earlier beginning would only add to it.
 */
function otherBeginnings(postmortem: Postmortem, stated: StatedDuration): readonly Length[] {
  const { defined } = anchors[stated.what];
  const isMarked = ([a, b]: Pair): boolean => [a, b].every((kind) => postmortem.milestones[kind]?.by === 'mark');
  const marked = definedLengths(postmortem, defined.filter(isMarked));
  if (marked.length > 0 || stated.what !== 'duration') return marked;
  const read = definedLengths(postmortem, defined);
  return read.every(({ minutes }) => minutes > stated.minutes) ? read : [];
}

function definedLengths(postmortem: Postmortem, pairs: readonly Pair[]): readonly Length[] {
  return pairs.flatMap(([a, b]) => lengthBetween(milestone(postmortem, a), milestone(postmortem, b)));
}

function milestone({ milestones }: Postmortem, kind: MilestoneKind): Milestone | undefined {
  return milestones[kind];
}

/** Empty unless both are known and in order. An entry that is a range begins where it starts and ends where it ends. */
function lengthBetween(from: Milestone | undefined, to: Milestone | undefined): readonly Length[] {
  if (from === undefined || to === undefined || from.entry.time === undefined || to.entry.time === undefined) return [];
  const end = to.entry.minutes;
  const lengths = [{ from: from.entry, to: to.entry, minutes: end - from.entry.minutes }];
  const { endMinutes } = to.entry;
  if (endMinutes !== undefined)
    lengths.push({ from: from.entry, to: to.entry, minutes: endMinutes - from.entry.minutes });
  return lengths.filter(({ minutes }) => minutes > 0);
}

/** From the first entry to the last: what a writer may well call the duration. */
function wholeTimeline({ timeline }: Postmortem, { what }: StatedDuration): readonly Length[] {
  const [from, to] = [timeline.entries[0], timeline.entries.at(-1)];
  if (what !== 'duration' || from === undefined || to === undefined) return [];
  return [{ from, to, minutes: (to.endMinutes ?? to.minutes) - from.minutes }];
}

function agrees({ from, to, minutes }: Length, stated: StatedDuration, rounding: number, bound: Bound): boolean {
  if (bound === 'atMost' && minutes <= stated.minutes) return true;
  if (bound === 'atLeast' && minutes >= stated.minutes) return true;
  const rough = from.approximate || to.approximate ? roughMinutes : 0;
  return Math.abs(minutes - stated.minutes) <= rounding + rough;
}

type Bound = 'atMost' | 'atLeast' | undefined;

/** "within 32 hours" and "more than an hour" are bounds, not lengths. */
function boundBefore(text: string, start: number): Bound {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/\b(?:within|under|up to|at most|less than|below|not more than|no more than)\s*$/i.test(before)) return 'atMost';
  return /\b(?:over|more than|at least|longer than|exceed(?:s|ed|ing)?)\s*$/i.test(before) ? 'atLeast' : undefined;
}

const sortedMoments = new WeakMap<readonly TimelineEntry[], readonly number[]>();

/** The different minutes at which entries stand or end, in order. */
function momentsOf(entries: readonly TimelineEntry[]): readonly number[] {
  let moments = sortedMoments.get(entries);
  if (moments === undefined) {
    const all = new Set<number>();
    for (const { time, minutes, endMinutes } of entries) {
      if (time === undefined) continue;
      all.add(minutes);
      if (endMinutes !== undefined) all.add(endMinutes);
    }
    moments = [...all].sort((a, b) => a - b);
    sortedMoments.set(entries, moments);
  }
  return moments;
}

/** Whether two entries lie as far apart as stated; two pointers over the sorted moments. */
function someEntriesAgree(entries: readonly TimelineEntry[], stated: StatedDuration, rounding: number): boolean {
  const moments = momentsOf(entries);
  let low = 0;
  for (const moment of moments) {
    while ((moments[low] ?? Infinity) < moment - stated.minutes - rounding) low++;
    if (Math.abs(moment - (moments[low] ?? Infinity) - stated.minutes) <= rounding) return true;
  }
  return false;
}

function distance({ minutes }: Length, stated: StatedDuration): number {
  return Math.abs(minutes - stated.minutes);
}

/** The nearest first; each written length once. */
function fixesFor(words: string, { span }: StatedDuration, lengths: readonly Length[]): readonly Fix[] {
  const fixes = new Map<string, Fix>();
  for (const { minutes, from, to } of lengths) {
    const newText = withMinutes(words, minutes);
    if (newText === undefined || newText === words || fixes.has(newText)) continue;
    const title = `Write “${newText}” (${from.time ?? ''}–${to.time ?? ''})`;
    fixes.set(newText, { title, edits: [{ span, newText }], safe: false });
  }
  return [...fixes.values()].slice(0, 3);
}
