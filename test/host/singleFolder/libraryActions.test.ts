import assert from 'node:assert/strict';
import { commands, env, MarkdownString, window, workspace, type QuickPickItem, type Uri } from 'vscode';
import { ActionEdits } from '../../../src/editor/features/library/actionEdits';
import { ActionsTree } from '../../../src/editor/features/library/actionsTree';
import { recallAnniversaries } from '../../../src/editor/features/library/anniversaryNote';
import { exportActionItems } from '../../../src/editor/features/library/exportActionItems';
import { PostmortemsTree } from '../../../src/editor/features/library/postmortemsTree';
import { today } from '../../../src/editor/services/today';
import { postmortemText } from '../support/examples';
import { expired, incident } from '../support/incidents';
import { Memory, OwnLibrary } from '../support/ownLibrary';
import { closeEditors, inWorkspace, remove, textOf, write } from '../support/workspaceFiles';

describe('What the library does with actions', () => {
  const real = {
    showInformationMessage: window.showInformationMessage,
    showSaveDialog: window.showSaveDialog,
    showQuickPick: window.showQuickPick,
    showInputBox: window.showInputBox,
  };
  const { openExternal } = env;
  let said: string[];
  let own: OwnLibrary;

  beforeEach(() => {
    said = [];
    own = new OwnLibrary();
    Object.assign(window, {
      showInformationMessage: (message: string) => Promise.resolve(void said.push(message)),
    });
  });

  afterEach(async () => {
    Object.assign(window, real);
    Object.assign(env, { openExternal });
    own.dispose();
    await workspace.getConfiguration('postmortem').update('anniversaries', undefined);
    await closeEditors();
    for (const folder of ['postmortems', 'export']) await remove(folder);
  });

  const actions = () => new ActionsTree(own.library, new Memory()).actions;

  async function actionNamed(text: string) {
    await own.library.complete();
    const found = actions().find(({ action }) => action.text.includes(text));
    assert.ok(found, text);
    return found;
  }

  async function exported(format: string): Promise<string> {
    await write(
      'postmortems/payments.md',
      incident(
        'No payments',
        '2021-03-09',
        expired,
        '- [ ] Warn, early (owner: Ana) (due: 2021-04-02) (priority: P1)',
        '- [x] Renew it (owner: Ben)',
      ),
    );
    const target = inWorkspace(`export/actions.${format}`);
    Object.assign(window, {
      showQuickPick: (items: readonly (QuickPickItem & { readonly value: string })[]) =>
        Promise.resolve(items.find(({ value }) => value === format)),
      showSaveDialog: () => Promise.resolve(target),
    });
    await exportActionItems(own.library, actions);
    assert.deepEqual(said, ['2 action items saved.']);
    return textOf(target);
  }

  it('exports them as a table', async () => {
    assert.equal(
      await exported('csv'),
      [
        'state,text,owner,due,priority,type,ticket,path,line,incident,incidentDate,severity',
        'overdue,"Warn, early",Ana,2021-04-02,P1,,,postmortems/payments.md,18,No payments,2021-03-09,',
        'done,Renew it,Ben,,,,,postmortems/payments.md,19,No payments,2021-03-09,',
        '',
      ].join('\r\n'),
    );
  });

  it('exports them as JSON Lines', async () => {
    const common = { type: null, ticket: null, path: 'postmortems/payments.md' };
    const from = { incident: 'No payments', incidentDate: '2021-03-09', severity: null };
    const rows = [
      { state: 'overdue', text: 'Warn, early', owner: 'Ana', due: '2021-04-02', priority: 'P1', ...common, line: 18 },
      { state: 'done', text: 'Renew it', owner: 'Ben', due: null, priority: null, ...common, line: 19 },
    ];
    assert.equal(await exported('jsonl'), rows.map((row) => `${JSON.stringify({ ...row, ...from })}\n`).join(''));
  });

  it('exports them as tasks of a calendar', async () => {
    const text = (await exported('ics')).replace(/^(DTSTAMP|UID):.*$/gm, '$1:…');
    assert.equal(
      text.replace(/…\r?$/gm, '…\r'),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//postmortem//action items//EN',
        'BEGIN:VTODO',
        'UID:…',
        'DTSTAMP:…',
        'SUMMARY:Warn\\, early',
        'DUE;VALUE=DATE:20210402',
        'PRIORITY:3',
        'STATUS:NEEDS-ACTION',
        'DESCRIPTION:From No payments (2021-03-09)\\npostmortems/payments.md:18\\nOwne',
        ' r: Ana',
        'END:VTODO',
        'BEGIN:VTODO',
        'UID:…',
        'DTSTAMP:…',
        'SUMMARY:Renew it',
        'STATUS:COMPLETED',
        'DESCRIPTION:From No payments (2021-03-09)\\npostmortems/payments.md:19\\nOwne',
        ' r: Ben',
        'END:VTODO',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('opens the link of a ticket, and says so where there is none', async () => {
    const opened: string[] = [];
    Object.assign(env, { openExternal: (uri: Uri) => Promise.resolve(opened.push(uri.toString(true)) > 0) });
    const link = 'https://tracker.example.com/OPS-7?view=all';
    await write(
      'postmortems/tickets.md',
      incident('No payments', '2021-03-09', expired, `- [ ] Warn early ([OPS-7](${link}))`, '- [ ] Renew it (OPS-8)'),
    );
    const edits = new ActionEdits(own.library, own.documents);
    await edits.openTicket(await actionNamed('Warn early'));
    assert.deepEqual(opened, [link]);
    await edits.openTicket(await actionNamed('Renew it'));
    assert.deepEqual([opened.length, said], [1, ['The file names OPS-8 without a link.']]);
  });

  it('sets an owner and a due date in the words of the file', async () => {
    const list = ['- [ ] Warn early (owner: Ana) (due: 2021-04-02)', '- [x] Renew it'];
    const uri = await write('postmortems/owners.md', incident('No payments', '2021-03-09', expired, ...list));
    const edits = new ActionEdits(own.library, own.documents);
    const before = await textOf(uri);
    Object.assign(window, { showInputBox: () => Promise.resolve('2021-05-01') });
    await edits.askDue(await actionNamed('Warn early'));
    assert.equal(await textOf(uri), before.replace('2021-04-02', '2021-05-01'));
    await own.until(() => actions().some(({ action }) => action.due === '2021-05-01'));
    Object.assign(window, { showInputBox: () => Promise.resolve('Cleo') });
    await edits.askOwner(await actionNamed('Warn early'));
    assert.equal(await textOf(uri), before.replace('2021-04-02', '2021-05-01').replace('Ana', 'Cleo'));
  });

  it('writes earlier incidents like this one down, before the actions', async () => {
    const list = ['- [ ] Warn before a certificate expires (owner: Ana) (due: 2021-04-02)', '- [x] Renew it'];
    await write('postmortems/2020/payments.md', incident('No payments', '2020-03-09', expired, ...list));
    await write('postmortems/2020/shop.md', incident('No shop', '2020-02-09', expired, '- [x] Renew it'));
    const uri = await write('postmortems/2021/logins.md', incident('No logins', '2021-09-14', expired, '- [ ] Look'));
    await commands.executeCommand('postmortem.refreshPostmortems');
    const { document } = await window.showTextDocument(uri);
    const before = document.getText();
    await commands.executeCommand('postmortem.insertRecurrenceSection');
    const why = 'same service payments; both about nothing warned, certificate, gateway';
    const section = `## Recurrence

Earlier incidents like this one:

- [No payments](../2020/payments.md) (2020-03-09): ${why}. Still open there:
  - Warn before a certificate expires (Ana, due 2021-04-02)
- [No shop](../2020/shop.md) (2020-02-09): ${why}. Its one action is done: what did they not cover?

`;
    assert.equal(document.getText(), before.replace('## Action items', `${section}## Action items`));
  });

  it('recalls the incidents of this day, once and only for those who want it', async () => {
    const day = today();
    const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    // On a 29 February there was no such day a year ago.
    if (day.endsWith('-02-29')) return;
    await write('postmortems/payments.md', incident('No payments', before, expired));
    const contents = await own.library.complete();
    assert.ok(contents);
    const memory = new Memory();
    await recallAnniversaries(contents, own.library, memory);
    assert.deepEqual(said, []);
    await workspace.getConfiguration('postmortem').update('anniversaries', true);
    await recallAnniversaries(contents, own.library, memory);
    await recallAnniversaries(contents, own.library, memory);
    assert.deepEqual(said, ['A year ago today: No payments']);
  });

  it('shows long groups page by page, none of whose rows is missing', async () => {
    const list = Array.from({ length: 450 }, (_, i) => `- [ ] Task ${i}`);
    await write('postmortems/payments.md', incident('No payments', '2021-03-09', expired, ...list));
    await own.library.complete();
    const tree = new ActionsTree(own.library, new Memory());
    const [group] = tree.getChildren();
    assert.ok(group);
    const first = tree.getChildren(group);
    const more = first.at(-1);
    assert.ok(more);
    assert.deepEqual([first.length, tree.getTreeItem(more).label], [201, '250 more']);
    const second = tree.getChildren(more);
    const last = second.at(-1);
    assert.ok(last);
    const rows = [...first, ...second, ...tree.getChildren(last)].filter(({ type }) => type === 'action');
    assert.equal(new Set(rows.map((row) => tree.getTreeItem(row).id)).size, 450);
    assert.equal(new PostmortemsTree(own.library, new Memory()).getChildren().length, 1);
  });

  it('tells of a postmortem what is worth knowing before it is opened', async () => {
    await write('postmortems/search.md', postmortemText());
    await own.library.complete();
    const tree = new PostmortemsTree(own.library, new Memory());
    const [row] = tree.getChildren(tree.getChildren()[0]);
    assert.ok(row);
    const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(row), row);
    assert.ok(tooltip instanceof MarkdownString);
    assert.equal(
      tooltip.value.replaceAll('&nbsp;', ' ').replaceAll('\\', ''),
      [
        '**Search answered slowly**',
        '2026-03-04',
        'On 2026-03-04 search answered slowly for 66 minutes for 40% of visitors, until the index was rebuilt.',
        '- Duration: 1 h 06 min\n- Time to detect: 4 min\n- Time to resolve: 1 h 06 min\n- Actions done: 0 of 1\n',
        'postmortems/search.md',
      ].join('\n\n'),
    );
  });

  it('begins a new postmortem from an earlier one', async () => {
    const uri = await write('postmortems/payments.md', incident('No payments', '2021-03-09', expired, '- [ ] Warn'));
    await commands.executeCommand('postmortem.refreshPostmortems');
    const summary = (await own.library.complete())?.summaries[0];
    assert.equal(own.library.uriOf(summary ?? { path: '' })?.path, uri.path);
    await commands.executeCommand('postmortem.newFromPostmortem', { type: 'postmortem', group: '', summary });
    const editor = window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    const text = editor.document.getText();
    const front = `---\nstatus: draft\ndate: ${today()}\nservices: ["payments"]\n---\n`;
    assert.equal(text, `${front}\n# New incident\n\n## Summary\n\n## Root causes\n\n## Action items\n`);
    assert.equal(editor.document.getText(editor.selection), 'New incident');
  });
});
