import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

const withoutZone = but('All times are UTC.\n\n', '');

describe('timeline-no-zone', () => {
  it('asks once, at the timeline', () => {
    deepStrictEqual(placesOf('timeline-no-zone', withoutZone), ['## Timeline']);
    strictEqual(onlyFinding('timeline-no-zone', withoutZone).severity, 'warning');
    strictEqual(onlyFinding('timeline-no-zone', withoutZone.replace('in-review', 'draft')).severity, 'information');
  });

  it('takes a zone in the heading, a column or an entry for an answer', () => {
    silent('timeline-no-zone', withoutZone.replace('## Timeline', '## Timeline (UTC)'));
    silent('timeline-no-zone', withoutZone.replace('14:05 [impact', '14:05 UTC [impact'));
    silent(
      'timeline-no-zone',
      '# Outage\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | Alert fires |\n',
    );
  });

  it('says nothing about a document without times', () => {
    silent('timeline-no-zone', '# Outage\n\n## Timeline\n');
    silent('timeline-no-zone', '# Outage\n\n## Timeline\n\n- 2026-03-04 Report received\n- 2026-03-07 Release 8\n');
  });

  it('states the zone above the entries', () => {
    strictEqual(fixed('timeline-no-zone', withoutZone, 'State that all times are UTC'), complete);
  });

  it('offers the zone that the document speaks of first', () => {
    const text = withoutZone.replace('ended the outage.', 'ended the outage at 14:47 CET.');
    strictEqual(onlyFinding('timeline-no-zone', text).fixes[0]?.title, 'State that all times are CET');
  });

  it('states it above a table', () => {
    const table = '| Time | Event |\n| --- | --- |\n| 14:05 | Alert fires |\n';
    strictEqual(
      fixed('timeline-no-zone', `# Outage\n\n**Timeline**\n\n${table}`),
      `# Outage\n\n**Timeline**\n\nAll times are UTC.\n\n${table}`,
    );
  });
});
