import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

const twice = but('## Lessons learned\n', '## Impact\n\nSupport answered 40 calls.\n\n## Lessons learned\n');

describe('duplicate-section', () => {
  it('shows the second one and where the first is', () => {
    const { related, severity } = onlyFinding('duplicate-section', twice);
    deepStrictEqual(placesOf('duplicate-section', twice), ['## Impact']);
    strictEqual(twice.slice(related?.[0]?.span.start, related?.[0]?.span.end), '## Impact');
    strictEqual(severity, 'information');
  });

  it('leaves the same heading under another parent alone', () => {
    silent(
      'duplicate-section',
      '# Outages\n\n## Monday\n\n### Impact\n\n10 users.\n\n## Tuesday\n\n### Impact\n\n20 users.\n',
    );
  });

  it('leaves other headings for the same kind alone', () => {
    silent(
      'duplicate-section',
      but('## Action items\n', '## Short-term actions\n').concat(
        '\n## Long-term actions\n\n- [ ] [P3] Split the orders table (owner: Ana Petrov) (due: 2026-06-01) (OPS-14)\n',
      ),
    );
  });

  it('moves the words to the first one', () => {
    strictEqual(
      fixed('duplicate-section', twice),
      but('1,200 orders were not placed.\n', '1,200 orders were not placed.\n\nSupport answered 40 calls.\n'),
    );
  });

  it('moves them when the two touch', () => {
    strictEqual(
      fixed(
        'duplicate-section',
        '# Outage\n\n## Impact\n\n10 users.\n\n## Impact\n\n20 orders.\n\n## Timeline\n\n- 14:05 UTC Errors begin\n',
      ),
      '# Outage\n\n## Impact\n\n10 users.\n\n20 orders.\n\n## Timeline\n\n- 14:05 UTC Errors begin\n',
    );
  });
});
