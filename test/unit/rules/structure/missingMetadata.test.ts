import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

const body = complete.slice(complete.indexOf('# Checkout'));

describe('missing-metadata', () => {
  it('asks once for all that is not said', () => {
    const text = but('status: in-review\nseverity: SEV-2\n', '');
    const { message, severity } = onlyFinding('missing-metadata', text);
    match(message, /how severe it was and whether this is a draft or final/);
    deepStrictEqual(placesOf('missing-metadata', text), ['---']);
    strictEqual(severity, 'information');
  });

  it('stands at the title when there is no front matter', () => {
    deepStrictEqual(placesOf('missing-metadata', body), ['# Checkout rejected orders']);
  });

  it('takes dates of the timeline and a section with people for an answer', () => {
    const text = but('date: 2026-03-04\nauthors: [Ana Petrov]\n', '').concat('\n## Authors\n\nAna Petrov\n');
    silent('missing-metadata', text);
  });

  it('adds a line to the front matter', () => {
    strictEqual(
      fixed('missing-metadata', but('severity: SEV-2\n', ''), 'Add severity: SEV-2'),
      but(
        'severity: SEV-2\ndate: 2026-03-04\nauthors: [Ana Petrov]\n',
        'date: 2026-03-04\nauthors: [Ana Petrov]\nseverity: SEV-2\n',
      ),
    );
  });

  it('fills a key that has no value yet, beside its comment', () => {
    const text = but('status: in-review', 'status: # draft, in-review, final');
    strictEqual(
      fixed('missing-metadata', text, 'Add status: in-review'),
      but('status: in-review', 'status: in-review # draft, in-review, final'),
    );
  });

  it('begins front matter where there is none', () => {
    strictEqual(fixed('missing-metadata', body, 'Add status: draft'), `---\nstatus: draft\n---\n\n${body}`);
  });
});
