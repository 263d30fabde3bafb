import { doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { clockFor } from '../../../src/core/timeline/viewClock';
import { exported } from '../../../src/core/timeline/viewExports';
import { threeDays, viewOf } from './timelineViews';

const chartOf = (view: typeof threeDays, format: 'gantt' | 'timeline') =>
  exported(view, clockFor(view, 'document', { name: 'UTC', offsetAt: () => 0 }), format);

describe('A Mermaid timeline', () => {
  it('has a section for each phase and a period for each moment', () => {
    const view = viewOf(
      [
        '10:00 Deploy: step 1; done',
        '10:10-10:40 Errors [impactStart]',
        '10:15 Page [detected]',
        '10:15 A second page',
        '10:40 Over [resolved]',
        '11:00 Review planned',
      ],
      { title: 'A: b' },
    );
    strictEqual(
      chartOf(view, 'timeline'),
      `timeline
    title A∶ b
    section Before impact
        10∶00 : Deploy∶ step 1 done
    section Undetected
        10∶10–10∶40 : Impact starts∶ Errors
    section Responding
        10∶15 : Detected∶ Page
              : A second page
    section Resolved
        10∶40 : Resolved∶ Over
        11∶00 : Review planned
`,
    );
  });

  it('names the day where there are several', () => {
    match(chartOf(threeDays, 'timeline'), /^ {8}5 Mar 2026 07∶55 : Detected∶ Latency alert/m);
  });

  it('goes by time whatever order the entries are written in', () => {
    const chart = chartOf(viewOf(['10:30 Over [resolved]', '10:00 Errors [impactStart]']), 'timeline');
    ok(chart.indexOf('10∶00') < chart.indexOf('10∶30'));
  });
});

describe('A Mermaid Gantt chart', () => {
  it('reads no entry as a statement of its own', () => {
    for (const words of ['Call the vendor', 'Click rate falls', 'section 3 fails', '2026-03-04 backup starts']) {
      match(chartOf(viewOf([`10:00 ${words}`]), 'gantt'), new RegExp(`^    \u2060${words} :milestone`, 'm'));
    }
    match(chartOf(viewOf(['10:00 Restart']), 'gantt'), /^ {4}Restart :milestone/m);
  });
});

it('Mermaid’s own signs never come out of a text', () => {
  const words = fc.string({ unit: fc.constantFrom(':', ';', '#', '%', '{', '}', '"', '<', '\n', 'a', ' ') });
  fc.assert(
    fc.property(words, words, (title, text) => {
      for (const format of ['gantt', 'timeline'] as const) {
        const chart = chartOf(viewOf([`10:00 x${text}`], { title }), format);
        doesNotMatch(chart, /[;#{}"<]|%%/);
        strictEqual(chart.split('\n').length, format === 'gantt' ? 7 : 4);
      }
    }),
  );
});
