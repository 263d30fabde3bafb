import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readDocument, timelineOf, timesOf, told } from './readDocument';

describe('timeline entries', () => {
  const cases: readonly (readonly [form: string, line: string, expected: string])[] = [
    ['a bullet', '- 14:05 - queue stops', '14:05 | queue stops'],
    ['an ordered item', '1. 14:05 queue stops', '14:05 | queue stops'],
    ['a task', '- [x] 14:05 queue stops', '14:05 | queue stops'],
    ['a bare line', '14:05: queue stops', '14:05 | queue stops'],
    ['bold', '- **14:05** queue stops', '14:05 | queue stops'],
    ['bold with its colon', '- **14:05:** queue stops', '14:05 | queue stops'],
    ['backticks', '- `14:05` queue stops', '14:05 | queue stops'],
    ['brackets', '- [14:05] queue stops', '14:05 | queue stops'],
    ['an emoji bullet', '🔸 14:05 – queue stops', '14:05 | queue stops'],
    ['an emoji code and an entity', '<p>&emsp;:warning: 14:05 queue stops</p>', '14:05 | queue stops'],
    ['a preposition', 'At 14:05 the queue stops', '14:05 | the queue stops'],
    ['seconds', '- 14:05:09 queue stops', '14:05:09 | queue stops'],
    ['one digit of the hour', '- 9:05 queue stops', '09:05 | queue stops'],
    ['12 hours', '- 2:05 PM: queue stops', '14:05 | queue stops'],
    ['12 hours with dots', '- 2:05 p.m. queue stops', '14:05 | queue stops'],
    ['a dot in the time', '- 2.05 PM queue stops', '14:05 | queue stops'],
    ['a bare hour', '- 2pm - queue stops', '14:00 | queue stops'],
    ['midnight on 12 hours', '- 12:10 AM queue stops', '00:10 | queue stops'],
    ['noon on 12 hours', '- 12:10pm queue stops', '12:10 | queue stops'],
    ['the h of other languages', '- 14h05 : queue stops', '14:05 | queue stops'],
    ['four digits and a zone', '- 1405 UTC queue stops', '14:05 | queue stops'],
    ['four digits behind a date', '- 2026-03-04 1405: queue stops', '14:05 | queue stops'],
    ['an ISO stamp', '- 2026-03-04T14:05:00Z queue stops', '14:05:00 | queue stops'],
    ['date and time', '- 2026-03-04 14:05 queue stops', '14:05 | queue stops'],
    ['date @ time', '- 4 March 2026 @ 14:05 UTC – queue stops', '14:05 | queue stops'],
    ['weekday first', '- Wednesday 4th March, 14:05 queue stops', '14:05 | queue stops'],
    ['time before date', '- 2:05 pm 03/14/2026 - queue stops', '14:05 | queue stops'],
    ['the other zone in brackets', '- 14:05 (6:05 PST): queue stops', '14:05 | queue stops'],
    ['two zones', '- **14:05 UTC / 06:05 PST**: queue stops', '14:05 | queue stops'],
    ['a footnote', '- 14:05[^1]: queue stops', '14:05 | queue stops'],
    ['braces', '### {{ 14:05 }} queue stops', '14:05 | queue stops'],
    ['an escaped dash', '- 14:05 \\- queue stops', '14:05 | queue stops'],
    ['a prompt to the writer', '- 14:05 <!-- What stopped --> queue stops', '14:05 | queue stops'],
    ['a link in the words', '- 14:05 [queue](https://example.org/10:30) stops', '14:05 | queue stops'],
  ];
  for (const [form, line, expected] of cases) {
    it(`reads ${form}`, () => {
      deepStrictEqual(timesOf(timelineOf(line)), [expected]);
    });
  }

  it('keeps the way of writing of each entry', () => {
    const entries = timelineOf('- 10:00 a', '', '1. 10:01 b', '', '10:02 c', '', '### 10:03 d', '', '<p>10:04 e</p>');
    deepStrictEqual(
      entries.map(({ form }) => form),
      ['bullet', 'ordered', 'line', 'heading', 'html'],
    );
  });

  it('says where the entry, its time and its words are', () => {
    const { document, timeline } = readDocument(
      '# X',
      '',
      '## Timeline',
      '',
      '- **14:05 UTC** - queue stops',
      '  for good',
    );
    const [entry] = timeline.entries;
    const at = (span: { start: number; end: number } | undefined): string =>
      document.text.slice(span?.start, span?.end);
    strictEqual(entry?.line, 4);
    strictEqual(at(entry?.span), '- **14:05 UTC** - queue stops\n  for good');
    strictEqual(at(entry?.timeSpan), '14:05 UTC');
    strictEqual(at(entry?.textSpan), 'queue stops\n  for good');
    strictEqual(entry?.text, 'queue stops for good');
  });

  it('keeps what belongs to a list item with it', () => {
    const { document, timeline } = readDocument(
      '## Timeline',
      '',
      '- 14:05 queue stops',
      '',
      '  The graph:',
      '',
      '      14:06 noise',
      '- 14:10 back',
    );
    strictEqual(timeline.entries.length, 2);
    const span = timeline.entries[0]?.span;
    strictEqual(
      document.text.slice(span?.start, span?.end),
      '- 14:05 queue stops\n\n  The graph:\n\n      14:06 noise',
    );
  });

  it('describes a heading without words by the prose below it, up to the next time', () => {
    const { document, timeline } = readDocument(
      '## Timeline',
      '',
      '### 14:05',
      '',
      'The *queue* stops.',
      '',
      'More.',
      '',
      '### 14:10',
      '',
      'Back.',
    );
    deepStrictEqual(timesOf(timeline.entries), ['14:05 | The queue stops.', '14:10 | Back.']);
    const span = timeline.entries[0]?.span;
    strictEqual(document.text.slice(span?.start, span?.end).trim(), '### 14:05\n\nThe *queue* stops.\n\nMore.');
  });

  it('finds the time column of a table by its content', () => {
    const entries = timelineOf(
      '| Who | When (UTC) | What |',
      '|---|---|---|',
      '| Ana | 14:05 | queue stops |',
      '| Ben | 14:07 | looks |',
    );
    deepStrictEqual(timesOf(entries), ['14:05 | Ana · queue stops', '14:07 | Ben · looks']);
  });

  it('joins date and time from their own columns, weekdays and years of the header too', () => {
    const entries = timelineOf(
      '| Day | Date (2025) | Time | Event |',
      '|---|---|---|---|',
      '| Sun | Oct 12 | 23:50 | queue stops |',
      '| Mon | Oct 13 | 00:10 | back |',
      '| | | 00:20 | quiet |',
    );
    deepStrictEqual(told(entries), [
      '2025-10-12 23:50 | queue stops',
      '2025-10-13 00:10 | back',
      '2025-10-13 00:20 | quiet',
    ]);
  });

  it('takes the end of a row from an end column', () => {
    const entries = timelineOf('| Start | End | Event |', '|---|---|---|', '| 14:05 | 14:20 | restart |');
    deepStrictEqual(told(entries), ['2026-03-04 14:05–14:20 | restart']);
  });

  it('finds several entries on one line', () => {
    const entries = timelineOf('12:00pm EAT: queue stops. 12:06pm EAT: Ana looks at it. 12:10pm EAT: back.');
    deepStrictEqual(timesOf(entries), ['12:00 | queue stops.', '12:06 | Ana looks at it.', '12:10 | back.']);
  });

  it('splits at line breaks of HTML', () => {
    const entries = timelineOf('12:00 - queue stops<br> 12:06 - Ana looks<br/>12:10 - back');
    deepStrictEqual(timesOf(entries), ['12:00 | queue stops', '12:06 | Ana looks', '12:10 | back']);
  });

  it('leaves a time inside the words of an entry there', () => {
    const entries = timelineOf('- 12:00 queue stops, as it did at 11:30 the day before', '- 12:10 back since 12:09');
    deepStrictEqual(timesOf(entries), [
      '12:00 | queue stops, as it did at 11:30 the day before',
      '12:10 | back since 12:09',
    ]);
  });

  it('reads labels in front of times', () => {
    const entries = timelineOf(
      '- First detected: 2026-03-04 14:05',
      '- Incident declared 2026-03-04 14:10',
      '- **Resolved at**: 15:00 UTC (all shops)',
    );
    deepStrictEqual(told(entries), [
      '2026-03-04 14:05 | First detected: 2026-03-04 14:05',
      '2026-03-04 14:10 | Incident declared 2026-03-04 14:10',
      '2026-03-04 15:00 UTC | Resolved at: 15:00 UTC (all shops)',
    ]);
  });

  it('reads a line below another one as an entry when a label begins it', () => {
    deepStrictEqual(timesOf(timelineOf('Detected: 14:05', 'Resolved: 15:00')), [
      '14:05 | Detected: 14:05',
      '15:00 | Resolved: 15:00',
    ]);
  });

  it('reads times inside sentences when the timeline is nothing but a story', () => {
    const entries = timelineOf(
      'The queue stopped at about 14:05 because of a full disk, and nobody saw it.',
      '',
      'Ana, looking at her mail around 14:30, then noticed it and told the others.',
    );
    deepStrictEqual(
      entries.map(({ time }) => time),
      ['14:05', '14:30'],
    );
  });

  it('takes days without a clock as events of that day', () => {
    const entries = timelineOf(
      '- 2026-03-01: version 4 released',
      '- 2026-03-04 14:05: queue stops',
      '- March 6: version 5 released',
    );
    deepStrictEqual(told(entries), [
      '2026-03-01 - | version 4 released',
      '2026-03-04 14:05 | queue stops',
      '2026-03-06 - | version 5 released',
    ]);
  });

  it('takes the bullets below a day as its events when none has a time', () => {
    deepStrictEqual(told(timelineOf('**6 March 2026**', '', '- version 5 released', '- all shops updated')), [
      '2026-03-06 - | version 5 released',
      '2026-03-06 - | all shops updated',
    ]);
  });

  it('marks approximate times', () => {
    const entries = timelineOf('- ~14:05 a', '- approx. 14:06 b', '- around 14:07 c', '- 14:08~ d', '- 14:09 e');
    deepStrictEqual(
      entries.map(({ time, approximate }) => [time, approximate]),
      [
        ['14:05', true],
        ['14:06', true],
        ['14:07', true],
        ['14:08', true],
        ['14:09', false],
      ],
    );
  });

  it('takes all times as approximate when the heading says so', () => {
    const { timeline } = readDocument('## Timeline (all times approximate)', '', '- 14:05 a');
    strictEqual(timeline.entries[0]?.approximate, true);
  });

  for (const [line, expected] of [
    ['- 14:05–14:20 restart', '14:05–14:20 | restart'],
    ['- 14:05 to 14:20: restart', '14:05–14:20 | restart'],
    ['- 14:05 \\- 14:20: restart', '14:05–14:20 | restart'],
    ['- between 2:05 and 2:20 PM restart', '14:05–14:20 | restart'],
    ['- 23:50 - 00:20 restart', '23:50–00:20 | restart'],
    ['- 14:05 UTC - 14:20 UTC: restart', '14:05–14:20 UTC | restart'],
  ] as const) {
    it(`reads the range of "${line}"`, () => {
      deepStrictEqual(told(timelineOf(line)), [`2026-03-04 ${expected}`]);
    });
  }

  it('ends a range past midnight on the next day', () => {
    const [entry] = timelineOf('- 23:50 - 00:20 restart');
    strictEqual((entry?.endMinutes ?? 0) - (entry?.minutes ?? 0), 30);
  });
});

