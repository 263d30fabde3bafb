import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { refactoringsAt } from '../../../../src/core/rules/edits/refactorings';
import { edited, read } from '../support';

const text = `---
status: draft
---

# Search answered slowly

## Timeline

- 2026-03-04 14:58 The alert fires [detected]
- 2026-03-04 14:54 The index is compacted
  and the disks are busy
- 2026-03-04 16:00 Latency is back to normal

## Action items

- [ ] Limit the compaction (owner: Ana)
- [x] Page on latency (owner: Ben)
`;

/** What is offered where these words stand. */
const titlesAt = (words: string, document = text): readonly string[] =>
  refactoringsAt(read(document), document.indexOf(words)).map(({ title }) => title);

/** The text after the refactoring with a title, offered where these words stand. */
function after(words: string, title: string, document = text): string {
  const found = refactoringsAt(read(document), document.indexOf(words)).find((one) => one.title === title);
  if (found === undefined) throw new Error(`not among: ${titlesAt(words, document).join(' | ')}`);
  return edited(document, found.edits);
}

describe('a refactoring', () => {
  it('marks an action as done and as not done', () => {
    strictEqual(after('Limit', 'Mark the action as done'), text.replace('[ ]', '[x]'));
    strictEqual(after('Page on', 'Mark the action as not done'), text.replace('[x]', '[ ]'));
  });

  it('writes the state as the table does', () => {
    const table = `# A\n\n## Action items\n\n| Action | Owner | Status |\n| --- | --- | --- |\n| Limit it | Ana | In progress |\n| Page on it | Ben | Done |\n`;
    strictEqual(after('Limit', 'Mark the action as done', table), table.replace('In progress', 'Done'));
    strictEqual(after('Page on', 'Mark the action as not done', table), table.replace('Done', 'In progress'));
  });

  it('gives an action a type where it names none', () => {
    strictEqual(
      after('Limit', 'Give the action the type prevent'),
      text.replace('(owner: Ana)', '(owner: Ana) (type: prevent)'),
    );
    const table = `# A\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Limit it | Ana |\n| Page on it | Ben |\n`;
    strictEqual(
      after('Limit', 'Give the action the type detect', table),
      `# A\n\n## Action items\n\n| Action | Owner | Type |\n| --- | --- | --- |\n| Limit it | Ana | detect |\n| Page on it | Ben | |\n`,
    );
  });

  it('turns the list of actions into a table and back', () => {
    const table = `| Action | Owner | Due | State |
| --- | --- | --- | --- |
| Limit the compaction | Ana |  | open |
| Page on latency | Ben |  | done |
`;
    const converted = after('Page on', 'Convert the actions to a table');
    strictEqual(converted, text.replace(/- \[ \] Limit[^]*$/, table));
    strictEqual(after('Limit the', 'Convert the table of actions to a checklist', converted), text);
  });

  it('puts a blank line between a paragraph and the table', () => {
    const document = '# A\n\n## Action items\n\nThis is what we do:\n- [ ] Limit the compaction (owner: Ana)\n';
    strictEqual(
      after('Limit', 'Convert the actions to a table', document),
      '# A\n\n## Action items\n\nThis is what we do:\n\n| Action | Owner | Due | State |\n| --- | --- | --- | --- |\n| Limit the compaction | Ana |  | open |\n',
    );
  });

  it('marks an entry as a milestone, also from its second line', () => {
    strictEqual(
      after('and the disks', 'Mark the entry as impact start'),
      text.replace('The index', '[impact start] The index'),
    );
  });

  it('moves the mark from the entry that had it, and removes it', () => {
    strictEqual(
      after('The index', 'Mark the entry as detected'),
      text.replace(' [detected]', '').replace('The index', '[detected] The index'),
    );
    strictEqual(after('The alert', 'Remove the milestone mark of the entry'), text.replace(' [detected]', ''));
    strictEqual(titlesAt('The index').includes('Remove the milestone mark of the entry'), false);
  });

  it('sorts the timeline from any of its entries and from its heading', () => {
    const alert = '- 2026-03-04 14:58 The alert fires [detected]\n';
    const compaction = '- 2026-03-04 14:54 The index is compacted\n  and the disks are busy\n';
    const sorted = text.replace(alert + compaction, compaction + alert);
    for (const words of ['The alert', 'Latency is', '## Timeline']) {
      strictEqual(after(words, 'Sort the timeline'), sorted);
    }
    strictEqual(titlesAt('The alert', sorted).includes('Sort the timeline'), false);
  });

  it('states the zone once, where none is known', () => {
    const stated = after('The alert', 'State that all times are UTC');
    strictEqual(stated, text.replace('## Timeline\n', '## Timeline\n\nAll times are UTC.\n'));
    strictEqual(
      titlesAt('The alert', stated).some((title) => title.startsWith('State')),
      false,
    );
  });

  it('sets the status from the front matter, the title and where the status stands', () => {
    for (const words of ['status: draft', '# Search']) {
      strictEqual(after(words, 'Set the status to final'), text.replace('draft', 'final'));
      strictEqual(titlesAt(words).includes('Set the status to draft'), false);
    }
  });

  it('is offered only where it applies', () => {
    deepStrictEqual(titlesAt('## Action items'), []);
    deepStrictEqual(
      titlesAt('Limit').filter((title) => !/action/.test(title)),
      [],
    );
    deepStrictEqual(
      titlesAt('The alert').filter((title) => /action|status/.test(title)),
      [],
    );
  });

  it('never fails and never overlaps, whatever the text and the place', () => {
    const line = fc.constantFrom(
      ...['## Timeline', '## Action items', '- 14:58 It fires [detected]', '- 14:54 It breaks', '  - 14:55 inside'],
      ...[
        '- [ ] Fix it (owner: Ana)',
        '| Action | Owner |',
        '| --- | --- |',
        '| Fix | Ana |',
        '',
        '---',
        '# A',
        '> - x',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.nat(), (lines, place) => {
        const document = lines.join('\n');
        for (const { edits } of refactoringsAt(read(document), place % (document.length + 1))) edited(document, edits);
      }),
    );
  });
});
