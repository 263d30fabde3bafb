import type { Rule } from '../rule';
import { spokenMinutes } from '../words';
import { entryLabel, momentOf } from './entryLabel';

export const timelineGap: Rule = {
  code: 'timeline-gap',
  defaultSeverity: 'hint',
  *check({ postmortem: { timeline, milestones }, config }) {
    const start = milestones.impactStart ?? milestones.detected;
    const end = milestones.mitigated ?? milestones.resolved;
    // Silence before the outage and after it is no gap.
    if (start === undefined || end === undefined) return;
    const during = timeline.entries
      .filter(({ minutes, time, fault }) => {
        return (
          time !== undefined && fault === undefined && minutes >= start.entry.minutes && minutes <= end.entry.minutes
        );
      })
      .sort((a, b) => a.minutes - b.minutes);
    let last = during[0];
    let until = last === undefined ? 0 : (last.endMinutes ?? last.minutes);
    for (const entry of during.slice(1)) {
      const gap = entry.minutes - until;
      if (last !== undefined && gap > config.gapMinutes) {
        yield {
          message: `Nothing is told between ${momentOf(last)} and ${momentOf(entry)} (${spokenMinutes(gap)}). What did people see or try then? “Still looking at …” is worth a line.`,
          span: entry.timeSpan,
          fixes: [],
          related: [{ span: last.timeSpan, message: entryLabel(last), minor: true }],
        };
      }
      if ((entry.endMinutes ?? entry.minutes) >= until) {
        last = entry;
        until = entry.endMinutes ?? entry.minutes;
      }
    }
  },
};
