import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { viewTimeline } from '../../../src/core/timeline/view';
import { isHostMessage } from '../../../src/protocol/timelineMessages';

const view = (text: string) => viewTimeline(new PostmortemReader().read(text));

describe('viewTimeline', () => {
  it('holds the words of an entry without its marks and comments', () => {
    const seen = view(`## Timeline

- 10:05 [impact start] Uploads <!-- of images --> fail
- 10:11 **[detected]** Alert pages the team [ticket](https://example.com/1)
- 10:40 Limits rolled back \`[mitigated]\` [see below]
`);
    deepStrictEqual(
      seen.entries.map(({ text }) => text),
      ['Uploads fail', 'Alert pages the team ticket', 'Limits rolled back [see below]'],
    );
  });

  it('holds the entries with their lines, milestones and response times', () => {
    const seen = view(`---
title: Uploads rejected
severity: SEV-3
date: 2026-05-06
---

## Timeline (all times UTC)

- 10:00 New limits are deployed
- 10:05 Uploads begin to fail [impact start]
- 10:11 Alert pages the storage team [detected]
  They open the dashboard.
- 10:40 Limits rolled back [mitigated]
- 10:55 Uploads are back to normal [resolved]
`);
    strictEqual(seen.title, 'Uploads rejected');
    strictEqual(seen.severity, 'SEV-3');
    strictEqual(seen.zone, 'UTC');
    deepStrictEqual(
      seen.entries.map(({ line, time, kind }) => [line, time, kind]),
      [
        [8, '10:00', 'change'],
        [9, '10:05', 'impact'],
        [10, '10:11', 'detection'],
        [12, '10:40', 'response'],
        [13, '10:55', 'response'],
      ],
    );
    strictEqual(seen.entries[2]?.endLine, 11);
    deepStrictEqual({ ...seen.milestones }, { impactStart: 1, detected: 2, mitigated: 3, resolved: 4 });
    strictEqual(seen.metrics.timeToDetect, 6);
    strictEqual(seen.metrics.timeToMitigate, 35);
  });

  it('is empty for a document without a timeline', () => {
    deepStrictEqual(view('# Notes\n\nNothing here.\n').entries, []);
  });

  it('shortens endless texts and shows no more entries than anyone reads', () => {
    const postmortem = new PostmortemReader().read(`## Timeline\n\n- 00:00 ${'x'.repeat(5000)}\n`);
    const [entry] = postmortem.timeline.entries;
    ok(entry);
    const entries = Array.from({ length: 5200 }, () => ({ ...entry }));
    const seen = viewTimeline({ ...postmortem, timeline: { ...postmortem.timeline, entries } });
    strictEqual(seen.entries[0]?.text.length, 401);
    strictEqual(seen.entries.length, 5000);
    strictEqual(seen.omitted, 200);
  });

  it('passes the panel’s guard whatever the document', () => {
    const piece = fc.constantFrom(
      '## Timeline\n',
      '- 10:00 a\n',
      '- 25:99 b\n',
      '- 10:00-09:00 c\n',
      '2026-02-31 ',
      '| 10:00 | d |\n',
      '### 9999-12-31\n',
      '- <script>\n',
      '\n',
      '- 10:00 [detected]\n',
      'UTC ',
      '\u202e',
      '- 0001-01-01 00:00 e\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const message = { type: 'timeline', uri: 'file:///a.md', version: 1, view: view(pieces.join('')) };
        ok(isHostMessage(JSON.parse(JSON.stringify(message))));
      }),
    );
  });
});
