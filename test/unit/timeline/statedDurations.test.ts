import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { formatMinutes } from '../../../src/core/timeline/formatMinutes';
import { readDocument } from './readDocument';

const claims = (...lines: readonly string[]): readonly string[] =>
  readDocument('## Summary', '', ...lines).stated.map(
    ({ what, minutes, approximate }) => `${what} ${minutes}${approximate ? ' about' : ''}`,
  );

describe('stated durations', () => {
  for (const [text, ...expected] of [
    ['The shop was down for 66 minutes.', 'duration 66'],
    ['The shop was unreachable for about two and a half hours.', 'duration 150 about'],
    ['The outage lasted 1 hour and 5 minutes.', 'duration 65'],
    ['The outage lasted for approximately three hours.', 'duration 180 about'],
    ['A 45-minute outage hit the shop.', 'duration 45'],
    ['Some customers could not order for 10 minutes.', 'duration 10'],
    ['This caused 22 hours of downtime.', 'duration 1320'],
    ['Orders were not available for half an hour.', 'duration 30'],
    ['**Duration**: 1h 5m', 'duration 65'],
    ['Duration: 16h45', 'duration 1005'],
    ['- **Duration:** ~2 hours', 'duration 120 about'],
    ['**Duration:** 14:05 - 15:30 UTC (1 hour 25 minutes)', 'duration 85'],
    ['Duration: 1:05', 'duration 65'],
    ['Total downtime: 90 min', 'duration 90'],
    ['Time to detect: 4 min', 'ttd 4'],
    ['- Time to detection: 0 minutes', 'ttd 0'],
    ['- Time to acknowledge: 90 seconds', 'tta 1.5'],
    ['- Time to repair: 40 minutes', 'ttm 40'],
    ['- Time to recovery: 31 minutes', 'ttr 31'],
    ['TTR: 2 days', 'ttr 2880'],
    ['The fault went unnoticed by people for seven hours and ten\nminutes.', 'ttd 430'],
    ['The incident was resolved within 40 minutes.', 'ttr 40'],
    ['The fault was mitigated ~1.5 hours after it was reported.', 'ttm 90 about'],
    ['For about 13 minutes, customers could not log in.', 'duration 13 about'],
    ['Outage from 14:00 to 16:30 UTC (2 hours 30 minutes).', 'duration 150'],
    ['The outage lasted exactly 2 and a half hours.', 'duration 150'],
    ['<p><strong>Resolution time:</strong> about three hours</p>', 'ttr 180 about'],
  ] as const) {
    it(`are found in "${text.replace('\n', ' ')}"`, () => {
      deepStrictEqual(claims(text), expected);
    });
  }

  it('are found in a table', () => {
    deepStrictEqual(claims('| Key | Value |', '|---|---|', '| Duration | 66 min |', '| Time to detect | 4 min |'), [
      'duration 66',
      'ttd 4',
    ]);
  });

  it('are found in front matter', () => {
    const [stated] = readDocument('---', 'duration: 66 minutes', '---', '', '# Shop down').stated;
    deepStrictEqual([stated?.what, stated?.minutes, stated?.line], ['duration', 66, 1]);
  });

  for (const text of [
    'The cache expires every 5 minutes.',
    'We set a timeout of 30 seconds.',
    'The job runs for 20 minutes each night.',
    'Ana looked at it 10 minutes later.',
    'The next deploy is in 2 hours.',
    'We will restore service within 4 hours.',
    'Backups are kept for 30 days.',
    'The outage would have lasted 5 hours.',
    'It took 2-3 hours.',
    'We had three incidents in one day.',
    'Deploying a second patch caused an outage.',
    'It then started to issue a certificate, which took 10 minutes.',
    'At 11:00 AM the shop was down.',
    'The server was 5 m away.',
  ]) {
    it(`are not seen in "${text}"`, () => {
      deepStrictEqual(claims(text), []);
    });
  }

  it('are not looked for in actions, timeline and code', () => {
    const read = readDocument(
      '## Timeline',
      '',
      '- 14:00 down for 5 minutes',
      '',
      '## Actions',
      '',
      '- Be down for 5 minutes at most',
      '',
      '## Impact',
      '',
      '```',
      'down for 5 minutes',
      '```',
    );
    deepStrictEqual(read.stated, []);
  });

  it('say where the words stand', () => {
    const { document, stated } = readDocument('## Impact', '', 'It was slow.', 'Then it was down for 66 minutes.');
    const [claim] = stated;
    strictEqual(claim?.line, 3);
    strictEqual(document.text.slice(claim?.span.start, claim?.span.end), '66 minutes');
  });
});

describe('formatMinutes', () => {
  it('uses the units that people use', () => {
    deepStrictEqual([0, 0.75, 4, 59.99, 60, 66, 65.5, 1440, 3000, 2880, -5].map(formatMinutes), [
      '0 min',
      '45 s',
      '4 min',
      '1 h',
      '1 h',
      '1 h 06 min',
      '1 h 06 min',
      '24 h',
      '2 d 2 h',
      '2 d',
      '−5 min',
    ]);
  });
});
