import { deepStrictEqual, match } from 'node:assert/strict';
import { onlyFinding, placesOf, silent } from '../support';

const timeline = (...entries: readonly string[]): string =>
  `# X\n\n## Timeline\n\nAll times are UTC.\n\n${entries.map((one) => `- ${one}`).join('\n')}\n`;

describe('timeline-gap', () => {
  const gap = timeline(
    '14:05 [impact start] Errors begin',
    '14:10 [detected] Alert',
    '17:10 Change found',
    '17:30 [mitigated] Rollback',
  );

  it('hints at the entry behind a silence of more than an hour', () => {
    deepStrictEqual(placesOf('timeline-gap', gap), ['17:10']);
    match(onlyFinding('timeline-gap', gap).message, /between 14:10 and 17:10 \(3 h\)/);
  });

  it('uses the length that the team has set', () => silent('timeline-gap', gap, { config: { gapMinutes: 240 } }));

  it('leaves silence before and after the outage alone', () => {
    silent(
      'timeline-gap',
      timeline(
        '09:00 Release 7',
        '14:05 [impact start] Errors begin',
        '14:10 [detected] Alert',
        '14:30 [mitigated] Rollback',
        '18:00 Report sent',
      ),
    );
  });

  it('counts a range as told', () => {
    silent(
      'timeline-gap',
      timeline(
        '14:05 [impact start] Errors begin',
        '14:10–17:00 Restarts without effect',
        '17:10 Change found',
        '17:30 [mitigated] Rollback',
      ),
    );
  });

  it('does not guess where the outage is not known to end', () => {
    silent('timeline-gap', timeline('14:05 [impact start] Errors begin', '14:10 Alert', '17:10 Change found'));
  });
});
