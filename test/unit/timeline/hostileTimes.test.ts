import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { BlockFactsReader } from '../../../src/core/timeline/blockFacts';
import { readTimeline } from '../../../src/core/timeline/readTimeline';

const pieces = [
  '- ',
  '1. ',
  '## Timeline',
  '### ',
  '| ',
  ' | ',
  '|---|---|\n',
  '\n',
  '\n\n',
  '**',
  '`',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<br>',
  '<p>',
  '</p>',
  '> ',
  '```\n',
  '14:05',
  '2:05 PM',
  '13:55 PM',
  '25:10',
  '1405',
  '14h05',
  '2.05',
  'T+5m',
  '+00:05',
  '2026-03-04',
  '31/02/2026',
  '03/04/2026',
  'March 4',
  '4th',
  'Mon',
  'UTC',
  'IST',
  '+02:00',
  'Europe/Paris',
  ' - ',
  ' to ',
  ': ',
  '. ',
  'Detected: ',
  'Duration: ',
  '66 minutes',
  '1h 5m',
  'down for ',
  'OUTAGE BEGINS',
  'all times UTC',
  'resolved',
  'rolled back',
  'alert fires',
  '\ud83d\udd25',
  '\u0000',
  '_',
  '\\',
  '&emsp;',
  ':warning:',
  '[^1]',
];
const documents = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 120 })
  .map((parts) => `## Timeline\n\n${parts.join('')}`);

describe('reading times from any text', () => {
  it('never throws, and every place that it names is inside the text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { timeline, stated, document } = new PostmortemReader().read(text);
        for (const { span, timeSpan, textSpan, line, fault, minutes } of timeline.entries) {
          for (const { start, end } of [span, timeSpan, textSpan, ...(fault ? [fault.span] : [])]) {
            ok(start >= 0 && start <= end && end <= text.length);
          }
          ok(span.start <= timeSpan.start && timeSpan.end <= text.length && Number.isFinite(minutes));
          ok(line === document.lines.lineAt(timeSpan.start));
        }
        for (const { span, minutes } of stated) ok(span.start < span.end && span.end <= text.length && minutes >= 0);
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('reads the same again from blocks that it knows', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.constantFrom(...pieces), (text, place, piece) => {
        const at = place % (text.length + 1);
        const edited = text.slice(0, at) + piece + text.slice(at);
        const reader = new PostmortemReader();
        reader.read(text);
        const { timeline, milestones, metrics, stated } = reader.read(edited);
        const fresh = new PostmortemReader().read(edited);
        deepStrictEqual(
          { timeline, milestones, metrics, stated },
          { timeline: fresh.timeline, milestones: fresh.milestones, metrics: fresh.metrics, stated: fresh.stated },
        );
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  const layouts: readonly (readonly [name: string, piece: string])[] = [
    ['timeline sections', '## Timeline\n\n- 14:05 a\n\n'],
    ['timelines by label', 'Timeline:\n14:05 a\n\nDetection: b\n14:06 c\n\n'],
    ['sections of other kinds', '## Impact\n\ndown for 5 minutes\n\n## Actions\n\n- 14:05 a\n\n'],
    ['headings with times', '### 14:05\n\na\n\n'],
    ['dates alone', '**2026-03-04**\n\na\n\n'],
    ['relative times', '- T+5m a\n'],
    ['rows', '| 14:05 | a |\n'],
  ];
  for (const [name, piece] of layouts) {
    it(`takes time in proportion to the number of ${name}`, () => {
      const read = (count: number) =>
        new PostmortemReader().read(`# 2026-03-04\n\n## Timeline\n\n${piece.repeat(count)}`);
      const cost = ({ document, sections, headings, metadata }: ReturnType<typeof read>): number => {
        // Trees that nobody has read.
        const blocks = document.blocks.map((block) => ({ ...block, root: structuredClone(block.root) }));
        const started = process.cpuUsage();
        const facts = new BlockFactsReader().read(blocks);
        readTimeline({ document: { ...document, blocks }, facts, sections, headings, metadata });
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      const [few, many] = [read(100), read(1600)];
      const small = Math.min(cost(few), cost(few), cost(few));
      const large = Math.min(cost(many), cost(many), cost(many));
      // Sixteen times the text; quadratic time would be 256 times the cost.
      ok(large < 64 * Math.max(small, 0.5), `${small} ms for 100, ${large} ms for 1600`);
    }).timeout(60_000);
  }

  const hostile: readonly (readonly [name: string, line: string])[] = [
    ['times on one line', '14:05 - a. '],
    ['dashes', '- '],
    ['open brackets', '['],
    ['underscores', '_'],
    ['stars', '*'],
    ['digits', '1'],
    ['dates', '2026-03-04 '],
    ['ranges', '14:05-'],
    ['lengths', '5 minutes '],
    ['joined lengths', '5 minutes and '],
    ['words', 'down for a '],
    ['pipes', '|14:05'],
    ['tags', '<p>'],
    ['open tags', '<p '],
    ['months', 'may '],
    ['colons', ':'],
  ];
  for (const [name, piece] of hostile) {
    it(`takes time in proportion to the text for many ${name}`, () => {
      // The syntax tree costs what it costs; only what is read from it is measured.
      const cost = (length: number): number => {
        const text = `## Timeline\n\n14:05 ${piece.repeat(Math.ceil(length / piece.length))}\n`;
        const { document, sections, headings, metadata } = new PostmortemReader().read(text);
        const blocks = document.blocks.map((block) => ({ ...block, root: structuredClone(block.root) }));
        const started = process.cpuUsage();
        const facts = new BlockFactsReader().read(blocks);
        readTimeline({ document: { ...document, blocks }, facts, sections, headings, metadata });
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      cost(2000);
      const small = Math.min(cost(5000), cost(5000));
      const large = Math.min(cost(40_000), cost(40_000));
      // Eight times the text; quadratic time would be 64 times the cost.
      ok(large < 24 * Math.max(small, 2), `${small} ms for 5 KB, ${large} ms for 40 KB`);
    }).timeout(60_000);
  }
});
