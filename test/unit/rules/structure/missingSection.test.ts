import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { check, findingsOf, fixed, onlyFinding, placesOf, silent } from '../support';

const withoutDetection = complete.replace(/## Detection\n\n.*\n\n/, '');

describe('missing-section', () => {
  it('asks for a required section at the title', () => {
    const text = complete
      .replace(/## Root causes\n\n.*\n\n/, '')
      .replace('A migration held a lock on the orders table. ', '');
    const { severity, message } = onlyFinding('missing-section', text);
    deepStrictEqual(placesOf('missing-section', text), ['# Checkout rejected orders']);
    strictEqual(severity, 'warning');
    match(message, /Root causes and contributing factors.*\?$/);
  });

  it('asks more quietly for a recommended one', () => {
    strictEqual(onlyFinding('missing-section', withoutDetection).severity, 'information');
  });

  const withoutImpact = complete
    .replace(/## Impact\n\n.*\n\n/, '')
    .replace('rejected 1,200 orders.', 'rejected 1,200 orders. Users saw an error.');

  it('does not take the summary’s word for a single missing one', () => {
    strictEqual(onlyFinding('missing-section', withoutImpact).severity, 'warning');
  });

  it('asks more quietly for what another layout tells in its summary', () => {
    const text = withoutImpact.replace(/## Resolution\n\n.*\n\n/, '');
    deepStrictEqual(
      findingsOf('missing-section', text).map(({ severity, section }) => [section, severity]),
      [
        ['impact', 'information'],
        ['resolution', 'information'],
      ],
    );
  });

  it('takes any of the three looks back for lessons', () => {
    silent('missing-section', but('## Lessons learned', '## What went well'));
  });

  it('takes first paragraphs for a quieter request for a summary', () => {
    const lead =
      'On 4 March the checkout rejected orders for three quarters of an hour because a migration held a lock, and it recovered when the migration was rolled back by the team.';
    const text = withoutImpact.replace(/## Summary\n\n.*\n/, `${lead}\n`);
    strictEqual(findingsOf('missing-section', text)[0]?.severity, 'information');
  });

  it('does not ask for a timeline or actions that stand elsewhere', () => {
    silent('missing-section', but('## Action items', '## Tickets'), { config: { requiredSections: ['timeline'] } });
  });

  it('asks one step more quietly in a draft, never louder than a warning in a final document', () => {
    const text = '# Outage\n\nShort.\n';
    const severities = (status: string): readonly string[] =>
      findingsOf('missing-section', `---\nstatus: ${status}\n---\n\n${text}`, {
        config: { requiredSections: ['impact'], recommendedSections: ['lessons'] },
      }).map(({ severity }) => severity);
    deepStrictEqual(severities('draft'), ['information', 'hint']);
    deepStrictEqual(severities('in-review'), ['warning', 'information']);
    deepStrictEqual(severities('final'), ['warning', 'information']);
  });

  it('asks for what the team requires', () => {
    const text = findingsOf('missing-section', complete, {
      config: { requiredSections: ['glossary'], recommendedSections: [] },
    });
    strictEqual(text.length, 1);
  });

  it('inserts the section in its place, with its prompt', () => {
    const after = fixed('missing-section', withoutDetection, 'Insert “Detection”');
    match(
      after,
      /1,200 orders were not placed\.\n\n## Detection\n\n<!-- Which signal told you[^>]*-->\n\n## Timeline\n/,
    );
  });

  it('inserts it in front when nothing comes before it', () => {
    const text = complete.replace(/## Summary\n\n.*\n\n/, '');
    match(
      fixed('missing-section', text, 'Insert “Summary”'),
      /# Checkout rejected orders\n\n## Summary\n\n<!--[^>]*-->\n\n## Impact\n/,
    );
  });

  it('inserts it at the end behind the last section, whatever the last line ends with', () => {
    const text = complete.slice(0, complete.indexOf('## Action items')).trimEnd();
    match(
      fixed('missing-section', text, 'Insert “Action items”'),
      /while it is still running\.\n\n## Action items\n\n<!--/,
    );
  });

  it('writes labels in a document of labels', () => {
    const text =
      'Outage of the shop\n\n**Summary**: Orders failed for 42 minutes.\n\n**Impact**: 1,200 orders.\n\n**Timeline**:\n\n- 14:05 UTC Errors begin\n';
    const after = fixed('missing-section', text, 'Insert “Root causes');
    match(after, /\n\n\*\*Root causes and contributing factors\*\*:\n\n<!--/);
  });

  it('keeps the line ends of the document', () => {
    const after = fixed('missing-section', withoutDetection.replace(/\n/g, '\r\n'), 'Insert “Detection”');
    strictEqual(/(?<!\r)\n/.test(after), false);
  });

  it('says nothing about a complete document', () => {
    deepStrictEqual(check(complete), []);
  });
});
