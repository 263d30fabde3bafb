import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { actionsToList, actionsToTable } from '../../../../src/core/rules/edits/actionList';
import { edited, read } from '../support';
import { actions } from '../actions/support';

const firstLine = (text: string): number => read(text).actions[0]?.line ?? -1;
const asTable = (text: string): string | undefined => {
  const edit = actionsToTable(read(text), firstLine(text));
  return edit && edited(text, [edit]);
};
const asList = (text: string): string | undefined => {
  const edit = actionsToList(read(text), firstLine(text));
  return edit && edited(text, [edit]);
};
const facts = (text: string): unknown =>
  read(text).actions.map(({ text: words, owner, due, priority, ticket, done }) => [
    words.replace(/\s*\(OPS-12\)/, ''),
    owner?.value,
    due?.value,
    priority?.value,
    ticket?.value,
    done,
  ]);

const list = actions(
  '- [ ] Alert on failed logins (owner: Ana Petrov) (due: 2026-04-01) (OPS-12)\n- [x] Limit retries (owner: Ben Okafor)',
);

describe('actionsToTable', () => {
  it('gives each value its column, and the state one of its own', () => {
    strictEqual(
      asTable(list),
      actions(
        '| Action | Owner | Due | Ticket | State |\n| --- | --- | --- | --- | --- |\n| Alert on failed logins | Ana Petrov | 2026-04-01 | OPS-12 | open |\n| Limit retries | Ben Okafor |  |  | done |',
      ),
    );
  });

  it('keeps every fact', () => deepStrictEqual(facts(asTable(list) ?? ''), facts(list)));

  it('keeps pipes in the words', () => {
    ok(asTable(actions('- Reject `a | b` jobs'))?.includes('| Reject `a \\| b` jobs |'));
  });

  it('leaves lists with inner lists or paragraphs alone', () => {
    strictEqual(asTable(actions('- Alert on failed logins\n\n  With a page.\n- Limit retries')), undefined);
    strictEqual(asTable(actions('- Alert on failed logins\n  - first for admins\n- Limit retries')), undefined);
  });

  it('needs a list of actions at the line', () => {
    strictEqual(actionsToTable(read(list), 0), undefined);
    strictEqual(actionsToTable(read('# X\n'), 0), undefined);
  });
});

describe('actionsToList', () => {
  it('is the way back', () => {
    const table = asTable(list) ?? '';
    strictEqual(asList(table), list.replace('(OPS-12)', '(OPS-12)'));
    deepStrictEqual(facts(asList(table) ?? ''), facts(list));
  });

  it('loses no row', () => {
    strictEqual(actionsToList(read('# X\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n'), 4), undefined);
  });

  it('keeps the line ends of the document', () => {
    const table = (asTable(list) ?? '').replace(/\n/g, '\r\n');
    strictEqual(/(?<!\r)\n/.test(asList(table) ?? '\n'), false);
  });
});
