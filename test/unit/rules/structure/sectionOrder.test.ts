import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { complete } from '../complete';
import { fixed, placesOf, silent } from '../support';

const moved = complete.replace(/(## Impact\n\n.*\n\n)(## Detection\n\n.*\n\n)/, '$2$1');
const on = { config: { severities: { 'section-order': 'hint' } } } as const;

describe('section-order', () => {
  it('is off by default: good layouts differ', () => {
    silent('section-order', moved);
  });

  it('shows a section that the template has earlier', () => {
    deepStrictEqual(placesOf('section-order', moved, on), ['## Impact']);
  });

  it('moves it there', () => {
    strictEqual(fixed('section-order', moved, 'Move', on), complete);
  });

  it('has nothing to say about the order of the template', () => {
    silent('section-order', complete, on);
  });

  it('compares sections of the outer level only', () => {
    silent(
      'section-order',
      complete.replace('## Resolution', '## Resolution\n\n### Impact on support\n\n40 calls.'),
      on,
    );
  });
});
