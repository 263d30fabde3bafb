import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { onlyFinding, placesOf, silent } from '../support';

const withZone = (zone: string): string => but('- 14:30 The lock', `- 14:30 ${zone} The lock`);

describe('timeline-mixed-zones', () => {
  it('shows the first entry in another zone', () => {
    deepStrictEqual(placesOf('timeline-mixed-zones', withZone('CET')), ['14:30 CET']);
    strictEqual(onlyFinding('timeline-mixed-zones', withZone('CET')).severity, 'information');
  });

  it('knows names of one clock', () => {
    for (const zone of ['UTC', 'GMT', 'UTC+0']) silent('timeline-mixed-zones', withZone(zone));
    silent(
      'timeline-mixed-zones',
      '# X\n\n## Timeline\n\n- 2026-07-01 14:05 EDT Begin\n- 14:10 Eastern Daylight Time Alert\n',
    );
  });
});
