import type { Rule } from '../rule';

export const timelineImpossibleTime: Rule = {
  code: 'timeline-impossible-time',
  defaultSeverity: 'error',
  *check({ postmortem }) {
    for (const { fault } of postmortem.timeline.entries) {
      if (fault === undefined) continue;
      const { span, reason, likely } = fault;
      yield {
        message: `No clock or calendar shows this: ${reason}. ${likely === undefined ? 'What was it?' : `Was it ${likely}?`}`,
        span,
        // Which half of the slip is wrong, only the writer knows.
        fixes:
          likely === undefined
            ? []
            : [{ title: `Change to ${likely}`, edits: [{ span, newText: likely }], safe: false }],
      };
    }
  },
};