describe('what is no timeline entry', () => {
  it('leaves out code, quotes, log lines and comments', () => {
    const entries = timelineOf(
      '- 14:05 queue stops',
      '',
      '```',
      '14:06 in a fence',
      '```',
      '',
      '> 14:07 in a chat',
      '',
      '<!-- 14:08 in a comment -->',
      '',
      '2026-03-04 14:09:00,123 ERROR in a log',
      '',
      '2026-03-04T14:10:00Z INFO in another',
    );
    deepStrictEqual(timesOf(entries), ['14:05 | queue stops']);
  });

  it('does not take ratios, versions, addresses and plain numbers for times', () => {
    for (const words of [
      'odds of 1:1',
      'version 12.30 is out',
      'see http://example.org:8080/12:30',
      '2024 servers',
      'cost 14.50',
      'aa:10:bb',
    ]) {
      deepStrictEqual(timelineOf(`- ${words}`), [], words);
    }
  });

  it('does not look outside the timeline section when that has entries', () => {
    const { timeline } = readDocument(
      '## Summary',
      '',
      '- 13:00 was quiet',
      '',
      '## Timeline',
      '',
      '- 14:05 queue stops',
      '',
      '## Actions',
      '',
      '- 15:00 mend it',
    );
    deepStrictEqual(timesOf(timeline.entries), ['14:05 | queue stops']);
  });

  it('looks everywhere but in the actions when there is no timeline section', () => {
    const { timeline } = readDocument(
      '# Shop down',
      '',
      '## What happened',
      '',
      '- 14:05 queue stops',
      '',
      '## Action items',
      '',
      '- 15:00 mend it',
    );
    deepStrictEqual(timesOf(timeline.entries), ['14:05 | queue stops']);
  });
});

