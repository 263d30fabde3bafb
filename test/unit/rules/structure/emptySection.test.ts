import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { codesOf, onlyFinding, placesOf, silent } from '../support';

const emptied = complete.replace(/(## Impact\n\n).*\n\n/, '$1');

describe('empty-section', () => {
  it('shows a section without words, and says what belongs there', () => {
    const finding = onlyFinding('empty-section', emptied);
    deepStrictEqual(placesOf('empty-section', emptied), ['## Impact']);
    strictEqual(finding.severity, 'warning');
    match(finding.message, /^“Impact” is still empty\. The damage in numbers/);
  });

  it('is milder about sections that are not required', () => {
    strictEqual(
      onlyFinding('empty-section', but('The deploy tool can roll back a migration while it is still running.', ''))
        .severity,
      'information',
    );
  });

  it('counts comments, empty labels and skeletons of tables as nothing', () => {
    for (const nothing of [
      '<!-- How many users? -->',
      '- **Users affected:** <!-- How many -->\n- **Downtime:**',
      '| Users | Orders |\n| --- | --- |\n| | |',
      '---',
    ]) {
      deepStrictEqual(
        placesOf('empty-section', emptied.replace('## Impact\n', `## Impact\n\n${nothing}\n`)),
        ['## Impact'],
        nothing,
      );
    }
  });

  it('counts pictures, code and words below sub-headings', () => {
    for (const something of [
      '![errors per minute](errors.png)',
      '```\nHTTP 500: 1200\n```',
      '### Customers\n\n1,200 orders failed.',
      '**Users affected:** 1,200',
    ]) {
      silent('empty-section', emptied.replace('## Impact\n', `## Impact\n\n${something}\n`));
    }
  });

  it('speaks for the sections inside, not for the one around them', () => {
    const text = but('## Lessons learned\n', '## Lessons learned\n\n### What went well\n\n### What went poorly\n');
    deepStrictEqual(
      placesOf(
        'empty-section',
        text.replace('The deploy tool can roll back a migration while it is still running.', ''),
      ),
      ['### What went well', '### What went poorly'],
    );
  });

  it('leaves a heading above labels that carry on alone', () => {
    silent(
      'empty-section',
      'Causes and resolution:\n\nRoot cause: A lock on the orders table was held for long.\n\nResolution: Rolled back.\n',
    );
  });

  it('leaves an empty timeline and empty actions to their own rules', () => {
    const codes = codesOf('# Outage\n\n## Timeline\n\n## Action items\n');
    strictEqual(codes.includes('empty-section'), false);
    strictEqual(codes.includes('timeline-empty') && codes.includes('actions-none'), true);
  });
});
