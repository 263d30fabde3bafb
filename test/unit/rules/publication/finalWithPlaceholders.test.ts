import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { codesOf, findingsOf, fixed, onlyFinding, placesOf, silent } from '../support';

const final = but('status: in-review', 'status: final');
const gap = final.replace('1,200 orders were not placed.', '1,200 orders were not placed. Lost revenue: TBD');

describe('final-with-placeholders', () => {
  it('shows each gap of a final document, and its status', () => {
    deepStrictEqual(placesOf('final-with-placeholders', gap), ['TBD']);
    const { related, severity } = onlyFinding('final-with-placeholders', gap);
    strictEqual(gap.slice(related?.[0]?.span.start, related?.[0]?.span.end), 'final');
    strictEqual(severity, 'warning');
  });

  it('speaks instead of the rule about placeholders, not beside it', () => {
    strictEqual(codesOf(gap).includes('placeholder-text'), false);
    strictEqual(codesOf(gap.replace('status: final', 'status: in-review')).includes('final-with-placeholders'), false);
  });

  it('finds notes to the writer, and sections that are only a placeholder', () => {
    strictEqual(
      findingsOf('final-with-placeholders', final.replace('The deploy tool', 'TODO: add the graph\n\nThe deploy tool'))
        .length,
      1,
    );
    strictEqual(
      findingsOf('final-with-placeholders', final.replace(/(## Timeline\n\n)[^]*?(?=## Root)/, '$1TBD\n\n')).length,
      1,
    );
  });

  it('has nothing to say about a final document without gaps', () => silent('final-with-placeholders', final));

  it('takes the gap out or the status back', () => {
    strictEqual(fixed('final-with-placeholders', gap, 'Remove'), gap.replace(' TBD', ''));
    strictEqual(
      findingsOf('final-with-placeholders', fixed('final-with-placeholders', gap.replace('TBD', '[TBD]'), 'Remove'))
        .length,
      0,
    );
  });

  it('offers to take a note out with its words, unless it goes on in the next line', () => {
    const note = gap.replace('TBD', 'unknown. TODO: ask Ines');
    strictEqual(fixed('final-with-placeholders', note, 'Remove the whole note'), gap.replace('TBD', 'unknown.'));
    const line = gap.replace('TBD', '3 %.\n\nTODO: ask Ines');
    strictEqual(fixed('final-with-placeholders', line, 'Remove the whole note'), gap.replace('TBD', '3 %.\n'));
    const long = gap.replace('TBD', 'unknown. TODO: ask Ines\nand Ben');
    deepStrictEqual(
      onlyFinding('final-with-placeholders', long).fixes.map(({ title }) => title),
      ['Remove the placeholder', 'Set the status to in-review'],
    );
  });
});
