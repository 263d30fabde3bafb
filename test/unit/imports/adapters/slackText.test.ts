import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readSources } from '../../../../src/core/imports/readSources';
import { told } from '../told';

describe('Slack messages, copied', () => {
  it('reads names and times in brackets', () => {
    deepStrictEqual(
      told(
        'Ana Ruiz  [10:32 AM]\nCheckout is slow\n[10:33 AM]\nLooking at it\nsecond line\n\nBen  [1:05 PM]\nFixed (edited)\n',
      ),
      [
        'slack-text',
        '10:32 Ana Ruiz: Checkout is slow',
        '10:33 Ana Ruiz: Looking at it / second line',
        '13:05 Ben: Fixed',
      ],
    );
  });

  it('reads names above times, badges, reactions and replies', () => {
    deepStrictEqual(
      told(
        'Ana Ruiz\n  10:32 AM\nCheckout is slow\n:eyes: 3\n2 replies\nLast reply 3 months ago\n10:34\nSecond message\nPagerDuty\nAPP  10:35 AM\nTriggered #12\nTuesday, March 10th\nBen\n  9:00 AM\nAll good\n:pushpin:\n1\n',
      ),
      [
        'slack-text',
        '10:32 Ana Ruiz: Checkout is slow',
        '10:34 Ana Ruiz: Second message',
        '10:35 PagerDuty (bot): Triggered #12',
        '??-03-10 09:00 Ben (pinned): All good',
      ],
    );
  });

  it('leaves out what people show as their status', () => {
    deepStrictEqual(told('Ana\n:palm_tree:  10:34 AM\nlooking\nBen :house:  [10:35 AM]\nme too\n'), [
      'slack-text',
      '10:34 Ana: looking',
      '10:35 Ben: me too',
    ]);
  });

  it('takes notices of joining for noise', () => {
    const { sources } = readSources([
      { name: 'chat', text: 'Ana  [10:32]\nhas joined the channel\nBen  [10:33]\nHello\n' },
    ]);
    deepStrictEqual(
      sources[0]?.events.map(({ isNoise }) => isNoise),
      [true, false],
    );
  });

  it('goes on to the next day when the clock goes back', () => {
    deepStrictEqual(told('Ana  [23:50]\nAlert\nBen  [00:10]\nFixed\n'), [
      'slack-text',
      '23:50 Ana: Alert',
      '+1 00:10 Ben: Fixed',
    ]);
  });

  it('reads a log of ten thousand messages in no time', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) => `Ana\n  10:${String(i % 60).padStart(2, '0')} AM\nText ${i}\n`,
    ).join('');
    strictEqual(readSources([{ name: 'chat', text }]).sources[0]?.events.length, 10_000);
  });
});
