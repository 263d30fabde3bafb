import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

const log = `commit 0123456789abcdef0123456789abcdef01234567 (HEAD -> main, tag: v1.2.0)
Merge: 1111111 2222222
Author: Ana Ruiz <ana@example.com>
Date:   Wed Mar 4 19:03:52 2026 +0900

    Switch the cache off

    commit 12345678 was wrong.

commit fedcba9876543210fedcba9876543210fedcba98
Author: Ben <ben@example.com>
Date:   2026-03-04 09:00:00 +0000

    Switch the cache on
`;

describe('git log', () => {
  it('reads the default form', () => {
    deepStrictEqual(told(log), [
      'git-log',
      '2026-03-04T10:03:52Z Ana Ruiz: Tag v1.2.0 (Commit 0123456789): Switch the cache off',
      '2026-03-04T09:00Z Ben: Commit fedcba9876: Switch the cache on',
    ]);
  });

  it('reads one line a commit', () => {
    deepStrictEqual(
      told(
        '0123456789abcdef\u001f2026-03-04T10:00:00.000+01:00\u001fAna\u001fSwitch it off\nfedcba9876 2026-03-04 09:00:00 +0000 Switch it on\n',
      ),
      [
        'git-log',
        '2026-03-04T09:00Z Ana: Commit 0123456789: Switch it off',
        '2026-03-04T09:00Z Commit fedcba9876: Switch it on',
      ],
    );
  });

  it('names the line with a date of another form', () => {
    deepStrictEqual(told('commit 0123456789\nAuthor: A <a@b>\nDate:   3 days ago\n\n    X\n'), [
      'line 3 has a date of no form that git prints: 3 days ago',
    ]);
  });
});
