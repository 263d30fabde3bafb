import type { Section } from '../postmortem/section';
import { sectionKinds, type SectionKind } from '../postmortem/sectionKind';
import { sectionTitles } from '../templates/sectionTitles';
import type { Finding } from './finding';
import type { FindingCode } from './findingCode';
import type { RuleContext } from './rule';

/** `open`: a finding keeps the document from review; `worthALook`: it may go to review like this; `done`: the rules have nothing to say. */
export type PointState = 'open' | 'worthALook' | 'done';

/** One point of the review checklist, with the findings that decide it. */
export interface ReadinessPoint {
  readonly title: string;
  readonly state: PointState;
  /** In document order; empty when the point is done. */
  readonly findings: readonly Finding[];
}

/** The points about one part of the document. */
export interface ReadinessPart {
  /** `document` for what belongs to no section. */
  readonly kind: SectionKind | 'document';
  readonly title: string;
  /** The section in the document, when there is one, to jump to. */
  readonly section: Section | undefined;
  readonly points: readonly ReadinessPoint[];
}

export interface Readiness {
  readonly parts: readonly ReadinessPart[];
  readonly done: number;
  readonly total: number;
  /** No point is open. */
  readonly isReady: boolean;
}

interface PointPlan {
  readonly title: string;
  readonly codes: readonly FindingCode[];
}

const blameCodes = [
  'blame-counterfactual',
  'blame-omission',
  'blame-human-error',
  'blame-judgement',
  'blame-fault',
  'blame-hindsight',
  'blame-individual',
  'blame-punitive',
  'blame-animated',
] as const satisfies readonly FindingCode[];

/** Points of parts that have questions of their own; every section also has to be there and written. */
const plans: Readonly<Partial<Record<SectionKind | 'document', readonly PointPlan[]>>> = {
  document: [
    { title: 'Says when, how severe, whose', codes: ['missing-metadata', 'invalid-metadata'] },
    { title: 'Tells it without blame', codes: blameCodes },
    { title: 'Stated durations agree with the timeline', codes: ['duration-mismatch'] },
    { title: 'Nothing is left to fill in', codes: ['placeholder-text', 'final-with-placeholders'] },
    { title: 'Still fresh', codes: ['stale-draft'] },
  ],
  summary: [{ title: 'Short enough for everybody', codes: ['long-summary'] }],
  impact: [{ title: 'In numbers', codes: ['impact-unquantified', 'vague-quantifier'] }],
  detection: [{ title: 'Found by a signal, or an action for one', codes: ['detection-gap'] }],
  cause: [{ title: 'Deep enough to act on', codes: ['cause-shallow', 'singular-root-cause'] }],
  timeline: [
    {
      title: 'Times that can be right, in order',
      codes: ['timeline-impossible-time', 'timeline-suspicious-date', 'timeline-order', 'timeline-duplicate'],
    },
    { title: 'One known time zone', codes: ['timeline-no-zone', 'timeline-mixed-zones'] },
    {
      title: 'From before the impact to its end',
      codes: ['timeline-missing-milestone', 'timeline-starts-late', 'timeline-gap'],
    },
  ],
  actions: [
    { title: 'Each with an owner', codes: ['action-no-owner', 'action-many-owners'] },
    { title: 'Each with a date that has not passed', codes: ['action-no-due', 'action-overdue'] },
    { title: 'Ranked and tracked', codes: ['action-no-priority', 'action-no-ticket'] },
    {
      title: 'Specific, with an end, about the system',
      codes: ['action-vague', 'action-unbounded', 'blame-weak-action'],
    },
    { title: 'At least one prevents', codes: ['actions-no-preventive'] },
  ],
};

/**
 * The review checklist of a document: required and recommended sections and the document as a whole, point by point.
 * `findings` are those of `lint` for the same context, so each point says exactly what the rules say.
 */
export function readinessOf({ postmortem, config }: RuleContext, findings: readonly Finding[]): Readiness {
  const expected = new Set([...config.requiredSections, ...config.recommendedSections]);
  const kinds = sectionKinds.filter((kind) => expected.has(kind));
  const parts = [
    part('document', 'Document', undefined, plans.document ?? [], findings),
    ...kinds.map((kind) => {
      const section = postmortem.sections.find((one) => one.kind === kind);
      const title = section?.title ?? sectionTitles[kind];
      const written = writtenPoint(kind, findings);
      const { points, ...rest } = part(kind, title, section, plans[kind] ?? [], findings);
      // What is not there has no further qualities.
      return { ...rest, points: written.state === 'open' ? [written] : [written, ...points] };
    }),
  ];
  const points = parts.flatMap((one) => one.points);
  const done = points.filter(({ state }) => state === 'done').length;
  return { parts, done, total: points.length, isReady: points.every(({ state }) => state !== 'open') };
}

function part(
  kind: ReadinessPart['kind'],
  title: string,
  section: Section | undefined,
  plan: readonly PointPlan[],
  findings: readonly Finding[],
): ReadinessPart {
  const points = plan.map(({ title: point, codes }) =>
    pointOf(
      point,
      findings.filter(({ code }) => codes.includes(code)),
    ),
  );
  return { kind, title, section, points };
}

/** Whether a section is there and says something. */
function writtenPoint(kind: SectionKind, findings: readonly Finding[]): ReadinessPoint {
  return pointOf(
    'Written',
    findings.filter(({ section }) => section === kind),
  );
}

/** Warnings and errors keep a point open; what is milder may go to review. */
function pointOf(title: string, findings: readonly Finding[]): ReadinessPoint {
  const serious = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return { title, findings, state: serious ? 'open' : findings.length > 0 ? 'worthALook' : 'done' };
}
