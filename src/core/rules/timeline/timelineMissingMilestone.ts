import type { Postmortem } from '../../postmortem/postmortem';
import type { TimelineEntry } from '../../timeline/timeline';
import { markMilestone } from '../edits/markMilestone';
import type { Fix } from '../finding';
import { sectionsOf } from '../places';
import type { Rule } from '../rule';
import { listed } from '../words';
import { entryLabel } from './entryLabel';
import { missingMilestones, startsWithDetection, type NeededMilestone } from './missingMilestones';

const spoken: Readonly<Record<NeededMilestone, string>> = {
  impactStart: 'the impact began',
  detected: 'someone or something noticed',
  mitigated: 'the impact ended',
};

export const timelineMissingMilestone: Rule = {
  code: 'timeline-missing-milestone',
  defaultSeverity: 'information',
  incompleteness: true,
  *check({ postmortem }) {
    const first = postmortem.timeline.entries[0];
    // A timeline that begins with the detection gets that advice instead: see `timeline-starts-late`.
    const missing = missingMilestones(postmortem).filter(
      (kind) => kind !== 'impactStart' || !startsWithDetection(postmortem),
    );
    if (missing.length === 0 || first === undefined) return;
    yield {
      message: `No entry says when ${listed(missing.map((kind) => spoken[kind]))}, so how long it took cannot be measured. Which entry is it? Mark it, or add the moment.`,
      span:
        sectionsOf(postmortem, 'timeline').find(({ content }) => content.end > first.span.start)?.label ??
        first.timeSpan,
      fixes: missing.flatMap((kind) => marks(postmortem, kind)),
    };
  },
};

/** The entries that are most often meant: the first for the beginning, the last for the end, the next ones for the notice. */
function marks(postmortem: Postmortem, kind: NeededMilestone): readonly Fix[] {
  const { entries } = postmortem.timeline;
  const candidates: readonly (TimelineEntry | undefined)[] =
    kind === 'impactStart' ? entries.slice(0, 1) : kind === 'detected' ? entries.slice(1, 3) : entries.slice(-1);
  return candidates.flatMap((entry) => {
    const edit = entry === undefined ? undefined : markMilestone(entry, kind);
    if (entry === undefined || edit === undefined) return [];
    return [{ title: `Mark as ${names[kind]}: ${entryLabel(entry)}`, edits: [edit], safe: false }];
  });
}

const names: Readonly<Record<NeededMilestone, string>> = {
  impactStart: 'impact start',
  detected: 'detected',
  mitigated: 'mitigated',
};
