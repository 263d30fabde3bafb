import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Postmortem } from '../../../src/core/postmortem/postmortem';
import { readDocument, timelineOf } from './readDocument';

const datesOf = ({ timeline }: Postmortem): readonly string[] => timeline.entries.map(({ date }) => date ?? '-');

describe('dates of entries', () => {
  it('come from the title', () => {
    deepStrictEqual(datesOf(readDocument('# Shop down, 4 March 2026', '', '## Timeline', '', '- 14:05 a')), [
      '2026-03-04',
    ]);
  });

  it('of two numbers are decided by any other one in the document, with a year or without', () => {
    deepStrictEqual(
      datesOf(readDocument('# X', '', '## Timeline', '', '- 03/04/2026 10:05 a', '- 13/04/2026 10:05 b')),
      ['2026-04-03', '2026-04-13'],
    );
    const rows = (second: string): readonly string[] =>
      datesOf(
        readDocument(
          '# X',
          '',
          'On 2026-06-01 we were down.',
          '',
          '## Timeline',
          '',
          '- 03/04 10:05 a',
          `- ${second} 10:05 b`,
        ),
      );
    deepStrictEqual(rows('13/04'), ['2026-04-03', '2026-04-13']);
    deepStrictEqual(rows('04/13'), ['2026-03-04', '2026-04-13']);
  });

  it('come from front matter', () => {
    deepStrictEqual(datesOf(readDocument('---', 'date: 2026-03-04', '---', '', '## Timeline', '', '- 14:05 a')), [
      '2026-03-04',
    ]);
  });

  it('come from a label at the top', () => {
    deepStrictEqual(
      datesOf(readDocument('# Shop down', '', '**Date**: 2026-03-04', '', '## Timeline', '', '- 14:05 a')),
      ['2026-03-04'],
    );
  });

  it('come from the summary, not from the day of publication', () => {
    const read = readDocument(
      '# Shop down',
      '',
      'Published on 9 March 2026.',
      '',
      '## Summary',
      '',
      'On March 4, 2026 the shop was down.',
      '',
      '## Timeline',
      '',
      '- 14:05 a',
    );
    deepStrictEqual(datesOf(read), ['2026-03-04']);
  });

  it('come from the heading of the timeline, of which the first day of several counts', () => {
    deepStrictEqual(datesOf(readDocument('# Shop down', '', '## Timeline, 4 March 2026', '', '- 14:05 a')), [
      '2026-03-04',
    ]);
    deepStrictEqual(datesOf(readDocument('# Shop down', '', '## Timeline 03/14/2026 - 03/16/2026', '', '- 14:05 a')), [
      '2026-03-14',
    ]);
    deepStrictEqual(
      datesOf(readDocument('# Two outages', '', '## March 4-5, 2026', '', '### Timeline', '', '- 14:05 a')),
      ['2026-03-04'],
    );
  });

  it('come from a sentence above the first entry', () => {
    const read = readDocument(
      '# Shop down',
      '',
      '## Timeline',
      '',
      'All of this took place on Wednesday, March the 4th, 2026.',
      '',
      '- 14:05 a',
    );
    deepStrictEqual(datesOf(read), ['2026-03-04']);
  });

  it('are carried from lines and headings with a date alone', () => {
    const read = readDocument(
      '## Timeline',
      '',
      '2026-03-04 _(all times UTC)_',
      '',
      '* 14:05 a',
      '* 14:10 b',
      '',
      '### March 6',
      '',
      '- 09:00 c',
      '',
      '**7 March 2026 (Saturday)**',
      '',
      '- 10:00 d',
    );
    deepStrictEqual(datesOf(read), ['2026-03-04', '2026-03-04', '2026-03-06', '2026-03-07']);
  });

  it('are carried from an item to the list inside it', () => {
    deepStrictEqual(
      datesOf(readDocument('## Timeline', '', '- 2026-03-04', '  - 14:05 a', '- 2026-03-06', '  - 09:00 b')),
      ['2026-03-04', '2026-03-06'],
    );
  });

  it('are carried from the entry before', () => {
    deepStrictEqual(
      datesOf(
        readDocument('## Timeline', '', '- 2026-03-04 14:05 a', '- 14:10 b', '- 2026-03-05 08:00 c', '- 09:00 d'),
      ),
      ['2026-03-04', '2026-03-04', '2026-03-05', '2026-03-05'],
    );
  });

  it('roll over past midnight', () => {
    deepStrictEqual(
      datesOf(readDocument('# 2026-02-28', '', '## Timeline', '', '- 23:50 a', '- 00:10 b', '- 08:00 c', '- 01:00 d')),
      ['2026-02-28', '2026-03-01', '2026-03-01', '2026-03-02'],
    );
  });

  it('stay on their day for a small step back: that is an order fault', () => {
    const { timeline } = readDocument('# 2026-03-04', '', '## Timeline', '', '- 14:05 a', '- 13:50 b', '- 14:30 c');
    deepStrictEqual(
      timeline.entries.map(({ date, minutes }) => [date, minutes % 1440]),
      [
        ['2026-03-04', 845],
        ['2026-03-04', 830],
        ['2026-03-04', 870],
      ],
    );
  });

  it('stay on their day behind an AM or PM that must be a slip', () => {
    deepStrictEqual(
      datesOf(readDocument('# 2026-03-04', '', '## Timeline', '', '- 11:20 AM a', '- 11:21 PM b', '- 12:00 PM c')),
      ['2026-03-04', '2026-03-04', '2026-03-04'],
    );
  });

  it('go backwards in a list with the newest on top', () => {
    deepStrictEqual(
      datesOf(
        readDocument(
          '# 2026-03-04',
          '',
          '## Timeline',
          '',
          '- 02:00 e',
          '- 01:00 d',
          '- 23:40 c',
          '- 23:20 b',
          '- 23:10 a',
        ),
      ),
      ['2026-03-05', '2026-03-05', '2026-03-04', '2026-03-04', '2026-03-04'],
    );
  });

  it('take the year of the document, and the next one in January after a December', () => {
    deepStrictEqual(
      datesOf(readDocument('# 2025-12-31', '', '## Timeline', '', '- Dec 31, 23:00 a', '- Jan 1, 01:00 b')),
      ['2025-12-31', '2026-01-01'],
    );
  });

  it('know month and year of a mere day from the document', () => {
    deepStrictEqual(
      datesOf(
        readDocument('# 2026-03-04', '', '## Timeline', '', '- Wednesday 4th, 14:05 a', '- Thursday 5th at 09:00 b'),
      ),
      ['2026-03-04', '2026-03-05'],
    );
  });

  it('are unknown when the document gives none, but entries can still be compared', () => {
    const { timeline } = readDocument('## Timeline', '', '- 23:50 a', '- 00:10 b');
    deepStrictEqual(
      timeline.entries.map(({ date, minutes }) => [date, minutes]),
      [
        [undefined, 1430],
        [undefined, 1450],
      ],
    );
  });

  it('say whether they stand on the entry itself', () => {
    deepStrictEqual(
      timelineOf('- 2026-03-04 14:05 a', '- 14:10 b').map(({ dateWritten }) => dateWritten),
      [true, false],
    );
  });

  it('begin anew in each timeline of a document with several', () => {
    const read = readDocument(
      '# 2026-03-04',
      '',
      '## Timeline',
      '',
      '- 23:50 a',
      '- 00:10 b',
      '',
      '## Timeline of the second outage',
      '',
      '- 15:00 c',
    );
    deepStrictEqual(datesOf(read), ['2026-03-04', '2026-03-05', '2026-03-04']);
  });
});

