import type { TimeFault } from '../../timeline/timeline';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

export const timelineImpossibleTime: Rule = {
  code: 'timeline-impossible-time',
  defaultSeverity: 'error',
  *check({ postmortem }) {
    const faults = postmortem.timeline.entries.flatMap(({ fault }) => fault ?? []);
    const slips = faults.filter(({ likely }) => likely !== undefined);
    const all = fixForAll(slips);
    // A way of writing all times is one question, not one for each line.
    const together = slips.length > each;
    for (const fault of faults) {
      const { span, reason, likely } = fault;
      if (together && likely !== undefined && fault !== slips[0]) continue;
      const isFirst = together && fault === slips[0];
      const others = isFirst ? ` ${slips.length - 1} more times are written like this.` : '';
      yield {
        message: `No clock or calendar shows this: ${reason}. ${likely === undefined ? 'What was it?' : `Was it ${likely}?`}${others}`,
        span,
        fixes: isFirst ? [...all, ...fixFor(fault)] : [...fixFor(fault), ...all],
        ...(isFirst && {
          related: slips.slice(1, 11).map((other) => ({ span: other.span, message: other.reason, minor: true })),
        }),
      };
    }
  },
};

/** Up to this many slips each get their own finding. */
const each = 3;

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
