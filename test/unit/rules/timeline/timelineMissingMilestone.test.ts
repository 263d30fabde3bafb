import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { fixed, onlyFinding, silent } from '../support';

const timeline = (...entries: readonly string[]): string =>
  `# X\n\n## Timeline\n\nAll times are UTC.\n\n${entries.map((one) => `- ${one}`).join('\n')}\n`;
const nothing = timeline(
  '14:00 Release 7 goes out',
  '14:05 A shop calls in',
  '14:20 Release 7 is looked at',
  '14:47 Release 6 is back',
);

describe('timeline-missing-milestone', () => {
  it('asks once for the moments without which nothing can be measured', () => {
    const { message, severity } = onlyFinding('timeline-missing-milestone', nothing);
    match(message, /the impact began, someone or something noticed and the impact ended/);
    strictEqual(severity, 'information');
  });

  it('marks the entry that is most often meant', () => {
    strictEqual(
      fixed('timeline-missing-milestone', nothing, 'Mark as impact start'),
      nothing.replace('14:00 ', '14:00 [impact start] '),
    );
    strictEqual(
      fixed('timeline-missing-milestone', nothing, 'Mark as detected'),
      nothing.replace('14:05 ', '14:05 [detected] '),
    );
    strictEqual(
      fixed('timeline-missing-milestone', nothing, 'Mark as mitigated'),
      nothing.replace('14:47 ', '14:47 [mitigated] '),
    );
  });

  it('needs one end only', () => {
    const { fixes } = onlyFinding(
      'timeline-missing-milestone',
      timeline('14:00 A change', '14:05 [detected] A call', '14:47 [resolved] Release 6 is back'),
    );
    deepStrictEqual(
      fixes.map(({ title }) => title.slice(0, 20)),
      ['Mark as impact start'],
    );
  });

  it('leaves a beginning alone: two entries are no timeline yet', () => {
    silent('timeline-missing-milestone', timeline('14:00 Release 7 goes out', '14:47 Release 6 is back'));
  });

  it('leaves a timeline that begins with the detection to another rule', () => {
    silent(
      'timeline-missing-milestone',
      timeline('14:05 [detected] A call', '14:20 Found', '14:47 [mitigated] Release 6 is back'),
    );
  });
});
