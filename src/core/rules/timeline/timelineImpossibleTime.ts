import type { TimeFault } from '../../timeline/timeline';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

export const timelineImpossibleTime: Rule = {
  code: 'timeline-impossible-time',
  defaultSeverity: 'error',
  *check({ postmortem }) {
    const faults = postmortem.timeline.entries.flatMap(({ fault }) => fault ?? []);
    const all = fixForAll(faults);
    for (const fault of faults) {
      const { span, reason, likely } = fault;
      yield {
        message: `No clock or calendar shows this: ${reason}. ${likely === undefined ? 'What was it?' : `Was it ${likely}?`}`,
        span,
        fixes: [...fixFor(fault), ...all],
      };
    }
  },
};

/** Which half of the slip is wrong, only the writer knows: no such fix is safe. */
function fixFor({ span, likely }: TimeFault): readonly Fix[] {
  return likely === undefined
    ? []
    : [{ title: `Change to ${likely}`, edits: [{ span, newText: likely }], safe: false }];
}

/** Who writes "13:05 PM" once has usually written all times like that. */
function fixForAll(faults: readonly TimeFault[]): readonly Fix[] {
  const edits = faults.flatMap(({ span, likely }) => (likely === undefined ? [] : [{ span, newText: likely }]));
  if (edits.length < 2) return [];
  return [{ title: `Change all ${edits.length} times of this kind`, edits, safe: false }];
}
