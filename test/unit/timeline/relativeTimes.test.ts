import { deepStrictEqual } from 'node:assert/strict';
import { readDocument, told } from './readDocument';

describe('times relative to the start of the impact', () => {
  const entries = [
    '## Timeline',
    '',
    '- T+0 queue stops',
    '- T+5m alert fires',
    '- T+1h 10m back',
    '- T-10m deploy',
    '- T+00:20 Ana looks',
    '- +25 min Ben joins',
  ];

  it('are wall-clock times when the metadata says when it began', () => {
    const { timeline } = readDocument('---', 'date: 2026-03-04', 'impact_start: "23:30"', '---', '', ...entries);
    deepStrictEqual(told(timeline.entries), [
      '2026-03-04 23:30 | queue stops',
      '2026-03-04 23:35 | alert fires',
      '2026-03-05 00:40 | back',
      '2026-03-04 23:20 | deploy',
      '2026-03-04 23:50 | Ana looks',
      '2026-03-04 23:55 | Ben joins',
    ]);
  });

  it('count from the first entry with a clock', () => {
    const { timeline } = readDocument(
      '# 2026-03-04',
      '',
      '## Timeline',
      '',
      '- 14:00 outage begins',
      '- T+5m alert fires',
    );
    deepStrictEqual(told(timeline.entries), ['2026-03-04 14:00 | outage begins', '2026-03-04 14:05 | alert fires']);
  });

  it('are only comparable with each other when nothing says when it began', () => {
    const { timeline } = readDocument(...entries);
    deepStrictEqual(
      timeline.entries.map(({ time, minutes }) => [time, minutes]),
      [
        [undefined, 0],
        [undefined, 5],
        [undefined, 70],
        [undefined, -10],
        [undefined, 20],
        [undefined, 25],
      ],
    );
  });
});
