import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

const message = (text: string, more: object = {}): object => ({
  type: 'message',
  user: 'U1',
  text,
  ts: '1772618400.000100',
  ...more,
});

describe('Slack export', () => {
  it('shows people, links and signs as they were seen', () => {
    const profile = { user_profile: { real_name: 'Ana Ruiz' } };
    deepStrictEqual(
      told(
        JSON.stringify([
          message('See <https://a.example/b?c=1&amp;d=2|board>, <@U1> &lt;now&gt; in <#C1|ops> <!here>', profile),
        ]),
      ),
      [
        'slack-export',
        '2026-03-04T10:00Z Ana Ruiz: See board (https://a.example/b?c=1&d=2), @Ana Ruiz <now> in #ops @here',
      ],
    );
  });

  it('tells bots, pins and notices apart', () => {
    const all = [
      message('Fired', { subtype: 'bot_message', username: 'Alerts', user: undefined }),
      message('Begin', { reactions: [{ name: 'stopwatch', count: 1 }] }),
      message('<@U1> has joined the channel', { subtype: 'channel_join' }),
      message('', { attachments: [{ fallback: 'CPU at 99%' }] }),
    ];
    deepStrictEqual(told(JSON.stringify({ ok: true, messages: all })), [
      'slack-export',
      '2026-03-04T10:00Z Alerts (bot): Fired',
      '2026-03-04T10:00Z U1 (pinned): Begin',
      '2026-03-04T10:00Z U1 (noise): @U1 has joined the channel',
      '2026-03-04T10:00Z U1: CPU at 99%',
    ]);
  });

  it('names the message without a time', () => {
    deepStrictEqual(told(JSON.stringify([message('a'), message('b', { ts: 'soon' })])), ['[1].ts is no time: "soon"']);
    deepStrictEqual(told(JSON.stringify([message('a'), 5])), ['[1] is not an object']);
  });
});
