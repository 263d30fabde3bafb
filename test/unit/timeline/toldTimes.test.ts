import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readDocument, timelineOf, timesOf } from './readDocument';

describe('a timeline told as a story', () => {
  const story =
    'All times are UTC. At 14:02 the queue stopped. At about 14:10 support was told. Two of us\nlooked at it. By 14:30 it ran again.';

  it('has an entry for each sentence that begins with a time', () => {
    deepStrictEqual(timesOf(timelineOf(story)), [
      '14:02 | the queue stopped.',
      '14:10 | support was told. Two of us looked at it.',
      '14:30 | it ran again.',
    ]);
  });

  it('says where each sentence, its time and its words are', () => {
    const { document, timeline } = readDocument('# X', '', '## Timeline', '', story);
    const [, second, third] = timeline.entries;
    const at = (span: { start: number; end: number } | undefined): string =>
      document.text.slice(span?.start, span?.end);
    strictEqual(at(second?.span).trimEnd(), 'At about 14:10 support was told. Two of us\nlooked at it.');
    strictEqual(at(second?.timeSpan), 'about 14:10');
    strictEqual(at(third?.textSpan), 'it ran again.');
    deepStrictEqual([second?.line, third?.line], [4, 5]);
  });

  it('keeps the zone that it begins with', () => {
    strictEqual(readDocument('# X', '', '## Timeline', '', story).timeline.zone, 'UTC');
  });

  it('is left whole beside lines that give the times', () => {
    deepStrictEqual(timesOf(timelineOf('- 14:02 queue stops', '- 14:30 queue runs', '', story)).slice(0, 2), [
      '14:02 | queue stops',
      '14:30 | queue runs',
    ]);
    strictEqual(timelineOf('- 14:02 queue stops', '- 14:30 queue runs', '', story).length < 5, true);
  });

  it('is none outside a timeline', () => {
    deepStrictEqual(readDocument('# X', '', '## Root cause', '', story).timeline.entries.length < 3, true);
  });
});

describe('dotted times without a separator', () => {
  it('are times where the whole list reads so', () => {
    deepStrictEqual(timesOf(timelineOf('- 09.12 Errors begin', '- 9.31 An engineer is paged', '- 10.05 Errors end')), [
      '09:12 | Errors begin',
      '09:31 | An engineer is paged',
      '10:05 | Errors end',
    ]);
  });

  it('may be a range and run past midnight', () => {
    deepStrictEqual(
      timelineOf('- 22.50 Errors begin', '- 23.15 – 23.40 Restarts', '- 00.20 Errors end').map(
        ({ date, time, end }) => [date, time, end],
      ),
      [
        ['2026-03-04', '22:50', undefined],
        ['2026-03-04', '23:15', '23:40'],
        ['2026-03-05', '00:20', undefined],
      ],
    );
  });

  it('are no versions, decimals, days or numbers of any kind', () => {
    for (const lines of [
      ['- 2.14 Gateway', '- 2.15 Gateway', '- 2.16 Gateway'],
      ['- 10.14 released', '- 10.15 released', '- 10.20 released'],
      ['- 10.14 GB free', '- 10.15 GB free', '- 10.20 GB free'],
      ['- 12.03 Monday', '- 13.03 Tuesday', '- 14.03 Wednesday'],
      ['- 10.40 costs', '- 23.99 costs', '- 11.20 costs'],
      ['- 10.40 a', '- 09.30 b', '- 12.15 c', '- 08.20 d', '- 11.50 e'],
      ['- 10.40 a', '- 10.50 b'],
      ['- 10.40 a', '- 10.50 b', '- 11.15 c', '- d', '- e', '- f'],
    ])
      deepStrictEqual(timesOf(timelineOf(...lines)), [], lines[0]);
  });

  it('are none outside a timeline', () => {
    const { timeline } = readDocument('# X', '', '## Impact', '', '- 09.12 a', '- 09.31 b', '- 10.05 c');
    deepStrictEqual(timeline.entries, []);
  });
});

describe('a time alone below its words', () => {
  it('is theirs, as on status pages', () => {
    const entries = timelineOf(
      '**Resolved** - all messages are delivered.',
      'Mar 4, 16:20 UTC',
      '',
      '**Investigating** - some messages',
      'are late.',
      'Mar 4, 14:58 UTC',
    );
    deepStrictEqual(timesOf(entries), [
      '16:20 | Resolved - all messages are delivered.',
      '14:58 | Investigating - some messages are late.',
    ]);
    deepStrictEqual(
      entries.map(({ line }) => line),
      [5, 9],
    );
  });

  it('gives its entry the line of the time, whatever the words below it begin with', () => {
    const [entry] = timelineOf('alert fires- - |---|---|', '25:10');
    deepStrictEqual(entry?.line, 5);
  });

  it('stays that of the next words behind a label', () => {
    deepStrictEqual(timesOf(timelineOf('Wednesday:', '14:58', '', 'some messages are late')), [
      '14:58 | some messages are late',
    ]);
  });
});
