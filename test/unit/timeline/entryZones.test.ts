import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { isAmbiguousZone, zoneOffset } from '../../../src/core/timeline/zones';
import { readDocument, timelineOf } from './readDocument';

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();

describe('the zone of a timeline', () => {
  const declared: readonly (readonly [where: string, lines: readonly string[], zone: string])[] = [
    ['the heading', ['## Timeline (all times UTC)', '', '- 14:05 a'], 'UTC'],
    ['a bare zone in the heading', ['## Timeline (PST)', '', '- 14:05 a'], 'PST'],
    ['a place name in the heading', ['## Timeline - Europe/Paris', '', '- 14:05 a'], 'Europe/Paris'],
    ['a zone in words', ['## Timeline (West African Time)', '', '- 14:05 a'], 'West African Time'],
    ['a line above', ['## Timeline', '', 'All times are in CET.', '', '- 14:05 a'], 'CET'],
    ['the line with the date', ['## Timeline', '', '2026-03-04 _(all times UTC)_', '', '- 14:05 a'], 'UTC'],
    [
      'the header of the column',
      ['## Timeline', '', '| Time (UTC+2) | Event |', '|---|---|', '| 14:05 | a |'],
      'UTC+2',
    ],
    ['a note elsewhere', ['All times below are in UTC.', '', '## Timeline', '', '- 14:05 a'], 'UTC'],
  ];
  for (const [where, lines, zone] of declared) {
    it(`is read from ${where}`, () => {
      const { document, timeline } = readDocument('# 2026-03-04', '', ...lines);
      strictEqual(timeline.zone, zone);
      strictEqual(document.text.slice(timeline.zoneSpan?.start, timeline.zoneSpan?.end), zone);
    });
  }

  it('is not read from a mention in the prose', () => {
    const { timeline } = readDocument(
      '## Summary',
      '',
      'The shop was down from 14:05 to 15:00 UTC.',
      '',
      '## Timeline',
      '',
      '- 14:05 a',
    );
    strictEqual(timeline.zone, undefined);
  });

  it('gives every entry its instant', () => {
    const { timeline } = readDocument('# 2026-03-04', '', '## Timeline (PST)', '', '- 14:05 a', '- 23:00 UTC b');
    deepStrictEqual(
      timeline.entries.map(({ instant }) => iso(instant)),
      ['2026-03-04T22:05:00.000Z', '2026-03-04T23:00:00.000Z'],
    );
  });

  it('puts entries of different zones on one axis', () => {
    const [first, second] = timelineOf('- 14:05 UTC a', '- 15:10 CET b');
    strictEqual((second?.minutes ?? 0) - (first?.minutes ?? 0), 5);
  });

  it('follows the summer time of a place', () => {
    const { timeline } = readDocument('# 2026-07-04', '', '## Timeline (Pacific Time)', '', '- 14:05 a');
    strictEqual(iso(timeline.entries[0]?.instant), '2026-07-04T21:05:00.000Z');
  });
});

describe('the zone of an entry', () => {
  for (const [line, zone, instant] of [
    ['- 14:05 UTC a', 'UTC', '2026-03-04T14:05:00.000Z'],
    ['- 14:05Z a', 'Z', '2026-03-04T14:05:00.000Z'],
    ['- 14:05 (CET) a', 'CET', '2026-03-04T13:05:00.000Z'],
    ['- **14:05** EST a', 'EST', '2026-03-04T19:05:00.000Z'],
    ['- 14:05:00+0100 a', '+0100', '2026-03-04T13:05:00.000Z'],
    ['- 2026-03-04T14:05:00-05:00 a', '-05:00', '2026-03-04T19:05:00.000Z'],
    ['- 14:05 GMT+1 a', 'GMT+1', '2026-03-04T13:05:00.000Z'],
    ['- 14:05 UTC-3: a', 'UTC-3', '2026-03-04T17:05:00.000Z'],
    ['- 14:05 Asia/Kolkata a', 'Asia/Kolkata', '2026-03-04T08:35:00.000Z'],
    ['- 2:05 PM Eastern: a', 'Eastern', '2026-03-04T19:05:00.000Z'],
    ['- 2:05 PM (West Africa Time): a', 'West Africa Time', '2026-03-04T13:05:00.000Z'],
  ] as const) {
    it(`is read from "${line}"`, () => {
      const [entry] = timelineOf(line);
      deepStrictEqual([entry?.zone, entry?.text, iso(entry?.instant)], [zone, 'a', instant]);
    });
  }

  it('is no word that happens to look like one', () => {
    deepStrictEqual(
      timelineOf('- 14:05 Eastern shops stop', '- 14:06 MET the others').map(({ zone }) => zone),
      ['Eastern', undefined],
    );
  });

  it('gives no instant when the abbreviation has several meanings', () => {
    const [entry] = timelineOf('- 14:05 IST a');
    deepStrictEqual([entry?.zone, entry?.instant, isAmbiguousZone('IST')], ['IST', undefined, true]);
  });

  it('gives no instant without a date', () => {
    strictEqual(readDocument('## Timeline', '', '- 14:05 UTC a').timeline.entries[0]?.instant, undefined);
  });
});

describe('zoneOffset', () => {
  const winter = Date.UTC(2026, 0, 15, 12);
  const summer = Date.UTC(2026, 6, 15, 12);

  it('knows fixed zones, numbers, places and names', () => {
    deepStrictEqual(
      ['UTC', '+05:30', 'GMT-3', 'JST', 'Europe/London', 'Pacific Time', 'British Summer Time'].map((zone) =>
        zoneOffset(zone, summer),
      ),
      [0, 330, -180, 540, 60, -420, 60],
    );
    deepStrictEqual(
      ['Europe/London', 'PST/PDT'].map((zone) => zoneOffset(zone, winter)),
      [0, -480],
    );
  });

  it('does not know ambiguous and invented zones', () => {
    deepStrictEqual(
      ['CST', 'BST', 'Nowhere/Town', 'XYZ', '', '+99'].map((zone) => zoneOffset(zone, summer)),
      [undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });
});
