import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/markdown/applyEdits';
import { eventAt, type SettledEvent } from '../../../src/core/imports/importedEvent';
import { landEvents, type LandingOptions } from '../../../src/core/imports/landing';
import { settle } from '../../../src/core/imports/settle';
import type { Postmortem } from '../../../src/core/postmortem/postmortem';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { lint } from '../../../src/core/rules/lint';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

const read = (text: string): Postmortem => new PostmortemReader().read(text);

type Told = Parameters<typeof eventAt>[2];

function event(iso: string, text: string, told: Told = {}): SettledEvent {
  const [settled] = settle([eventAt({ instant: Date.parse(iso) }, text, told)], { date: undefined, zone: undefined });
  ok(settled);
  return settled;
}

function landed(text: string, events: readonly SettledEvent[], options: LandingOptions = {}): string {
  const result = landEvents(read(text), events, read, options);
  ok('edits' in result, JSON.stringify(result));
  return applyEdits(text, result.edits);
}

const rollback = event('2026-03-04T10:20:00Z', 'Rolled back to the last release');

describe('landEvents', () => {
  describe('writes like the entries around', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      [
        'a list',
        '# A\n\n## Timeline (UTC)\n\n2026-03-04\n\n* 10:00 Alert\n* 10:30 Normal\n\n## Causes\n',
        '# A\n\n## Timeline (UTC)\n\n2026-03-04\n\n* 10:00 Alert\n* 10:20 Rolled back to the last release\n* 10:30 Normal\n\n## Causes\n',
      ],
      [
        'bold times with zone and separator',
        '## Timeline\n\n- **2026-03-04 10:00 UTC** — Alert\n- **2026-03-04 10:30 UTC** — Normal\n',
        '## Timeline\n\n- **2026-03-04 10:00 UTC** — Alert\n- **2026-03-04 10:20 UTC** — Rolled back to the last release\n- **2026-03-04 10:30 UTC** — Normal\n',
      ],
      [
        'a twelve-hour clock in another zone',
        '## Timeline (PST)\n\nMarch 4, 2026\n\n- 2:00 AM: Alert\n- 2:30 AM: Normal\n',
        '## Timeline (PST)\n\nMarch 4, 2026\n\n- 2:00 AM: Alert\n- 2:20 AM: Rolled back to the last release\n- 2:30 AM: Normal\n',
      ],
      [
        'backticks and seconds',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n- `10:00:05` Alert\n',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n- `10:00:05` Alert\n- `10:20:00` Rolled back to the last release\n',
      ],
      [
        'an ordered list',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n1. 10:00 - Alert\n',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n1. 10:00 - Alert\n2. 10:20 - Rolled back to the last release\n',
      ],
      [
        'headings',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n### 10:00 - Alert\n\nMore.\n\n### 10:30 - Normal\n\nDone.\n',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n### 10:00 - Alert\n\nMore.\n\n### 10:20 - Rolled back to the last release\n\n### 10:30 - Normal\n\nDone.\n',
      ],
      [
        'paragraphs',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n10:00 Alert\n\n10:30 Normal\n',
        '## Timeline (UTC)\n\nMarch 4, 2026\n\n10:00 Alert\n\n10:20 Rolled back to the last release\n\n10:30 Normal\n',
      ],
      [
        'a table',
        '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-03-04 10:00 | Alert |\n| 2026-03-04 10:30 | Normal |\n',
        '## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2026-03-04 10:00 | Alert |\n| 2026-03-04 10:20 | Rolled back to the last release |\n| 2026-03-04 10:30 | Normal |\n',
      ],
    ];
    for (const [what, before, after] of cases) {
      it(what, () => {
        strictEqual(landed(before, [rollback]), after);
      });
    }
  });

  it('fills the columns of a table by their titles', () => {
    const table =
      '## Timeline\n\n| Date | Time (UTC) | Who | What | Link |\n|---|---|---|---|---|\n| 4 Mar 2026 | 10:00 | Bot | Alert | |\n';
    const said = event('2026-03-05T10:20:00Z', 'Done | over', { author: 'Ana', link: 'https://chat.example/1' });
    strictEqual(
      landed(table, [said]),
      `${table}| 5 Mar 2026 | 10:20 | Ana | Done \\| over | [source](https://chat.example/1) |\n`,
    );
  });

  it('writes weekdays, and hours with a zero, as the row above', () => {
    const table =
      '## Timeline (UTC)\n\n| | Date | Time | What |\n|---|---|---|---|\n| Wed | Mar 4, 2026 | 09:00 AM | Alert |\n';
    strictEqual(
      landed(table, [event('2026-03-05T08:20:00Z', 'Looked')]),
      `${table}| Thu | Mar 5, 2026 | 08:20 AM | Looked |\n`,
    );
  });

  it('does not write a zone that stands for several', () => {
    const text = '## Timeline (PST)\n\n- 2026-03-04 02:00 PST Alert\n- 2026-03-04 02:10 CST Looked\n';
    strictEqual(landed(text, [rollback]), `${text}- 2026-03-04 02:20 PST Rolled back to the last release\n`);
  });

  it('keeps CRLF', () => {
    strictEqual(
      landed('## Timeline (UTC)\r\n\r\nMarch 4, 2026\r\n\r\n- 10:00 Alert\r\n', [rollback]),
      '## Timeline (UTC)\r\n\r\nMarch 4, 2026\r\n\r\n- 10:00 Alert\r\n- 10:20 Rolled back to the last release\r\n',
    );
  });

  it('goes in front of the first entry when it is earlier', () => {
    strictEqual(
      landed('## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:30 Normal\n', [rollback]),
      '## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:20 Rolled back to the last release\n- 10:30 Normal\n',
    );
  });

  it('goes behind the body of the entry above, and inside where that one has entries of its own', () => {
    strictEqual(
      landed('## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 Alert\n  Someone looked.\n- 10:30 Normal\n', [rollback]),
      '## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 Alert\n  Someone looked.\n- 10:20 Rolled back to the last release\n- 10:30 Normal\n',
    );
  });

  it('writes the date when the day is another one', () => {
    const night = event('2026-03-06T07:00:00Z', 'Looked again');
    strictEqual(
      landed('## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 Alert\n', [night]),
      '## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 Alert\n- 2026-03-06 07:00 Looked again\n',
    );
  });

  it('goes under the heading of its day', () => {
    const text = '## Timeline (UTC)\n\n### 2026-03-04\n\n- 10:00 Alert\n\n### 2026-03-05\n\n- 09:00 Normal\n';
    strictEqual(
      landed(text, [event('2026-03-05T08:00:00Z', 'Looked again')]),
      text.replace('- 09:00', '- 08:00 Looked again\n- 09:00'),
    );
  });

  it('keeps the newest on top where it is', () => {
    const text =
      '## Timeline (UTC)\n\n- 2026-03-04 10:30 Normal\n- 2026-03-04 10:10 Looked\n- 2026-03-04 10:00 Alert\n';
    strictEqual(
      landed(text, [rollback]),
      text.replace('- 2026-03-04 10:10', '- 2026-03-04 10:20 Rolled back to the last release\n- 2026-03-04 10:10'),
    );
  });

  it('names its zone when the document names none', () => {
    strictEqual(
      landed('## Timeline\n\nMarch 4, 2026\n\n- 10:00 Alert\n', [rollback]),
      '## Timeline\n\nMarch 4, 2026\n\n- 10:00 Alert\n- 10:20 UTC Rolled back to the last release\n',
    );
    strictEqual(
      landed('## Timeline\n\nMarch 4, 2026\n\n- 11:00 Alert\n', [rollback], { zone: 'CET' }),
      '## Timeline\n\nMarch 4, 2026\n\n- 11:00 Alert\n- 11:20 Rolled back to the last release\n',
    );
  });

  it('makes a section where there is none', () => {
    strictEqual(
      landed('---\ndate: 2026-03-04\n---\n\n# Outage\n\n## Summary\n\nShort.\n', [rollback]),
      '---\ndate: 2026-03-04\n---\n\n# Outage\n\n## Summary\n\nShort.\n\n## Timeline\n\nAll times are UTC.\n\n- 10:20 Rolled back to the last release\n',
    );
  });

  it('fills a section without entries', () => {
    strictEqual(
      landed('# Outage\n\n## Timeline\n\nTimes are UTC.\n\n## Actions\n', [rollback], { zone: 'UTC' }),
      '# Outage\n\n## Timeline\n\nTimes are UTC.\n\n- 2026-03-04 10:20 Rolled back to the last release\n\n## Actions\n',
    );
  });

  it('replaces the prompts of a section that nobody filled', () => {
    const prompts =
      '<!-- Name the time zone once, for example: All times are UTC. -->\n\n- <!-- YYYY-MM-DD HH:MM What happened -->';
    strictEqual(
      landed(`# Outage\n\n## Timeline\n\n${prompts}\n\n## Actions\n`, [rollback]),
      '# Outage\n\n## Timeline\n\nAll times are UTC.\n\n- 2026-03-04 10:20 Rolled back to the last release\n\n## Actions\n',
    );
  });

  it('leaves out what is told already in the same minute', () => {
    const text = '## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:20 We rolled back to the last release\n';
    strictEqual(landed(text, [rollback, rollback]), text);
  });

  it('marks milestones that the document lacks', () => {
    const alert = event('2026-03-04T10:00:00Z', 'Triggered', { milestone: 'detected' });
    strictEqual(
      landed('## Timeline (UTC)\n\nMarch 4, 2026\n\n- 09:00 Release\n', [alert], { withMilestones: true }),
      '## Timeline (UTC)\n\nMarch 4, 2026\n\n- 09:00 Release\n- 10:00 [detected] Triggered\n',
    );
  });

  it('shows what was written, and no markup or time of its own', () => {
    const before = '## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 - Alert\n';
    const text = (words: string): string => landed(before, [event('2026-03-04T10:20:00Z', words)]).slice(before.length);
    strictEqual(
      text('<script>x</script> *b* [detected] snake_case _em_'),
      '- 10:20 - \\<script>x\\</script> \\*b\\* \\[detected\\] snake_case \\_em\\_\n',
    );
    strictEqual(text('- 11:00 UTC it was'), '- 10:20 - “11:00 UTC it was”\n');
    strictEqual(text('see https://a.example/b_c?d=*'), '- 10:20 - see https://a.example/b_c?d=%2A\n');
    strictEqual(text('run `a|b *c*` or a|b'), '- 10:20 - run `a|b *c*` or a|b\n');
    strictEqual(text('# one\n\n## two'), '- 10:20 - \\# one ## two\n');
  });

  it('lets no imported text switch rules off', () => {
    const before = '# A\n\n## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 - Alert\n';
    const findings = (text: string): readonly string[] =>
      lint({ postmortem: read(text), config: defaultConfig, today: '2026-03-10' }).map(({ code }) => code);
    const after = landed(before, [event('2026-03-04T10:20:00Z', 'x <!-- postmortem-disable-file --> y')]);
    deepStrictEqual(findings(after), findings(before));
    ok(findings(before).length > 0);
  });

  it('refuses a zone that stands for several', () => {
    const result = landEvents(read('## Timeline (CST)\n\n- 10:00 A\n'), [rollback], read);
    ok('problem' in result && result.problem.includes('“CST”'));
    strictEqual(
      landed('## Timeline (CST)\n\n- 2026-03-04 04:00 A\n', [rollback], { zone: 'UTC-6' }),
      '## Timeline (CST)\n\n- 2026-03-04 04:00 A\n- 2026-03-04 04:20 Rolled back to the last release\n',
    );
  });

  it('makes a section of its own beside a story with times in its sentences', () => {
    const story =
      '# Outage of 4 March 2026\n\nIt began when, at 10:00 UTC, an alert fired. By 10:30 UTC all was well.\n';
    strictEqual(
      landed(story, [rollback]),
      `${story}\n## Timeline\n\nAll times are UTC.\n\n- 10:20 Rolled back to the last release\n`,
    );
  });

  it('keeps its place when the clocks change between the entries', () => {
    const text = '## Timeline (Europe/Paris)\n\n- 2026-03-28 12:00 A\n- 2026-03-29 12:00 B\n- 2026-03-29 14:00 C\n';
    strictEqual(
      landed(text, [event('2026-03-29T11:00:00Z', 'Rolled back')]),
      text.replace('- 2026-03-29 14:00', '- 2026-03-29 13:00 Rolled back\n- 2026-03-29 14:00'),
    );
  });

  const documents = [
    '# A\n',
    '# A\n\n## Timeline (UTC)\n\nMarch 4, 2026\n\n- 10:00 Alert\n- 10:30 Normal\n\n## Causes\n\nText.\n',
    '# A\r\n\r\n## Timeline (UTC)\r\n\r\n| Time | What |\r\n|---|---|\r\n| 2026-03-04 10:00 | Alert |\r\n| 2026-03-05 08:00 | Normal |\r\n\r\nEnd\r\n',
    '## Timeline (UTC)\n\n### 2026-03-04\n\n- 23:00 Alert\n- 23:50 Looked\n\n### 2026-03-05\n\n- 00:30 Normal\n',
    '## Timeline\n\n**2026-03-04 10:00 UTC**: Alert\n\n**2026-03-04 12:00 UTC**: Normal\n',
  ];

  it('lands any events in any order sorted and once, and touches nothing else', () => {
    const events = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 3000 }),
        text: fc.oneof(
          fc.constantFrom('11:00 said', 'ERROR x', '| a |', '(10:00) b', 'UTC', '', '- [ ] c'),
          fc.string(),
        ),
        author: fc.option(fc.constantFrom('Ana', 'B*b'), { nil: undefined }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...documents), events, (text, told) => {
        const given = told.map(({ minute, text: words, author }, index) =>
          event(
            new Date(Date.UTC(2026, 2, 4) + minute * 60_000).toISOString(),
            `${words} number${index} only${index} once${index}`,
            { author },
          ),
        );
        const result = landEvents(read(text), given, read);
        ok('edits' in result, JSON.stringify(result));
        const after = applyEdits(text, result.edits);
        const { entries } = read(after).timeline;
        const before = read(text).timeline.entries;
        const minutes = entries.map((one) => one.minutes);
        deepStrictEqual(
          minutes,
          [...minutes].sort((a, b) => a - b),
        );
        const fromEpoch = (minute: number): number => Date.UTC(2026, 2, 4) / 60_000 + minute;
        deepStrictEqual(
          minutes,
          [...before.map((one) => one.minutes), ...told.map(({ minute }) => fromEpoch(minute))].sort((a, b) => a - b),
        );
        strictEqual(landed(after, given), after);
        let rest = after;
        for (const { span, newText } of [...result.edits].reverse()) {
          const at = shifted(result.edits, span.start);
          strictEqual(rest.slice(at, at + newText.length), newText);
          rest = rest.slice(0, at) + text.slice(span.start, span.end) + rest.slice(at + newText.length);
        }
        strictEqual(rest, text);
        if (text.includes('\r\n')) ok(!/(?<!\r)\n/.test(after));
      }),
      { numRuns: 300 },
    );
  });
});

/** Where an edit's text starts after those before it. */
function shifted(edits: readonly { span: { start: number; end: number }; newText: string }[], start: number): number {
  let at = start;
  for (const { span, newText } of edits) if (span.start < start) at += newText.length - (span.end - span.start);
  return at;
}