describe('dates in numbers alone', () => {
  it('are day first when another date of the document can be nothing else', () => {
    deepStrictEqual(datesOf(readDocument('## Timeline', '', '- 03/04/2026 14:05 a', '- 13/04/2026 10:00 b')), [
      '2026-04-03',
      '2026-04-13',
    ]);
  });

  it('are month first when another date of the document can be nothing else', () => {
    deepStrictEqual(datesOf(readDocument('## Timeline', '', '- 03/04/2026 14:05 a', '- 03/14/2026 10:00 b')), [
      '2026-03-04',
      '2026-03-14',
    ]);
  });

  it('are what the day of the document says', () => {
    deepStrictEqual(
      datesOf(readDocument('# Shop down on 3 April 2026', '', '## Timeline', '', '- 03/04/2026 14:05 a')),
      ['2026-04-03'],
    );
  });

  it('stay unknown when nothing decides', () => {
    deepStrictEqual(datesOf(readDocument('## Timeline', '', '- 03/04/2026 14:05 a')), ['-']);
  });

  it('are day first with dots', () => {
    deepStrictEqual(datesOf(readDocument('## Timeline', '', '- 03.04.2026 14:05 a')), ['2026-04-03']);
  });
});

describe('a date without a time', () => {
  it('stands with the entry before it on the same day, else at the start of its day', () => {
    const [first, second, third] = timelineOf('- 2026-03-04 14:05 a', '- 2026-03-04: b', '- 2026-03-05: c');
    strictEqual(second?.minutes, first?.minutes);
    strictEqual((third?.minutes ?? 0) % 1440, 0);
    strictEqual(second?.time, undefined);
  });
});
