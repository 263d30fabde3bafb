import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

describe('Statuspage', () => {
  it('reads updates, the oldest first', () => {
    const incident = {
      id: 'i1',
      name: 'Slow uploads',
      shortlink: 'https://stspg.example/1',
      incident_updates: [
        { status: 'resolved', body: 'All well.<br />Thanks', display_at: '2026-03-04T12:00:00.000+01:00' },
        { status: 'in_progress', body: 'We look.', created_at: '2026-03-04T10:00:00Z' },
      ],
    };
    deepStrictEqual(told(JSON.stringify({ page: { id: 'p' }, incidents: [incident] })), [
      'statuspage',
      '2026-03-04T10:00Z Status page, in progress (Slow uploads): We look. <https://stspg.example/1>',
      '2026-03-04T11:00Z (resolved): Status page, resolved (Slow uploads): All well. Thanks <https://stspg.example/1>',
    ]);
  });
});
