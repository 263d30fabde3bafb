import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

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

  it('writes them all in the zone of the timeline, the instants unchanged', () => {
    strictEqual(
      fixed(
        'timeline-mixed-zones',
        '# X\n\n## Timeline (UTC)\n\n- 2026-03-04 14:05 Begin\n- 2026-03-05 00:30 CET Alert\n- 2026-03-04 23:40 End\n',
      ),
      '# X\n\n## Timeline (UTC)\n\n- 2026-03-04 14:05 Begin\n- 2026-03-04 23:30 Alert\n- 2026-03-04 23:40 End\n',
    );
  });

  it('offers nothing where the day would have to change and stands elsewhere', () => {
    const { fixes } = onlyFinding(
      'timeline-mixed-zones',
      '# X\n\n## Timeline (UTC)\n\n### 2026-03-05\n\n- 00:10 Begin\n- 00:30 CET Alert\n',
    );
    deepStrictEqual(fixes, []);
  });
});
