import type { TextEdit } from '../../markdown/span';
import type { MilestoneKind, TimelineEntry } from '../../timeline/timeline';

/** The mark that makes an entry a milestone, as the templates write it. */
export const milestoneMarks: Readonly<Record<MilestoneKind, string>> = {
  impactStart: '[impact start]',
  detected: '[detected]',
  acknowledged: '[acknowledged]',
  declared: '[declared]',
  mitigated: '[mitigated]',
  resolved: '[resolved]',
};

/** The edit that marks an entry, in front of its words; `undefined` when the entry has none to stand in front of. */
export function markMilestone(entry: TimelineEntry, kind: MilestoneKind): TextEdit | undefined {
  const { start, end } = entry.textSpan;
  if (start === end) return undefined;
  return { span: { start, end: start }, newText: `${milestoneMarks[kind]} ` };
}
