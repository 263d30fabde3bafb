import { deepStrictEqual, doesNotThrow } from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownReader } from '../../../src/core/markdown/markdownReader';
import { inspect } from '../../../src/core/postmortem/inspect';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

/** Pieces of postmortems, whole and broken, in many layouts. */
const pieces = [
  '---\ntitle: A\nstatus: draft\ndate: 2026-03-04\n---\n',
  '---\n',
  '+++\n',
  '# Outage of the 4 March 2026\n',
  '## Summary\n\n',
  'Orders failed for 66 minutes.\n\n',
  '**Impact:** 40 users\n',
  '## Timeline (all times UTC)\n\n',
  '- 10:00 The alert fired.\n',
  '- 10:20 Rolled back. [mitigated]\n',
  '* 23:58 text\n* 00:05 text\n',
  '| Time | Event |\n| --- | --- |\n| 10:00 | failed |\n| 10:30 | **OUTAGE ENDS** |\n\n',
  '### 10:40 - All clear\n\n',
  '## Root cause and resolution\n\n',
  'Timeline:\n',
  '10:05 AM: paged\n',
  '## Action items\n\n',
  '- [ ] Add an alert (owner: @ines, due: 2026-04-01)\n',
  '- [x] Raise the limit OPS-12\n',
  '| Action | Owner |\n|---|---|\n| Fix it | Ben |\n\n',
  'We will raise the limit.\n\n',
  '### Prevention\n\n',
  '## Lessons learned\n\n',
  '### What went well\n\n',
  '```\n',
  '```\nlog 10:00 x\n```\n\n',
  '<!--\n',
  '-->\n',
  '<h2>Impact</h2>\n',
  '<ul><li>10:00 a</li></ul>\n',
  '> 10:00 quoted\n\n',
  '\n',
  '\r\n',
  'Date: 2026-03-04<br>Status: final\n',
  '[runbook]: https://r.example\n\n',
  'see [runbook]\n\n',
  '10:00',
  '~~',
  '**',
  'T+5m ',
  '🔥',
  '    code\n',
  '1. a\n2. b\n',
  '| Time | Event |\n|---|---|\n| 09:58 | deploy |\n| 10:00 | failed for 5 minutes |\n| 10:04 UTC | paged |\n| 10:30 | **OUTAGE ENDS** |\n',
  '| 10:02 | rolled back |\n| 10:05 | all clear |\n',
  '| Action | Owner | Due |\n|---|---|---|\n| Fix it | Ben | 2026-04-01 |\n| **Add** an alert | @ines | |\n| Raise it | | |\n',
  '- 10:01 paged\n- 10:02 (PST) rolled back, 4 March 2026\n- 10:03 all clear\n  10:04 more\n- 10:06 closed\n',
  '- **Detection**: at once\n- Impact: 30 minutes\n- Resolution: none\n- Trigger: a deploy\n',
  '- [ ] First @ines\n- [ ] Second (due: 2026-04-02)\n- [x] Third OPS-1\n- [ ] Fourth\n  - [ ] nested\n',
];

describe('PostmortemReader', () => {
  it('gives after any edits what a fresh reader gives', () => {
    const edit = fc.record({
      at: fc.nat(600),
      remove: fc.nat(80),
      insert: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 25 }),
        fc.array(edit, { maxLength: 6 }),
        (start, edits) => {
          const reader = new PostmortemReader();
          // Divides lists of two lines, as longer ones are divided always.
          const divided = new PostmortemReader(new MarkdownReader(undefined, 12));
          let text = start.join('');
          reader.read(text);
          divided.read(text);
          for (const { at, remove, insert } of edits) {
            const place = Math.min(at, text.length);
            text = text.slice(0, place) + insert.join('') + text.slice(place + remove);
            deepStrictEqual(reader.read(text), new PostmortemReader().read(text));
            deepStrictEqual(divided.read(text), new PostmortemReader(new MarkdownReader(undefined, 12)).read(text));
          }
        },
      ),
      { numRuns: Number(process.env['FUZZ'] ?? 150) },
    );
  });

  it('never throws, nor does inspect, on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
        ),
        (input) => {
          const text = typeof input === 'string' ? input : input.join('');
          doesNotThrow(() => JSON.stringify(inspect('a.md', new PostmortemReader().read(text))));
        },
      ),
      { numRuns: Number(process.env['FUZZ'] ?? 300) },
    );
  });

  it('keeps every place inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { sections, actions, headings, metadata } = new PostmortemReader().read(text);
        const spans = [
          ...sections.flatMap(({ label, span, content }) => [label, span, content]),
          ...actions.flatMap(({ span, textSpan, owner, due, doneSpan }) => [
            span,
            textSpan,
            owner?.span,
            due?.span,
            doneSpan,
          ]),
          ...headings.map(({ span }) => span),
          ...[metadata.title, metadata.status, metadata.date, ...metadata.authors].map((located) => located?.span),
        ];
        for (const span of spans)
          if (span) deepStrictEqual(span.start >= 0 && span.start <= span.end && span.end <= text.length, true);
      }),
    );
  });

  it("reads again when the team's names change", () => {
    const reader = new PostmortemReader();
    const text = '## What the pager said\n';
    const kinds = (aliases: string[]): string[] =>
      reader.read(text, { sectionAliases: { detection: aliases } }).sections.map(({ kind }) => kind);
    deepStrictEqual([kinds([]), kinds(['what the pager said']), kinds([])], [[], ['detection'], []]);
  });
});
