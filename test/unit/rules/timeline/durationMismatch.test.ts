import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { fixed, onlyFinding, placesOf, silent } from '../support';

const saying = (words: string): string => but('for 42 minutes', words);

describe('duration-mismatch', () => {
  it('shows the words, the computed length and the two entries it is measured between', () => {
    const text = saying('for 30 minutes');
    const { message, related, severity } = onlyFinding('duration-mismatch', text);
    deepStrictEqual(placesOf('duration-mismatch', text), ['30 minutes']);
    match(message, /The text says 30 min, the timeline says 42 min \(from 14:05 .* to 14:47 /);
    deepStrictEqual(
      related?.map(({ span }) => text.slice(span.start, span.end)),
      ['14:05', '14:47'],
    );
    strictEqual(severity, 'warning');
  });

  it('writes the computed length in the words of the text', () => {
    strictEqual(fixed('duration-mismatch', saying('for 30 minutes')), complete);
    strictEqual(fixed('duration-mismatch', saying('for 30 min')), saying('for 42 min'));
    strictEqual(fixed('duration-mismatch', saying('for 2h 10m')), saying('for 1h 5m'));
    strictEqual(
      fixed('duration-mismatch', saying('for about 3 hours')),
      saying('for about 65 minutes').replace('65 minutes', '1 hour 5 minutes'),
    );
  });

  it('offers the other definition too', () => {
    const { fixes } = onlyFinding('duration-mismatch', saying('for 30 minutes'));
    deepStrictEqual(
      fixes.map(({ title }) => title),
      ['Write “42 minutes” (14:05–14:47)', 'Write “65 minutes” (14:05–15:10)'],
    );
  });

  for (const words of [
    'for 42 minutes',
    'for 43 minutes',
    'for 40 minutes',
    'for about 45 minutes',
    'for about an hour',
    'for 65 minutes',
    'for 1 h 5 min',
    'for an hour',
    'for 38 minutes',
  ]) {
    it(`takes ${JSON.stringify(words)} as what the timeline says`, () => silent('duration-mismatch', saying(words)));
  }

  for (const words of ['for 30 minutes', 'for 52 minutes', 'for about 2 hours', 'for 3 hours', 'for a day']) {
    it(`does not take ${JSON.stringify(words)} for it`, () =>
      strictEqual(placesOf('duration-mismatch', saying(words)).length, 1));
  }

  it('allows rough entries ten minutes', () => {
    silent('duration-mismatch', saying('for 50 minutes').replace('- 14:05', '- ~14:05'));
  });

  it('measures to the end of a range', () => {
    silent('duration-mismatch', saying('for 55 minutes').replace('- 14:47 [mit', '- 14:47–15:00 [mit'));
  });

  it('measures across midnight', () => {
    const text =
      '# X\n\n## Summary\n\nThe outage lasted 40 minutes.\n\n## Timeline\n\nAll times are UTC.\n\n- 23:50 [impact start] Errors begin\n- 00:35 [mitigated] Rollback\n';
    strictEqual(fixed('duration-mismatch', text), text.replace('40', '45'));
  });

  it('measures time to detect by its own milestones', () => {
    const text = complete.concat(
      '\n## Supporting information\n\n- Time to detect: 10 minutes\n- Time to resolve: 65 minutes\n',
    );
    deepStrictEqual(placesOf('duration-mismatch', text), ['10 minutes']);
    strictEqual(fixed('duration-mismatch', text), text.replace('10 minutes', '4 minutes'));
  });

  it('measures from detection or declaration where nothing says when the impact began', () => {
    const report = (repair: string, resolve: string): string =>
      `# Platform outage\n\n- **Key events**\n  - First detected 2026-08-14 10:43\n  - Incident declared 2026-08-14 10:50\n  - Repaired 2026-08-14 11:43\n  - Resolved 2026-08-14 12:13\n\n- **Time to repair**: ${repair}\n\n- **Time to resolve**: ${resolve}\n`;
    silent('duration-mismatch', report('53m', '1h 30m'));
    silent('duration-mismatch', report('1h', '1h 23m'));
    const text = report('53m', '2h 10m');
    deepStrictEqual(placesOf('duration-mismatch', text), ['2h 10m']);
    strictEqual(fixed('duration-mismatch', text), report('53m', '1h 30m'));
  });

  it('knows that an earlier beginning would only make it longer', () => {
    const report = (words: string): string =>
      `# X\n\n## Summary\n\nThe outage lasted ${words}.\n\n## Timeline\n\nAll times are UTC.\n\n- 14:05 The on-call engineer is paged\n- 14:20 Release 7 is looked at\n- 14:50 Service restored\n`;
    strictEqual(fixed('duration-mismatch', report('20 minutes')), report('45 minutes'));
    silent('duration-mismatch', report('2 hours'));
  });

  it('takes bounds as bounds', () => {
    for (const words of [
      'within an hour',
      'for less than 50 minutes',
      'for more than 40 minutes',
      'for over half an hour',
    ]) {
      silent('duration-mismatch', saying(words));
    }
    strictEqual(placesOf('duration-mismatch', saying('for less than 20 minutes')).length, 1);
  });

  it('accepts any two entries that agree where the milestones are not marked', () => {
    const unmarked = saying('for 25 minutes').replaceAll(
      / \[(?:impact start|detected|acknowledged|mitigated|resolved)\]/g,
      '',
    );
    silent('duration-mismatch', unmarked.replace('14:30 The', '14:30 Orders recover after the'));
  });

  it('says nothing when the timeline cannot tell', () => {
    silent(
      'duration-mismatch',
      saying('for 30 minutes')
        .replace('[impact start] First orders', 'First orders')
        .replace('- 14:09 [detected] Error-rate alert fires\n', '')
        .replace(/- 14:12.*\n/, ''),
    );
    silent('duration-mismatch', saying('for 30 minutes').replace('- 14:30', '- 14:30 PM'));
  });
});
