import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { newFrom } from '../../../src/core/library/newFrom';
import { setActionField } from '../../../src/core/library/setActionField';
import { ticketLink } from '../../../src/core/library/ticketLink';
import { toggleAction } from '../../../src/core/library/toggleAction';
import type { TextEdit } from '../../../src/core/markdown/span';
import type { ActionItem } from '../../../src/core/postmortem/actionItem';
import type { Postmortem } from '../../../src/core/postmortem/postmortem';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

const withActions = (list: string): string => `# Outage\n\n## Action items\n\n${list}\n`;

function read(list: string): readonly [Postmortem, ActionItem] {
  const postmortem = new PostmortemReader().read(withActions(list));
  const [action] = postmortem.actions;
  ok(action, list);
  return [postmortem, action];
}

/** The list after the edits to its first action; `undefined` when there is no place for them. */
function changed(
  list: string,
  edit: (postmortem: Postmortem, action: ActionItem) => readonly TextEdit[] | undefined,
): string | undefined {
  const [postmortem, action] = read(list);
  const edits = edit(postmortem, action);
  if (!edits) return undefined;
  let { text } = postmortem.document;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  return text.slice(withActions('').length - 1).trimEnd();
}

const toggled = (list: string, done: boolean): string | undefined =>
  changed(list, (postmortem, action) => toggleAction(postmortem, action, done));

describe('Ticking an action off', () => {
  it('sets the mark of a checkbox and takes it back', () => {
    strictEqual(toggled('- [ ] Add an alert', true), '- [x] Add an alert');
    strictEqual(toggled('- [x] Add an alert', false), '- [ ] Add an alert');
  });

  it('changes nothing when the document says so already', () => {
    strictEqual(toggled('- [x] Add an alert', true), '- [x] Add an alert');
    strictEqual(toggled('- Add an alert to the queue', false), '- Add an alert to the queue');
  });

  it('gives a bullet a checkbox', () => {
    strictEqual(toggled('- Add an alert to the queue', true), '- [x] Add an alert to the queue');
  });

  it('writes the word that the table uses', () => {
    const table = '| Action | Status |\n| --- | --- |\n| Add an alert | Open |\n| Write a runbook | Done |';
    strictEqual(toggled(table, true), table.replace('Open', 'Done'));
  });

  it('fills the empty cell of a state column', () => {
    const table = '| Action | Owner | Status |\n| --- | --- | --- |\n| Add an alert | Ana | |';
    strictEqual(
      toggled(table, true),
      '| Action | Owner | Status |\n| --- | --- | --- |\n| Add an alert | Ana | Done |',
    );
  });

  it('gives a table without a state column one, empty for the others', () => {
    const table = '| Action | Owner |\n| --- | --- |\n| Add an alert | Ana |\n| Write a runbook | Ben |';
    strictEqual(
      toggled(table, true),
      '| Action | Owner | Status |\n| --- | --- | --- |\n| Add an alert | Ana | Done |\n| Write a runbook | Ben | |',
    );
  });
});

describe('Setting a field of an action', () => {
  const set = (list: string, field: 'owner' | 'due', value: string): string | undefined =>
    changed(list, (postmortem, action) => setActionField(postmortem, action, field, value));

  it('replaces what stands there', () => {
    const item = '- [ ] Add an alert (owner: Ana) (due: 2026-04-01)';
    strictEqual(set(item, 'due', ' 2026-05-01 '), item.replace('2026-04-01', '2026-05-01'));
    strictEqual(set(item, 'owner', 'Ben'), item.replace('Ana', 'Ben'));
  });

  it('adds what is missing in the style of the list', () => {
    strictEqual(set('- [ ] Add an alert', 'due', '2026-05-01'), '- [ ] Add an alert (due: 2026-05-01)');
  });

  it('keeps a table a table', () => {
    const table = '| Action | Owner |\n| --- | --- |\n| Add an alert | Ana |';
    strictEqual(set(table, 'owner', 'Ana | Ben'), table.replace('| Ana |', '| Ana \\| Ben |'));
  });

  it('takes no empty value and no second line', () => {
    strictEqual(set('- [ ] Add an alert', 'owner', ' '), undefined);
    strictEqual(set('- [ ] Add an alert', 'owner', 'Ana\n- Ben'), undefined);
  });
});

describe('The link of a ticket', () => {
  const linkOf = (list: string): string | undefined => ticketLink(...read(list));

  it('is the address that holds its name', () => {
    const list = '- [ ] Add an alert, see https://wiki.example.com/a [OPS-7](https://tracker.example.com/OPS-7)';
    strictEqual(linkOf(list), 'https://tracker.example.com/OPS-7');
  });

  it('is unknown for a ticket that is only named', () => {
    strictEqual(linkOf('- [ ] Add an alert (OPS-7)'), undefined);
  });

  it('is never anything but a web address', () => {
    strictEqual(linkOf('- [ ] Add an alert [OPS-7](command:evil)'), undefined);
  });
});

describe('A new document from another one', () => {
  it('has its sections, services and tags and none of its words', () => {
    const text =
      '---\nservices: [mail]\ntags: [queue]\nstatus: final\n---\n\n# Mail was slow\n\n## Summary\n\nSlow.\n\n## Causes\n\n### Queue\n\nFull.\n';
    const made = newFrom(new PostmortemReader().read(text), { title: 'New incident', date: '2026-05-01' });
    strictEqual(
      made,
      '---\nstatus: draft\ndate: 2026-05-01\nservices: ["mail"]\ntags: ["queue"]\n---\n\n# New incident\n\n## Summary\n\n## Causes\n\n### Queue\n',
    );
    const again = new PostmortemReader().read(made);
    deepStrictEqual(
      again.metadata.services.map(({ value }) => value),
      ['mail'],
    );
  });
});
