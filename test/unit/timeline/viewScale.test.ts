import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { bringIntoSight, panBy, zoomAt, zoomTo } from '../../../src/core/timeline/viewNavigation';
import { timeScale } from '../../../src/core/timeline/viewScale';

const near = (a: number, b: number, slack = 0.01) => ok(Math.abs(a - b) <= slack, `${a} is not near ${b}`);
const lengths = (moments: readonly number[]) =>
  timeScale(moments, { width: 800, zoom: 1 }).breaks.map(({ from, to }) => to - from);

describe('timeScale', () => {
  it('is true to scale where nothing is left out', () => {
    const scale = timeScale([0, 30, 60, 100], { width: 800, zoom: 1 });
    strictEqual(scale.breaks.length, 0);
    near(scale.x(60) - scale.x(30), scale.x(30) - scale.x(0));
    ok(scale.x(0) > 0 && scale.x(100) < 800);
  });

  it('cuts the night between two days of work', () => {
    const day = [480, 500, 530, 600];
    deepStrictEqual(lengths([...day, ...day.map((minute) => minute + 1440)]), [1320]);
  });

  it('cuts every night of a long week', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => [0, 20, 45, 60].map((minute) => day * 1440 + minute));
    strictEqual(lengths(days).length, 6);
  });

  it('cuts the wait between a change in the morning and its effect', () => {
    deepStrictEqual(lengths([0, 320, 325, 340, 360, 400]), [320]);
  });

  it('leaves steady timelines, short incidents and two lonely moments whole', () => {
    deepStrictEqual(lengths([0, 60, 120, 180, 240]), []);
    deepStrictEqual(lengths([0, 1, 2, 40]), []);
    deepStrictEqual(lengths([0, 5000]), []);
    deepStrictEqual(lengths([]), []);
    deepStrictEqual(lengths([7]), []);
  });

  const moments = fc.array(fc.double({ min: -5e9, max: 5e9, noNaN: true }), { maxLength: 60 });
  const viewport = fc.record({
    width: fc.double({ min: -10, max: 5000, noNaN: true }),
    zoom: fc.double({ min: -1, max: 1e9, noNaN: true }),
    from: fc.option(fc.double({ min: -1e10, max: 1e10, noNaN: true }), { nil: undefined }),
  });

  it('never goes back in time, whatever the moments and the part in sight', () => {
    fc.assert(
      fc.property(moments, viewport, (given, seen) => {
        const scale = timeScale(given, seen);
        const xs = [...given].sort((a, b) => a - b).map((minute) => scale.x(minute));
        xs.forEach((x, place) => {
          ok(Number.isFinite(x));
          ok(place === 0 || x >= (xs[place - 1] ?? 0) - 1e-3);
        });
        for (const gap of scale.breaks) ok(gap.width > 0 && gap.to > gap.from);
        ok(scale.pixelsPerMinute > 0);
      }),
    );
  });

  it('gives the minute under a pixel back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 40 }), (given) => {
        const scale = timeScale(given, { width: 700, zoom: 3, from: given[0] });
        for (const minute of given) near(scale.minute(scale.x(minute)), minute, 0.01);
      }),
    );
  });
});

describe('moving about the picture', () => {
  const moments = [0, 400, 410, 425, 440, 500];

  it('zooms around the moment under the pointer', () => {
    const before = timeScale(moments, { width: 800, zoom: 1 });
    const minute = before.minute(500);
    const viewport = zoomAt(moments, { width: 800, zoom: 1 }, 3, 500);
    near(timeScale(moments, viewport).x(minute), 500, 0.5);
  });

  it('does not zoom out beyond everything nor pan beyond the ends', () => {
    strictEqual(zoomAt(moments, { width: 800, zoom: 1.2 }, 0.1, 400).zoom, 1);
    const end = panBy(moments, { width: 800, zoom: 4 }, 1e6);
    near(timeScale(moments, end).x(500), 772, 0.5);
  });

  it('fills the width with a stretch', () => {
    const scale = timeScale(moments, zoomTo(moments, 800, 410, 440));
    ok(scale.x(410) > 30 && scale.x(410) < 120);
    ok(scale.x(440) > 680 && scale.x(440) < 770);
  });

  it('moves only when the moment is out of sight', () => {
    const seen = { width: 800, zoom: 5, from: 400 };
    strictEqual(bringIntoSight(moments, seen, 405), seen);
    near(timeScale(moments, bringIntoSight(moments, seen, 480)).x(480), 400, 300);
  });
});
