import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { type EntryKind, kindOfEntry } from '../../../src/core/timeline/viewKind';

const told: Readonly<Record<EntryKind, readonly string[]>> = {
  change: [
    'Release 12 is deployed to the first zone',
    'New firewall rules are applied',
    'Index migration starts',
    'Config push to all brokers begins',
  ],
  impact: [
    'Checkout success drops to 12 %',
    'All tenants get 404 for their home page',
    'Two brokers are unhealthy',
    'Third node is NodeNotReady',
    'Queue stops accepting jobs',
    'Search is slower than usual',
    'Replication halts',
  ],
  detection: [
    'Alert for error rate fires',
    'Pager goes off for the order queue',
    'Health checks of two nodes go red',
    'Support gets the first call from a shop',
    'A message was received from the bank',
    'A partner complains about empty feeds',
  ],
  response: [
    'The team checks the last release',
    'Everyone assumes a network problem',
    'Patch merged and deployed to the first zone',
    'The export job is turned off',
    'Alerts are re-enabled',
    'Watch ends without further alerts',
    'Logs are cleaned up, which frees up disk space',
    'Latency is back to normal',
    'Rolled back the deploy',
    'Tea',
    'Root cause: the pool was too small for the errors it had to absorb',
  ],
};

describe('kindOfEntry', () => {
  it('goes by the words, people’s work on the incident first', () => {
    for (const [kind, texts] of Object.entries(told)) {
      deepStrictEqual(
        texts.map((text) => `${kindOfEntry(text, [])}: ${text}`),
        texts.map((text) => `${kind}: ${text}`),
      );
    }
  });

  it('goes by the milestone where there is one', () => {
    strictEqual(kindOfEntry('Deploy of release 12', ['impactStart']), 'impact');
    strictEqual(kindOfEntry('Errors everywhere', ['detected']), 'detection');
  });
});
