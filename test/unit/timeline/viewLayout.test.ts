import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { milestoneKinds } from '../../../src/core/timeline/timeline';
import type { TimelineView, ViewEntry } from '../../../src/core/timeline/view';
import { clockFor, clockZones, type ReaderZone } from '../../../src/core/timeline/viewClock';
import { entryKinds } from '../../../src/core/timeline/viewKind';
import { layoutTimeline, type TimelineLayout } from '../../../src/core/timeline/viewLayout';
import { sceneOf } from '../../../src/core/timeline/viewScene';
import { textWidth } from '../../../src/core/timeline/viewText';
import { themePalette } from '../../../src/webview/timeline/palette';
import { afternoon, manyEntries, threeDays, viewOf } from './timelineViews';

const paris: ReaderZone = { name: 'Europe/Paris', offsetAt: () => 60 };

function layout(view: TimelineView, width = 800, zoom = 1, from?: number): TimelineLayout {
  return layoutTimeline(view, { width, zoom, from, clock: clockFor(view, 'document', paris) });
}

const drawnEntries = ({ lanes }: TimelineLayout) =>
  lanes.flatMap(({ marks }) => marks.flatMap(({ entries }) => entries)).sort((a, b) => a - b);

describe('layoutTimeline', () => {
  it('draws every entry once, in the lane of its kind', () => {
    const { lanes } = layout(afternoon);
    deepStrictEqual(
      lanes.map(({ title }) => title),
      ['Change', 'Impact', 'Detection', 'Response'],
    );
    deepStrictEqual(drawnEntries(layout(afternoon)), [...afternoon.entries.keys()]);
    for (const { title, marks } of lanes) {
      for (const mark of marks) {
        for (const place of mark.entries) strictEqual(afternoon.entries[place]?.kind, title.toLowerCase());
      }
    }
  });

  it('lets no label run into the next mark or label of its row', () => {
    for (const view of [afternoon, threeDays, manyEntries(60)]) {
      for (const width of [320, 560, 800, 1400]) {
        const boxes = layout(view, width).lanes.flatMap(({ marks }) => marks.flatMap((mark) => boxesOf(mark)));
        for (const a of boxes) {
          for (const b of boxes) {
            if (a.mark === b.mark || a.y !== b.y || a.x > b.x) continue;
            ok(a.right <= b.x + 3, `${a.name} runs into ${b.name} at width ${width}`);
          }
        }
      }
    }
  });

  it('names the phases and spans the response times between their entries', () => {
    const { phases, bars, scale } = layout(afternoon);
    deepStrictEqual(
      phases.map(({ kind }) => kind),
      ['before', 'undetected', 'responding', 'mitigated', 'resolved'],
    );
    deepStrictEqual(
      bars.map(({ label }) => label),
      ['Time to detect 4 min', 'Time to acknowledge 3 min', 'Time to mitigate 45 min', 'Time to resolve 1 h 9 min'],
    );
    const resolve = bars[3];
    strictEqual(resolve?.x, scale.x(14 * 60 + 51));
    strictEqual(resolve.x + resolve.width, scale.x(16 * 60));
  });

  it('writes the day where it begins and the length of what is left out', () => {
    const { ticks, breaks } = layout(threeDays);
    strictEqual(breaks.length, 2);
    deepStrictEqual(
      ticks.flatMap(({ date }) => date ?? []),
      ['4 Mar', '5 Mar', '6 Mar'],
    );
    deepStrictEqual(
      ticks.filter(({ quiet }) => quiet).map(({ time }) => time),
      ['22 h', '22 h'],
    );
  });

  it('joins what stands too close, but keeps every milestone apart and named', () => {
    const { lanes } = layout(manyEntries(2000));
    const marks = lanes.flatMap((lane) => lane.marks);
    ok(marks.length < 300);
    const milestones = marks.filter(({ milestone }) => milestone);
    strictEqual(milestones.length, 5);
    for (const { entries, label } of milestones) ok(entries.length === 1 && label?.strong);
  });

  it('draws only what is asked for, on the same axis', () => {
    const clock = clockFor(afternoon, 'document', paris);
    const some = layoutTimeline(afternoon, { width: 800, zoom: 1, clock, shown: (place) => place > 8 });
    ok(drawnEntries(some).every((place) => place > 8));
    strictEqual(some.scale.x(900), layout(afternoon).scale.x(900));
  });

  it('divides by actor on choice, the rest last', () => {
    const actors = ['Ana', undefined, 'Ben', 'Ana'];
    const view = viewOf(['10:00 a', '10:10 b', '10:20 c', '10:30 d']);
    const entries = view.entries.map((entry, place) => ({ ...entry, actor: actors[place] }));
    const clock = clockFor(view, 'document', paris);
    const { lanes } = layoutTimeline({ ...view, entries }, { width: 800, zoom: 1, clock, lanes: 'actor' });
    deepStrictEqual(
      lanes.map(({ title, marks }) => [title, marks.flatMap((mark) => mark.entries)]),
      [
        ['Ana', [0, 3]],
        ['Ben', [2]],
        ['Others', [1]],
      ],
    );
  });

  it('takes a timeline without entries and one with a single entry', () => {
    deepStrictEqual(drawnEntries(layout(viewOf([]))), []);
    deepStrictEqual(drawnEntries(layout(viewOf(['10:00 Alone']))), [0]);
  });

  it('takes absurd views without a negative width or a number that is none', () => {
    fc.assert(
      fc.property(
        absurdViews,
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (view, width, zoom) => {
          for (const zone of clockZones) {
            const options = { width, zoom, from: view.entries[1]?.minutes, clock: clockFor(view, zone, paris) };
            const drawing = layoutTimeline(view, options);
            ok(drawing.height > 0 && Number.isFinite(drawing.height));
            for (const { width: length } of [...drawing.phases, ...drawing.bars, ...drawing.breaks]) ok(length >= 0);
            for (const { marks } of drawing.lanes) for (const mark of marks) ok(mark.width >= 0);
            const numbers = JSON.stringify(sceneOf(drawing, themePalette));
            ok(!/NaN|Infinity|null/.test(numbers));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes time in proportion to the entries', () => {
    const time = (count: number) => {
      const view = manyEntries(count);
      const rounds = Array.from({ length: 5 }, () => {
        const start = performance.now();
        layout(view);
        return performance.now() - start;
      });
      return Math.min(...rounds);
    };
    time(1000);
    // Eight times the entries; sorting and a noisy machine are forgiven, a square would be 64 times.
    ok(time(16_000) < 30 * Math.max(time(2000), 0.5));
  });
});

function boxesOf(mark: TimelineLayout['lanes'][number]['marks'][number]) {
  const shape = {
    mark,
    y: mark.y,
    x: mark.x - 7,
    right: mark.x + Math.max(7, mark.width),
    name: `mark ${mark.entries[0]}`,
  };
  if (!mark.label) return [shape];
  const { x, anchor, strong, text } = mark.label;
  const length = textWidth(strong, 12) + textWidth(text, 12);
  const left = anchor === 'end' ? x - length : x;
  return [shape, { mark, y: mark.y, x: left, right: left + length, name: `label ${strong} ${text}` }];
}

const wild = fc.oneof(fc.double({ min: -5e9, max: 5e9, noNaN: true }), fc.constantFrom(0, 1, 1e9, -1e9));
const entry: fc.Arbitrary<ViewEntry> = fc
  .record({
    minutes: fc.option(wild, { nil: undefined }),
    length: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }),
    instant: fc.option(fc.double({ min: -1e18, max: 1e18, noNaN: true }), { nil: undefined }),
    time: fc.constantFrom(undefined, '10:00', '25:99', 'x'),
    date: fc.constantFrom(undefined, '2026-03-04', '9999-12-31', '2026-02-31', 'soon'),
    text: fc.constantFrom('', 'Alert fires', '<script>alert(1)</script>', 'שלום עולם', '🔥'.repeat(200), 'a\u202eb'),
    kind: fc.constantFrom(...entryKinds),
    milestones: fc.subarray([...milestoneKinds], { maxLength: 2 }),
  })
  .map(({ length, minutes, ...rest }) => ({
    ...rest,
    line: 1,
    endLine: 1,
    approximate: false,
    minutes,
    endMinutes: minutes === undefined || length === undefined ? undefined : minutes + length,
  }));

const absurdViews: fc.Arbitrary<TimelineView> = fc
  .record({
    entries: fc.array(entry, { maxLength: 40 }),
    places: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
    metric: fc.constantFrom(undefined, 0, -5, 1e9),
  })
  .map(({ entries, places, metric }) => ({
    entries,
    omitted: 0,
    milestones: Object.fromEntries(milestoneKinds.map((kind, at) => [kind, places[at]])),
    metrics: { timeToDetect: metric, timeToAcknowledge: metric, timeToMitigate: metric, timeToResolve: metric },
  }));
