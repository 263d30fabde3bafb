import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { onlyFinding, placesOf, silent } from '../support';

const late = complete
  .replace(/- 2026-03-04 14:00.*\n- 14:05.*\n- 14:09/, '- 2026-03-04 14:09')
  .replace('for 42 minutes', 'for a good while');

describe('timeline-starts-late', () => {
  it('hints that something came before the alert', () => {
    deepStrictEqual(placesOf('timeline-starts-late', late), ['2026-03-04 14:09']);
    strictEqual(onlyFinding('timeline-starts-late', late).severity, 'hint');
  });

  it('has nothing to say when the story begins earlier', () => {
    silent('timeline-starts-late', complete);
    silent('timeline-starts-late', but('[impact start] First', 'First'));
  });
});
