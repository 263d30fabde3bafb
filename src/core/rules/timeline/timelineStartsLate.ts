import type { Rule } from '../rule';
import { startsWithDetection } from './missingMilestones';

export const timelineStartsLate: Rule = {
  code: 'timeline-starts-late',
  defaultSeverity: 'hint',
  *check({ postmortem }) {
    const first = postmortem.timeline.entries[0];
    if (first === undefined || !startsWithDetection(postmortem)) return;
    yield {
      message:
        'The story begins when it was noticed. What led up to it (the change, the first failing request, the last normal reading)? An entry before this one shows how long it went unseen.',
      span: first.timeSpan,
      fixes: [],
    };
  },
};
