import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

const alert = {
  status: 'resolved',
  labels: { alertname: 'DiskFull', instance: 'db-1', severity: 'page' },
  annotations: { summary: 'No space left' },
  startsAt: '2026-03-04T10:00:00.123456789Z',
  endsAt: '2026-03-04T11:00:00Z',
  generatorURL: 'https://prom.example/graph',
};
const fired =
  '2026-03-04T10:00:00.123Z (bot, detected): DiskFull (db-1) firing: No space left <https://prom.example/graph>';

describe('Alertmanager and Grafana', () => {
  it('tells when an alert began and ended', () => {
    deepStrictEqual(told(JSON.stringify({ version: '4', status: 'resolved', alerts: [alert] })), [
      'alertmanager',
      fired,
      '2026-03-04T11:00Z (bot): DiskFull (db-1) resolved <https://prom.example/graph>',
    ]);
  });

  it('gives no end to what still fires', () => {
    deepStrictEqual(told(JSON.stringify([{ ...alert, status: 'firing', endsAt: '0001-01-01T00:00:00Z' }])), [
      'alertmanager',
      fired,
    ]);
    deepStrictEqual(told(JSON.stringify([{ ...alert, status: { state: 'active' } }])), ['alertmanager', fired]);
  });
});
