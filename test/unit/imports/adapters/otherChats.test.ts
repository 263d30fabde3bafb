import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

describe('Microsoft Teams, copied', () => {
  it('reads names in front of times and behind them', () => {
    deepStrictEqual(told('[10:32 AM] Smith, Ana (Ops)\nUploads fail\nfor all\n\n[10:33 AM] Ben Okoro\nLooking\n'), [
      'teams-text',
      '10:32 Ana Smith: Uploads fail / for all',
      '10:33 Ben Okoro: Looking',
    ]);
    deepStrictEqual(told('Smith, Ana  10:32 AM\nUploads fail\n1 reply\nBen Okoro Yesterday 11:05\nFixed\n'), [
      'teams-text',
      '10:32 Ana Smith: Uploads fail',
      '11:05 Ben Okoro: Fixed',
    ]);
  });
});

describe('Microsoft Teams, Graph', () => {
  it('reads messages with their HTML', () => {
    const message = (content: string, more: object = {}): object => ({
      id: '1',
      messageType: 'message',
      createdDateTime: '2026-03-04T10:00:00.123Z',
      from: { user: { displayName: 'Ana' } },
      body: { contentType: 'html', content },
      webUrl: 'https://teams.example/1',
      ...more,
    });
    const value = [
      message('<div>Disk <b>full</b>&nbsp;&lt;90&gt;<br>see <a href="https://a.example/x">the board</a></div>'),
      message('Gone', { deletedDateTime: '2026-03-04T10:00:00Z' }),
      message('joined', { messageType: 'systemEventMessage', from: { application: { displayName: 'Bot' } } }),
    ];
    deepStrictEqual(told(JSON.stringify({ value })), [
      'teams-graph',
      '2026-03-04T10:00:00.123Z Ana: Disk full <90> / see the board (https://a.example/x) <https://teams.example/1>',
      '2026-03-04T10:00:00.123Z Bot (bot, noise): joined <https://teams.example/1>',
    ]);
  });
});

describe('Discord', () => {
  it('reads copied messages and text of exporters', () => {
    deepStrictEqual(
      told('ana — Today at 10:32 AM\nUploads fail\nalerts\u00a0BOT — 4 March 2026 10:40\nFired (edited)\n'),
      ['discord', '10:32 ana: Uploads fail', '2026-03-04 10:40 alerts (bot): Fired'],
    );
    deepStrictEqual(told('[04-Mar-2026 10:32 AM] ana#1234\nUploads fail\n\n'), [
      'discord',
      '2026-03-04 10:32 ana#1234: Uploads fail',
    ]);
  });

  it('reads JSON of exporters and of the API', () => {
    const messages = [
      {
        id: '1',
        type: 'Default',
        timestamp: '2026-03-04T10:00:00.5+00:00',
        content: 'Fails <:sad:123>',
        author: { name: 'ana', isBot: false },
        isPinned: true,
      },
      {
        id: '2',
        type: 7,
        timestamp: '2026-03-04T10:01:00+00:00',
        content: 'joined',
        author: { username: 'ben', bot: true },
      },
    ];
    deepStrictEqual(told(JSON.stringify({ guild: {}, messages })), [
      'discord',
      '2026-03-04T10:00:00.500Z ana (pinned): Fails :sad:',
      '2026-03-04T10:01Z ben (bot, noise): joined',
    ]);
  });
});

describe('IRC log', () => {
  it('reads messages, actions and notices', () => {
    deepStrictEqual(
      told(
        '--- Log opened Wed Mar 04 09:00:00 2026\n10:32 <@ana> uploads fail\n10:33 -!- ben [~b@host] has joined #ops\n10:34 * ana looks\n--- Day changed Thu Mar 05 2026\n00:10 <ana> fixed\n',
      ),
      [
        'irc',
        '2026-03-04 10:32 ana: uploads fail',
        '2026-03-04 10:33 (bot, noise): ben has joined #ops',
        '2026-03-04 10:34 ana looks',
        '2026-03-05 00:10 ana: fixed',
      ],
    );
    deepStrictEqual(told('[2026-03-04 10:32:05] <ana> uploads fail\n'), ['irc', '2026-03-04 10:32 ana: uploads fail']);
  });
});
