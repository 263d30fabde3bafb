import { doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { clockFor, type ReaderZone } from '../../../src/core/timeline/viewClock';
import { exported } from '../../../src/core/timeline/viewExports';
import type { ExportFormat } from '../../../src/core/timeline/viewExportFormat';
import { afternoon, threeDays, viewOf } from './timelineViews';

const tokyo: ReaderZone = { name: 'Asia/Tokyo', offsetAt: () => 540 };
const exportOf = (view: typeof afternoon, format: ExportFormat, zone: 'document' | 'reader' = 'document') =>
  exported(view, clockFor(view, zone, tokyo), format);

describe('exported', () => {
  it('draws an SVG that stands alone', () => {
    const svg = exportOf(afternoon, 'svg');
    match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200"/);
    match(svg, /<title>Checkout unavailable after a certificate expired<\/title>/);
    match(svg, /Time to resolve 1 h 9 min/);
    doesNotMatch(svg, /var\(--|<script|<style|href=/);
  });

  it('writes a page that holds picture, response times and entries', () => {
    const page = exportOf(afternoon, 'html');
    match(page, /default-src 'none'/);
    match(page, /<li>Time to detect: <strong>4 min<\/strong><\/li>/);
    strictEqual(page.match(/<li>/g)?.length, 4 + afternoon.entries.length);
  });

  it('writes a Mermaid chart with phases and entries', () => {
    const view = viewOf(
      [
        '10:00 Deploy: step 1; done',
        '10:10-10:40 Errors [impactStart]',
        '10:15 Page [detected]',
        '10:40 Over [resolved]',
      ],
      { title: 'A: b' },
    );
    strictEqual(
      exportOf(view, 'gantt'),
      `gantt
    title A∶ b
    dateFormat YYYY-MM-DD HH:mm
    axisFormat %H:%M
    section Phases
    Before impact :2026-03-04 10:00, 2026-03-04 10:10
    Undetected :2026-03-04 10:10, 2026-03-04 10:15
    Responding :2026-03-04 10:15, 2026-03-04 10:40
    section Change
    Deploy∶ step 1 done :milestone, 2026-03-04 10:00, 0m
    section Impact
    Impact starts∶ Errors :2026-03-04 10:10, 2026-03-04 10:40
    section Detection
    Detected∶ Page :milestone, 2026-03-04 10:15, 0m
    section Response
    Resolved∶ Over :milestone, 2026-03-04 10:40, 0m
`,
    );
  });

  it('writes a Markdown table in which nothing of a text is markup', () => {
    strictEqual(
      exportOf(viewOf(['10:00-10:20 A | b *c* <d>']), 'table'),
      '| Time (UTC) | Event |\n| --- | --- |\n| 10:00–10:20 | A \\| b \\*c\\* \\<d\\> |\n',
    );
  });

  it('names the day where there are several, and the reader’s zone when asked', () => {
    match(exportOf(threeDays, 'table'), /^\| 5 Mar 2026 07:55 \| Detected: Latency alert/m);
    match(exportOf(afternoon, 'table', 'reader'), /^\| Time \(Asia\/Tokyo\) \| Event \|$/m);
    match(exportOf(afternoon, 'table', 'reader'), /^\| 4 Mar 2026 23:51 \| Impact starts/m);
  });

  it('lets no text become markup, and no character through that XML forbids', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '\u0000',
        '\ud800',
        '\uffff',
        '|',
        '\n',
        ':',
        'a',
        '🔥',
        ']]>',
        '<script>',
      ),
    });
    fc.assert(
      fc.property(nasty, nasty, (title, text) => {
        const view = viewOf([`10:00 x${text}`], { title });
        for (const format of ['svg', 'html'] as const) {
          const markup = exportOf(view, format);
          ok(!markup.includes('<script>'));
          ok(!['\u0000', '\uffff'].some((forbidden) => markup.includes(forbidden)));
          ok(!/\p{Surrogate}/u.test(markup));
        }
        strictEqual(exportOf(view, 'table').split('\n').length, 4);
      }),
    );
  });
});
