import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readDocument, timelineOf } from './readDocument';

describe('impossible times', () => {
  for (const [line, time, at, likely] of [
    ['- 13:55 PM a', '13:55', '13:55 PM', '1:55 PM'],
    ['- 14:15pm a', '14:15', '14:15pm', '2:15pm'],
    ['- 13:06 AM a', '13:06', '13:06 AM', '1:06 PM'],
    ['- 25:10 a', '25:10', '25:10', undefined],
    ['- 24:30 a', '24:30', '24:30', undefined],
    ['- 14:75 a', '14:75', '14:75', undefined],
  ] as const) {
    it(`keeps "${line}" and says what is wrong`, () => {
      const { document, timeline } = readDocument('# 2026-03-04', '', '## Timeline', '', line);
      const [entry] = timeline.entries;
      const { span, likely: meant } = entry?.fault ?? { span: { start: 0, end: 0 }, likely: 'none' };
      deepStrictEqual([entry?.time, document.text.slice(span.start, span.end), meant], [time, at, likely]);
    });
  }

  it('names days that no calendar has', () => {
    const [entry] = timelineOf('- 2026-02-31 14:05 a');
    match(entry?.fault?.reason ?? '', /28 days/);
    strictEqual(entry?.time, '14:05');
  });

  it('finds nothing wrong with a leap day, midnight as 24:00 and 12 PM', () => {
    for (const line of ['- 2024-02-29 14:05 a', '- 24:00 a', '- 12:30 PM a', '- 12:30 AM a']) {
      strictEqual(timelineOf(line)[0]?.fault, undefined, line);
    }
  });
});
