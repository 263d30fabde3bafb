import type { Metrics } from './metrics';
import type { MilestoneKind } from './timeline';
import type { TimelineView } from './view';

/** The stretches of an incident between its milestones. `impact`: users suffer, and nothing says when anyone knew. */
export const phaseKinds = ['before', 'undetected', 'impact', 'responding', 'mitigated', 'resolved'] as const;

export type PhaseKind = (typeof phaseKinds)[number];

export const phaseTitles: Readonly<Record<PhaseKind, string>> = {
  before: 'Before impact',
  undetected: 'Undetected',
  impact: 'Impact',
  responding: 'Responding',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** What comes first is named after the earliest thing that is known. */
export function phaseTitle(kind: PhaseKind, { milestones }: TimelineView): string {
  if (kind !== 'before' || milestones.impactStart !== undefined) return phaseTitles[kind];
  const { detected, acknowledged, declared } = milestones;
  return [detected, acknowledged, declared].some((place) => place !== undefined)
    ? 'Before detection'
    : 'Before the end';
}

/** Minutes on the document's axis; never of zero or negative length. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly from: number;
  readonly to: number;
}

/**
 * The phases from the first entry to the last. Empty without milestones. A milestone that stands before an earlier one
 * (a typing slip, or a doubtful reading) makes no phase of negative length: the phase it would end is left out.
 */
export function phasesOf(view: TimelineView): readonly Phase[] {
  const moments = view.entries.flatMap(({ minutes, endMinutes }) =>
    minutes === undefined ? [] : [minutes, endMinutes ?? minutes],
  );
  if (moments.length === 0) return [];
  const first = moments.reduce((least, minute) => Math.min(least, minute));
  const last = moments.reduce((most, minute) => Math.max(most, minute));
  const impact = minuteOf(view, 'impactStart');
  const detected = minuteOf(view, 'detected') ?? minuteOf(view, 'acknowledged') ?? minuteOf(view, 'declared');
  const starts: (readonly [PhaseKind, number | undefined])[] = [
    [detected === undefined ? 'impact' : 'undetected', impact],
    ['responding', detected],
    ['mitigated', minuteOf(view, 'mitigated')],
    ['resolved', minuteOf(view, 'resolved')],
  ];
  const known = starts.filter((start): start is readonly [PhaseKind, number] => start[1] !== undefined);
  if (known.length === 0) return [];
  const phases: Phase[] = [];
  let from = first;
  let kind: PhaseKind = 'before';
  for (const [next, minute] of [...known, ['resolved', last] as const]) {
    const to = Math.max(from, minute);
    if (to > from) phases.push({ kind, from, to });
    from = to;
    kind = next;
  }
  return phases;
}

/** One of the four response times with the two entries that it was computed from (positions in `entries`). */
export interface MetricSpan {
  readonly metric: keyof Metrics;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
}

export const metricTitles: Readonly<Record<keyof Metrics, string>> = {
  timeToDetect: 'Time to detect',
  timeToAcknowledge: 'Time to acknowledge',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
};

export const metricNames = Object.keys(metricTitles) as readonly (keyof Metrics)[];

/** Which milestones each response time runs between (as metrics.ts defines them). */
export const metricEnds: Readonly<Record<keyof Metrics, readonly [MilestoneKind, MilestoneKind]>> = {
  timeToDetect: ['impactStart', 'detected'],
  timeToAcknowledge: ['detected', 'acknowledged'],
  timeToMitigate: ['impactStart', 'mitigated'],
  timeToResolve: ['impactStart', 'resolved'],
};

/** The response times that the document gives, in their fixed order. */
export function metricSpans({ metrics, milestones }: TimelineView): readonly MetricSpan[] {
  return metricNames.flatMap((metric) => {
    const minutes = metrics[metric];
    const [start, end] = metricEnds[metric];
    const from = milestones[start];
    const to = milestones[end];
    return minutes === undefined || from === undefined || to === undefined ? [] : [{ metric, minutes, from, to }];
  });
}

/** From the start of the impact (or its detection) to its end, with what there is; for "zoom to the outage". */
export function outageOf(view: TimelineView): { readonly from: number; readonly to: number } | undefined {
  const from = minuteOf(view, 'impactStart') ?? minuteOf(view, 'detected') ?? minuteOf(view, 'declared');
  const to = minuteOf(view, 'resolved') ?? minuteOf(view, 'mitigated');
  return from !== undefined && to !== undefined && to > from ? { from, to } : undefined;
}

function minuteOf(view: TimelineView, kind: MilestoneKind): number | undefined {
  const place = view.milestones[kind];
  return place === undefined ? undefined : view.entries[place]?.minutes;
}
