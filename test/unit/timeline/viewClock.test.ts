import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { TimelineView } from '../../../src/core/timeline/view';
import { clockFor, dateText, hasInstants, type ReaderZone } from '../../../src/core/timeline/viewClock';
import { viewOf } from './timelineViews';

const newYork: ReaderZone = { name: 'America/New_York', offsetAt: () => -300 };
const first = (view: TimelineView) => view.entries[0] ?? viewOf(['00:00 x']).entries[0];

describe('clockFor', () => {
  const view = viewOf(['14:51 Errors', '+1 00:10-01:00 Over']);

  it('shows the document’s own times and days', () => {
    const clock = clockFor(view, 'document', newYork);
    deepStrictEqual(clock.at(14 * 60 + 51, false), { time: '14:51', date: '2026-03-04' });
    deepStrictEqual(clock.at(1450, false), { time: '00:10', date: '2026-03-05' });
    strictEqual(clock.zoneName, 'UTC');
  });

  it('shows them on the reader’s clock, the day before where it is still that day', () => {
    const clock = clockFor(view, 'reader', newYork);
    deepStrictEqual(clock.at(1450, false), { time: '19:10', date: '2026-03-04' });
    const second = view.entries[1];
    deepStrictEqual(second && clock.ofEntry(second), {
      time: '19:10',
      end: '20:00',
      date: '2026-03-04',
      zone: 'America/New_York',
    });
  });

  it('stays with the document when no instant is known', () => {
    const unknown: TimelineView = { ...view, entries: view.entries.map((entry) => ({ ...entry, instant: undefined })) };
    strictEqual(hasInstants(unknown), false);
    strictEqual(clockFor(unknown, 'utc', newYork).zone, 'document');
  });

  it('knows no days where the document gives none', () => {
    const undated: TimelineView = { ...view, entries: view.entries.map((entry) => ({ ...entry, date: undefined })) };
    deepStrictEqual(clockFor(undated, 'document', newYork).at(1450, false), { time: '00:10', date: undefined });
  });

  it('counts from the start where no entry has a time', () => {
    const entry = first(view);
    const relative: TimelineView = {
      ...view,
      entries: entry ? [{ ...entry, time: undefined, date: undefined, minutes: 100 }] : [],
    };
    strictEqual(clockFor(relative, 'document', newYork).at(165, false).time, '+1:05');
  });

  it('rounds seconds once', () => {
    strictEqual(clockFor(view, 'document', newYork).at(899.999, true).time, '15:00:00');
  });
});

describe('dateText', () => {
  it('reads the day first, so that no month is taken for a day', () => {
    strictEqual(dateText('2026-03-04', true), '4 Mar 2026');
    strictEqual(dateText('2026-03-04', false), '4 Mar');
    strictEqual(dateText('soon', true), 'soon');
  });
});
