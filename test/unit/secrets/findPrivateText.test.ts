import { deepStrictEqual, ok } from 'node:assert/strict';
import { findPrivateText } from '../../../src/core/secrets/findPrivateText';

/** Kind and words of what is found. */
function found(text: string): readonly (readonly [string, string])[] {
  return findPrivateText(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('findPrivateText', () => {
  it('finds addresses', () => {
    deepStrictEqual(found('mail ana@example.com from 10.1.2.3'), [
      ['email', 'ana@example.com'],
      ['ip', '10.1.2.3'],
    ]);
  });

  it('finds what the kept rules know', () => {
    const npm = `npm_${'a1B2c3'.repeat(6)}`;
    const slack = ['xoxb', '123456789012', '1234567890123', 'abcDEF'.repeat(4)].join('-');
    const linear = `lin_api_${'a1B2'.repeat(10)}`;
    for (const secret of [npm, slack, linear]) {
      const [first, ...others] = findPrivateText(`use ${secret} now`);
      ok(first && others.length <= 1, secret);
      deepStrictEqual([first.start, first.end], [4, 4 + secret.length]);
    }
  });

  it('takes only the password out of an address with a sign-in', () => {
    deepStrictEqual(
      found('postgres://app:hunter2@db.example.com/x').filter(([kind]) => kind !== 'email'),
      [['password', 'hunter2']],
    );
  });

  it('leaves hashes, versions, paths and long words alone', () => {
    deepStrictEqual(
      found(
        'commit 9fceb02d0ae598e95dc970b74767f19372d61af8, v1.2.3, /srv/app/releases/20260304, an-unusually-long-service-name',
      ),
      [],
    );
  });
});
