import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { isTrendsPanelMessage, isTrendsState } from '../../../src/protocol/trendsMessages';

describe('messages from the panel of trends', () => {
  it('are known', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'filter', filter: { from: '2026-01-01', severities: ['SEV-1'] } },
      { type: 'open', path: 'file:///a.md', line: 3 },
      { type: 'save', kind: 'png', name: 'causes', content: 'AAAA' },
      { type: 'saveRows', name: 'causes', paths: ['file:///a.md'] },
    ])
      ok(isTrendsPanelMessage(message), JSON.stringify(message));
  });

  it('are refused when malformed', () => {
    for (const message of [
      {},
      { type: 'filter', filter: { severities: [1] } },
      { type: 'filter', filter: { statuses: ['x'] } },
      { type: 'open', path: 'file:///a.md', line: 0 },
      { type: 'save', kind: 'exe', name: 'x', content: '' },
      { type: 'saveRows', name: 'x', paths: 'all' },
    ])
      strictEqual(isTrendsPanelMessage(message), false, JSON.stringify(message));
  });

  it('never make the guards fail', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        isTrendsPanelMessage(value);
        isTrendsState(value);
      }),
    );
  });
});
