import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { CancellationTokenSource, TreeItemCheckboxState, window, workspace } from 'vscode';
import { ActionEdits } from '../../../src/editor/features/library/actionEdits';
import type { ActionNode } from '../../../src/editor/features/library/actionItems';
import { ActionsTree } from '../../../src/editor/features/library/actionsTree';
import { libraryMessage } from '../../../src/editor/features/library/libraryMessage';
import { PostmortemsTree } from '../../../src/editor/features/library/postmortemsTree';
import { postmortemText } from '../support/examples';
import { Memory, OwnLibrary } from '../support/ownLibrary';
import { closeEditors, inWorkspace, remove, textOf, write } from '../support/workspaceFiles';

const checkout = `# Checkout was down

## Summary

Nobody could pay for an hour on 2021-03-09.

## Action items

- [ ] Alert on failed payments (owner: Ana) (due: 2021-03-20)
- [x] Write a runbook
`;

describe('The library', () => {
  const made: OwnLibrary[] = [];

  function own(storage?: Uri): OwnLibrary {
    const one = new OwnLibrary(storage);
    made.push(one);
    return one;
  }

  beforeEach(async () => {
    await write('postmortems/search.md', postmortemText());
    await write('postmortems/checkout.md', checkout);
    await write('notes/meeting.md', '# Meeting\n\nNothing broke.\n');
  });

  afterEach(async () => {
    for (const one of made.splice(0)) one.dispose();
    await closeEditors();
    for (const folder of ['postmortems', 'notes', 'storage']) await remove(folder);
  });

  it('reads nothing before somebody asks, then all postmortems and nothing else', async () => {
    const { library, titles } = { library: own().library, titles: () => made[0]?.titles() };
    assert.equal(library.contents, undefined);
    assert.deepEqual(await titles(), ['Checkout was down', 'Search answered slowly']);
  });

  it('follows files that are written and deleted', async () => {
    const one = own();
    assert.equal((await one.titles()).length, 2);
    await write('postmortems/mail.md', '# Mail was late\n');
    await one.until(() => one.library.contents?.summaries.length === 3);
    await write('postmortems/mail.md', '# Mail was lost\n');
    await one.until(() => one.library.contents?.summaries.some(({ title }) => title === 'Mail was lost') === true);
    await workspace.fs.delete(inWorkspace('postmortems/mail.md'));
    await one.until(() => one.library.contents?.summaries.length === 2);
  });

  it('says what it could not read', async () => {
    await write('postmortems/binary.md', '# Core\u0000dump\n');
    const one = own();
    assert.equal((await one.titles()).length, 2);
    const { contents } = one.library;
    assert.ok(contents);
    assert.match(libraryMessage(contents), /^1 file could not be read: binary\.md\.$/);
  });

  it('says that two postmortems have one id', async () => {
    for (const name of ['a', 'b']) await write(`postmortems/${name}.md`, `---\nid: INC-7\n---\n\n# Outage ${name}\n`);
    const one = own();
    await one.titles();
    const { contents } = one.library;
    assert.ok(contents);
    assert.match(libraryMessage(contents), /^2 postmortems have the id INC-7: a\.md, b\.md\.$/);
  });

  it('leaves out what the person says is no postmortem', async () => {
    const one = own();
    await one.titles();
    await one.decisions.set(inWorkspace('postmortems/checkout.md'), false);
    await one.until(() => one.library.contents?.summaries.length === 1);
  });

  it('reads a cache that is damaged as far as it goes, and the rest anew', async () => {
    await write('storage/library.jsonl', '{"name":"something else"}\n{{{\n');
    assert.equal((await own(inWorkspace('storage')).titles()).length, 2);
  });

  it('finds with a typo', async () => {
    const one = own();
    await one.titles();
    const hits = await one.library.search('chekout', new CancellationTokenSource().token);
    assert.deepEqual(
      hits.map(({ summary }) => summary.title),
      ['Checkout was down'],
    );
  });

  it('groups, sorts and filters postmortems, and remembers it', async () => {
    const one = own();
    await one.titles();
    const memory = new Memory();
    const tree = new PostmortemsTree(one.library, memory);
    await tree.show({ by: 'status', order: 'title' });
    const again = new PostmortemsTree(one.library, memory);
    assert.deepEqual(again.shown, { by: 'status', order: 'title', filter: {} });
    const [group] = again.getChildren();
    assert.ok(group);
    assert.deepEqual(
      again.getChildren(group).map((node) => again.getTreeItem(node).label),
      ['Checkout was down', 'Search answered slowly'],
    );
    await again.show({ filter: { services: ['mail'] } });
    assert.deepEqual(again.getChildren(), []);
  });

  describe('with action items', () => {
    /** The row of an action. */
    async function row(one: OwnLibrary, text: string): Promise<ActionNode & { readonly type: 'action' }> {
      await one.library.complete();
      const tree = new ActionsTree(one.library, new Memory());
      const nodes = tree.getChildren().flatMap((group) => tree.getChildren(group));
      const node = nodes.find((item) => item.type === 'action' && item.action.action.text.includes(text));
      assert.ok(node?.type === 'action', text);
      return node;
    }

    const stateOf = (one: OwnLibrary, text: string): string | undefined =>
      new ActionsTree(one.library, new Memory()).actions.find(({ action }) => action.text.includes(text))?.state;

    it('shows the overdue ones first, each with its check mark', async () => {
      const one = own();
      const node = await row(one, 'Alert on failed payments');
      const item = new ActionsTree(one.library, new Memory()).getTreeItem(node);
      assert.equal(node.action.state, 'overdue');
      assert.match(JSON.stringify(item.checkboxState), new RegExp(`"state":${TreeItemCheckboxState.Unchecked}`));
      assert.equal(item.description, 'Ana · due 2021-03-20 · Checkout was down');
    });

    it('ticks one off by one character in its file, saves it, and back', async () => {
      const one = own();
      const uri = inWorkspace('postmortems/checkout.md');
      const edits = new ActionEdits(one.library, one.documents);
      assert.ok(await edits.toggle((await row(one, 'Alert')).action, true));
      assert.equal(await textOf(uri), checkout.replace('[ ]', '[x]'));
      await one.until(() => stateOf(one, 'Alert') === 'done');
      assert.ok(await edits.toggle((await row(one, 'Alert')).action, false));
      assert.equal(await textOf(uri), checkout);
    });

    it('leaves the saving to a person who is writing in the file', async () => {
      const uri = await write('postmortems/writing.md', checkout.replace('Alert', 'Page somebody'));
      const one = own();
      const node = await row(one, 'Page somebody');
      const editor = await window.showTextDocument(uri);
      await editor.edit((edit) =>
        edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, '\nMore\n'),
      );
      assert.ok(await new ActionEdits(one.library, one.documents).toggle(node.action, true));
      assert.ok(editor.document.isDirty);
      assert.match(editor.document.getText(), /\[x\] Page somebody/);
      await one.until(() => stateOf(one, 'Page somebody') === 'done');
    });
  });
});
