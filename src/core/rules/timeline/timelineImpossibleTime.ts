import type { Postmortem } from '../../postmortem/postmortem';
import type { TimeFault } from '../../timeline/timeline';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

export const timelineImpossibleTime: Rule = {
  code: 'timeline-impossible-time',
  defaultSeverity: 'error',
  *check({ postmortem }) {
    const faults = faultsOf(postmortem);
    const slips = faults.filter(({ readings }) => readings.length > 0);
    const all = fixForAll(slips);
    // A way of writing all times is one question, not one for each line.
    const together = slips.length > each;
    for (const fault of faults) {
      const isFirst = together && fault === slips[0];
      if (together && fault.readings.length > 0 && !isFirst) continue;
      const more = isFirst ? ` ${slips.length - 1} more times are written like this.` : '';
      yield {
        message: `No clock or calendar shows this: ${fault.reason}. ${question(fault)}${more}`,
        span: fault.span,
        fixes: isFirst ? [...all, ...fixesFor(fault)] : [...fixesFor(fault), ...all],
        ...(isFirst && {
          related: slips.slice(1, 11).map(({ span, reason }) => ({ span, message: reason, minor: true })),
        }),
      };
    }
  },
};

/** Up to this many slips each get their own finding. */
const each = 3;

interface Fault extends Pick<TimeFault, 'span' | 'reason'> {
  /** What may have been meant, in the clock of the other entries first. */
  readonly readings: readonly string[];
}

const half = /[ \t]*[ap]\.?m\.?$/i;

function faultsOf({ document: { text }, timeline: { entries } }: Postmortem): readonly Fault[] {
  const usesHalves = entries.some(
    ({ fault, timeSpan }) => fault === undefined && half.test(text.slice(timeSpan.start, timeSpan.end)),
  );
  return entries.flatMap(({ fault }) => {
    if (fault === undefined) return [];
    const { span, reason, likely } = fault;
    // "13:05 PM" is 1:05 PM to a writer who counts in halves, and 13:05 to all others.
    const whole = /^(?:1[3-9]|2[0-3]):/.exec(text.slice(span.start, span.end))?.input.replace(half, '');
    const readings = [...new Set([likely, whole].flatMap((reading) => reading ?? []))];
    return [{ span, reason, readings: usesHalves ? readings : readings.reverse() }];
  });
}

function question({ readings: [likely] }: Fault): string {
  return likely === undefined ? 'What was it?' : `Was it ${likely}?`;
}

/** Which half of the slip is wrong, only the writer knows: no such fix is safe. */
function fixesFor({ span, readings }: Fault): readonly Fix[] {
  return readings.map((newText) => ({ title: `Change to ${newText}`, edits: [{ span, newText }], safe: false }));
}

/** Who writes "13:05 PM" once has usually written all times like that. */
function fixForAll(slips: readonly Fault[]): readonly Fix[] {
  const edits = slips.flatMap(({ span, readings: [newText] }) => (newText === undefined ? [] : [{ span, newText }]));
  if (edits.length < 2) return [];
  return [{ title: `Change all ${edits.length} times of this kind`, edits, safe: false }];
}
