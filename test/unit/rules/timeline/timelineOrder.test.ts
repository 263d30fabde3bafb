import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { findingsOf, fixed, onlyFinding, placesOf, silent } from '../support';

const timeline = (entries: string, before = 'All times are UTC.\n\n'): string =>
  `# Outage\n\n## Timeline\n\n${before}${entries}\n`;

describe('timeline-order', () => {
  it('shows the entry that is out of place, and the one beside it', () => {
    const text = timeline('- 14:05 Alert fires\n- 14:30 Rollback starts\n- 14:20 Change found\n- 14:47 Errors stop');
    const { message, related, severity } = onlyFinding('timeline-order', text);
    deepStrictEqual(placesOf('timeline-order', text), ['14:20']);
    match(message, /^14:20 is listed after 14:30 but is 10 min earlier\./);
    strictEqual(text.slice(related?.[0]?.span.start, related?.[0]?.span.end), '14:30');
    strictEqual(severity, 'warning');
  });

  it('shows the one that is late when all others agree', () => {
    const text = timeline('- 14:05 A\n- 15:30 Errors stop\n- 14:10 B\n- 14:20 C\n- 14:30 D');
    deepStrictEqual(placesOf('timeline-order', text), ['15:30']);
    match(onlyFinding('timeline-order', text).message, /listed before 14:10/);
  });

  it('understands midnight, equal times, ranges and rough times', () => {
    silent(
      'timeline-order',
      timeline('- 23:50 Alert fires\n- 23:50 Second alert\n- 00:10 Rollback\n- 00:30 Errors stop'),
    );
    silent('timeline-order', timeline('- 14:00–14:30 Deploy\n- 14:10 Alert fires\n- 14:40 Rollback'));
    silent('timeline-order', timeline('- 14:05 Alert fires\n- ~14:00 First call from a shop\n- 14:20 Rollback'));
    silent(
      'timeline-order',
      timeline('- 2026-03-04 14:05:10 Alert fires\n- 2026-03-04 14:05 Page\n- 2026-03-04 14:20 Rollback'),
    );
  });

  it('compares only what stands under one heading', () => {
    silent(
      'timeline-order',
      '# Outage\n\n## Key events\n\n- 14:05 UTC Begin\n- 15:10 UTC End\n\n## Timeline\n\n- 14:05 UTC Alert fires\n- 14:20 UTC Found\n',
    );
  });

  it('says once that a list runs backwards, and more quietly', () => {
    const text = timeline('- 15:10 Errors stop\n- 14:47 Rollback\n- 14:05 Errors begin');
    const { message, severity } = onlyFinding('timeline-order', text);
    match(message, /from the newest entry to the oldest/);
    strictEqual(severity, 'information');
    strictEqual(fixed('timeline-order', text), timeline('- 14:05 Errors begin\n- 14:47 Rollback\n- 15:10 Errors stop'));
  });

  it('sorts bullets with their bodies', () => {
    const body = '- 14:30 Rollback starts\n\n  ```\n  deploy --rollback\n  ```\n\n  It took a while.\n';
    strictEqual(
      fixed(
        'timeline-order',
        timeline(`- 14:05 Alert fires\n${body}- 14:20 Change found\n  by comparing releases\n- 14:47 Errors stop`),
      ),
      timeline(`- 14:05 Alert fires\n- 14:20 Change found\n  by comparing releases\n${body}- 14:47 Errors stop`),
    );
  });

  it('sorts table rows', () => {
    const head = '| Time | Event |\n| --- | --- |\n';
    strictEqual(
      fixed(
        'timeline-order',
        timeline(`${head}| 14:05 | Alert fires |\n| 14:30 | Rollback |\n| 14:20 | Change found |`),
      ),
      timeline(`${head}| 14:05 | Alert fires |\n| 14:20 | Change found |\n| 14:30 | Rollback |`),
    );
  });

  it('sorts numbered entries and leaves the numbers where they are', () => {
    strictEqual(
      fixed('timeline-order', timeline('1. 14:05 Alert fires\n2. 14:30 Rollback\n3. 14:20 Change found')),
      timeline('1. 14:05 Alert fires\n2. 14:20 Change found\n3. 14:30 Rollback'),
    );
  });

  it('sorts headings with what stands below them', () => {
    strictEqual(
      fixed(
        'timeline-order',
        timeline(
          '### 14:05 Alert fires\n\nError rate 8 %.\n\n### 14:30 Rollback\n\nIt took 17 minutes.\n\n### 14:20 Change found\n\n> release 7',
        ),
      ),
      timeline(
        '### 14:05 Alert fires\n\nError rate 8 %.\n\n### 14:20 Change found\n\n> release 7\n\n### 14:30 Rollback\n\nIt took 17 minutes.',
      ),
    );
  });

  it('sorts with CRLF', () => {
    const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
    strictEqual(
      fixed('timeline-order', crlf(timeline('- 14:05 A\n- 14:30 B\n- 14:20 C'))),
      crlf(timeline('- 14:05 A\n- 14:20 C\n- 14:30 B')),
    );
  });

  it('does not sort where an entry would lose the date that it takes from above', () => {
    const text = timeline(
      '- 2026-03-04 10:00 Alert fires\n- 2026-03-05 09:30 Rollback\n- 09:00 Change found\n- 2026-03-05 10:30 Errors stop',
    );
    deepStrictEqual(onlyFinding('timeline-order', text).fixes, []);
  });

  it('sorts by itself only what looks like no slip of half a day', () => {
    const slip = timeline('- 11:05 AM Alert fires\n- 11:21 PM Change found\n- 12:00 PM Errors stop');
    const [finding] = findingsOf('timeline-order', slip);
    strictEqual(finding?.fixes[0]?.title, 'Read 23:21 as 11:21 AM');
    ok(finding.fixes.every(({ safe }) => !safe));
    strictEqual(fixed('timeline-order', slip, 'Read'), slip.replace('11:21 PM', '11:21 AM'));
    const plain = timeline('- 14:05 A\n- 14:30 B\n- 14:20 C');
    deepStrictEqual(
      onlyFinding('timeline-order', plain).fixes.map(({ safe }) => safe),
      [true],
    );
  });

  it('asks about a slip of half a day that turns the day twice', () => {
    const slip = timeline('- 2:05 PM Alert fires\n- 2:20 AM Change found\n- 2:47 PM Errors stop');
    strictEqual(onlyFinding('timeline-order', slip).severity, 'information');
    strictEqual(fixed('timeline-order', slip, 'Read'), slip.replace('2:20 AM', '2:20 PM'));
    silent('timeline-order', timeline('- 8:00 PM Errors stop\n- 9:30 AM Review\n- 4:00 PM Report sent'));
  });

  it('leaves entries with impossible times and doubtful dates to their own rules', () => {
    silent('timeline-order', timeline('- 14:05 Alert fires\n- 13:55 PM Call\n- 14:20 Change found'));
    silent('timeline-order', timeline('- 2026-01-03 14:05 A\n- 2025-01-03 14:20 B\n- 2026-01-03 14:47 C'));
  });
});
