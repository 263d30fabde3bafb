import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

const singular = but('## Root causes', '## Root cause');

describe('singular-root-cause', () => {
  it('hints that there may be more than one', () => {
    deepStrictEqual(placesOf('singular-root-cause', singular), ['Root cause']);
    strictEqual(onlyFinding('singular-root-cause', singular).severity, 'hint');
  });

  it('leaves plurals and analyses alone', () => {
    for (const title of ['Root causes', 'Root cause(s)', 'Root cause analysis', 'Contributing factors', 'Causes']) {
      silent('singular-root-cause', but('## Root causes', `## ${title}`));
    }
  });

  it('makes it a plural or contributing factors, never by itself', () => {
    strictEqual(fixed('singular-root-cause', singular, 'Change to “Root causes”'), complete);
    strictEqual(
      fixed('singular-root-cause', singular, 'Change to “Contributing'),
      but('## Root causes', '## Contributing factors'),
    );
    deepStrictEqual(
      onlyFinding('singular-root-cause', singular).fixes.map(({ safe }) => safe),
      [false, false],
    );
  });
});
