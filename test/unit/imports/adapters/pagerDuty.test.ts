import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

describe('PagerDuty', () => {
  it('reads log entries', () => {
    const entry = (type: string, summary: string, more: object = {}): object => ({
      id: 'R1',
      type: `${type}_log_entry`,
      summary,
      created_at: '2026-03-04T10:00:00Z',
      agent: { type: 'user_reference', summary: 'Ana' },
      html_url: 'https://pd.example/1',
      ...more,
    });
    const entries = [
      entry('trigger', 'Triggered through the API', {
        agent: { type: 'service_reference' },
        channel: { type: 'api', summary: 'Disk full' },
      }),
      entry('notify', 'Ana notified by phone'),
      entry('acknowledge', 'Acknowledged by Ana'),
      entry('resolve', 'Resolved by Ana'),
    ];
    deepStrictEqual(told(JSON.stringify({ log_entries: entries })), [
      'pagerduty',
      '2026-03-04T10:00Z (bot, detected): Triggered through the API: Disk full <https://pd.example/1>',
      '2026-03-04T10:00Z (noise): Ana notified by phone <https://pd.example/1>',
      '2026-03-04T10:00Z (acknowledged): Acknowledged by Ana <https://pd.example/1>',
      '2026-03-04T10:00Z (resolved): Resolved by Ana <https://pd.example/1>',
    ]);
  });

  it('reads webhooks of version 3, one a line', () => {
    const event = (event_type: string, data: object): string =>
      JSON.stringify({
        event: {
          event_type,
          occurred_at: '2026-03-04T10:00:00.000Z',
          agent: { type: 'user_reference', summary: 'Ana' },
          data,
        },
      });
    deepStrictEqual(
      told(
        `${event('incident.triggered', { title: 'Disk full', html_url: 'https://pd.example/2' })}\n${event('incident.annotated', { content: 'Looking' })}\n`,
      ),
      [
        'pagerduty',
        '2026-03-04T10:00Z (detected): Triggered by Ana: Disk full <https://pd.example/2>',
        '2026-03-04T10:00Z Annotated by Ana: Looking',
      ],
    );
  });

  it('reads webhooks of version 2', () => {
    const message = { event: 'incident.resolve', created_on: '2026-03-04T10:00:00Z', incident: { title: 'Disk full' } };
    deepStrictEqual(told(JSON.stringify({ messages: [message] })), [
      'pagerduty',
      '2026-03-04T10:00Z (bot, resolved): Incident resolve: Disk full',
    ]);
  });

  it('names what is missing', () => {
    deepStrictEqual(told(JSON.stringify({ log_entries: [{ type: 'trigger_log_entry' }] })), [
      'log_entries[0].created_at is missing',
    ]);
  });
});