describe('a document without a timeline section', () => {
  it('tells its times in a list rather than in a story', () => {
    const { timeline } = readDocument(
      '# Shop down on 2026-03-04',
      '',
      'Between 14:00 and 15:00 UTC customers saw errors.',
      '',
      '## How did we respond?',
      '',
      '- 4 March 2026 @ 14:00 UTC – impact began',
      '- 4 March 2026 @ 14:04 UTC – monitoring detected it',
      '- 4 March 2026 @ 15:00 UTC – all shops back',
    );
    deepStrictEqual(timesOf(timeline.entries), [
      '14:00 | impact began',
      '14:04 | monitoring detected it',
      '15:00 | all shops back',
    ]);
  });

  it('may be nothing but a story', () => {
    const { timeline } = readDocument(
      '# Shop down on 2026-03-04',
      '',
      'At 14:00 UTC the queue stopped.',
      '',
      'At 15:00 UTC it was back.',
    );
    deepStrictEqual(timesOf(timeline.entries), ['14:00 | the queue stopped.', '15:00 | it was back.']);
  });
});

describe('labels inside a timeline', () => {
  it('do not end it when times go on below them', () => {
    const { timeline } = readDocument(
      'Timeline',
      '14:00 UTC: queue stops',
      '',
      'Detection: seen by Ana on her graph.',
      '14:05 UTC: first look',
      '',
      'Resolution: all orders sent.',
      '15:00 UTC: back',
      '',
      'Root cause: a full disk. At 13:55 it had 1 % left.',
    );
    deepStrictEqual(timesOf(timeline.entries), ['14:00 | queue stops', '14:05 | first look', '15:00 | back']);
  });

  it('give the times of a timeline that has none of its own', () => {
    const { timeline } = readDocument(
      'Timeline:',
      '',
      'Detection:',
      '',
      'First seen at 14:05 UTC by the checkout monitor.',
      '',
      'Root cause:',
      '',
      'At 13:55 UTC the disk was full.',
    );
    deepStrictEqual(
      timeline.entries.map(({ time }) => time),
      ['14:05'],
    );
  });
});
