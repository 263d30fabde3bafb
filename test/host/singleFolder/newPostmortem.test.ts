import assert from 'node:assert/strict';
import { commands, window, workspace, type InputBox, type Uri } from 'vscode';
import { press, QuickInputs } from '../support/quickInputs';
import { resetConfig, writeConfig } from '../support/teamConfig';
import { closeEditors, inWorkspace, namesIn, remove, textOf, write } from '../support/workspaceFiles';

describe('New Postmortem', () => {
  let questions: QuickInputs;

  beforeEach(() => {
    questions = new QuickInputs();
  });

  afterEach(async () => {
    questions.stop();
    await closeEditors();
    await remove('postmortems');
    await remove('incidents');
    await workspace.getConfiguration('postmortem').update('folder', undefined);
  });

  /** Answers the four questions; what is `undefined` is taken as offered. */
  async function create(answers: { title?: string; start?: string; pick?: string }, clicked?: Uri): Promise<void> {
    const done = commands.executeCommand('postmortem.newPostmortem', clicked);
    const texts = [answers.title, answers.start];
    for (let step = 1; step <= 4; step++) {
      const question = await questions.next();
      assert.equal(question.step, step);
      assert.equal(question.totalSteps, 4);
      const text = texts[step - 1];
      if (text !== undefined) (question as InputBox).value = text;
      await press.enter();
    }
    await done;
  }

  it('writes a file named by date and title into the folder, which it makes, and opens it', async () => {
    await create({ title: 'Search answered slowly', start: '2026-03-04 14:51 UTC' });
    assert.deepEqual(await namesIn('postmortems'), ['2026-03-04-search-answered-slowly.md']);
    const editor = window.activeTextEditor;
    assert.equal(
      editor?.document.uri.toString(),
      inWorkspace('postmortems/2026-03-04-search-answered-slowly.md').toString(),
    );
    assert.equal(editor.document.isDirty, false);
    assert.match(editor.document.getText(), /Search answered slowly/);
    assert.match(editor.document.getText(), /2026-03-04/);
  });

  it('puts the cursor where writing starts', async () => {
    await create({ title: 'Search answered slowly' });
    const editor = window.activeTextEditor;
    assert.ok(editor && editor.selection.active.line > 0);
    assert.ok(editor.visibleRanges.some((range) => range.contains(editor.selection.active)));
  });

  it('asks nothing that cannot be skipped by Enter', async () => {
    await create({});
    assert.match((await namesIn('postmortems')).join(), /^\d{4}-\d{2}-\d{2}-incident\.md$/);
  });

  it('prefills the present moment with its zone', async () => {
    const done = commands.executeCommand('postmortem.newPostmortem');
    await questions.next();
    await press.enter();
    assert.match(((await questions.next()) as InputBox).value, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC$/);
    await press.escape();
    await done;
  });

  it('never overwrites: a namesake gets the next number', async () => {
    const first = await write('postmortems/2026-03-04-search.md', 'mine');
    await create({ title: 'Search', start: '2026-03-04' });
    assert.deepEqual(await namesIn('postmortems'), ['2026-03-04-search-2.md', '2026-03-04-search.md']);
    assert.equal(await textOf(first), 'mine');
  });

  it('leaves nothing behind when the person gives up, at whatever question', async () => {
    for (let step = 1; step <= 4; step++) {
      const done = commands.executeCommand('postmortem.newPostmortem');
      for (let answered = 1; answered < step; answered++) {
        await questions.next();
        await press.enter();
      }
      await questions.next();
      await press.escape();
      await done;
    }
    assert.deepEqual(await namesIn('postmortems'), []);
    assert.equal(window.activeTextEditor, undefined);
  });

  it('goes back to a question with the answer still there', async () => {
    const done = commands.executeCommand('postmortem.newPostmortem');
    ((await questions.next()) as InputBox).value = 'Search';
    await press.enter();
    assert.equal((await questions.next()).buttons.length, 1);
    await press.back();
    const again = (await questions.next()) as InputBox;
    assert.deepEqual([again.step, again.value, again.buttons.length], [1, 'Search', 0]);
    await press.escape();
    await done;
  });

  it('does not take a moment that no clock shows', async () => {
    const done = commands.executeCommand('postmortem.newPostmortem');
    await questions.next();
    await press.enter();
    const question = (await questions.next()) as InputBox;
    question.value = '2026-02-31 25:10';
    await press.enter();
    question.value = '2026-02-28';
    await press.enter();
    assert.equal((await questions.next()).step, 3);
    await press.escape();
    await done;
  });

  it('uses the folder of the settings, and the folder that was clicked', async () => {
    await workspace.getConfiguration('postmortem').update('folder', 'incidents/2026');
    await create({ title: 'One', start: '2026-03-04' });
    assert.deepEqual(await namesIn('incidents/2026'), ['2026-03-04-one.md']);
    await create({ title: 'Two', start: '2026-03-04' }, inWorkspace('incidents'));
    assert.deepEqual(await namesIn('incidents'), ['2026', '2026-03-04-two.md']);
  });

  it('does not let a setting lead out of the workspace folder', async () => {
    await workspace.getConfiguration('postmortem').update('folder', '../outside');
    await create({ title: 'One', start: '2026-03-04' });
    assert.deepEqual(await namesIn('postmortems'), ['2026-03-04-one.md']);
  });

  it('offers the severities of the team', async () => {
    await writeConfig({ severities: ['huge', 'tiny'] });
    try {
      const done = commands.executeCommand('postmortem.newPostmortem');
      await questions.next();
      await press.enter();
      await questions.next();
      await press.enter();
      const question = await questions.next();
      assert.ok('items' in question);
      assert.deepEqual(
        question.items.map(({ label }) => label),
        ['Decide later', 'huge', 'tiny'],
      );
      await press.escape();
      await done;
    } finally {
      await resetConfig();
    }
  });

  it('says why it cannot write, and offers to go on unsaved', async () => {
    await write('incidents', 'a file, not a folder');
    await workspace.getConfiguration('postmortem').update('folder', 'incidents');
    const real = window.showErrorMessage;
    const messages: string[] = [];
    Object.assign(window, {
      showErrorMessage: (message: string, ...choices: readonly string[]) => {
        messages.push(message);
        return Promise.resolve(choices[0]);
      },
    });
    try {
      await create({ title: 'Search' });
    } finally {
      Object.assign(window, { showErrorMessage: real });
    }
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /incidents/);
    assert.equal(window.activeTextEditor?.document.uri.scheme, 'untitled');
    assert.equal(await textOf(inWorkspace('incidents')), 'a file, not a folder');
  });

  it('writes the line ends that the settings ask for', async () => {
    await workspace.getConfiguration('files').update('eol', '\r\n');
    try {
      await create({ title: 'Windows', start: '2026-03-04' });
      const text = await textOf(inWorkspace('postmortems/2026-03-04-windows.md'));
      assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
      assert.ok(text.includes('\r\n'));
    } finally {
      await workspace.getConfiguration('files').update('eol', undefined);
    }
  });

  it('offers the templates of the team first', async () => {
    await write('team/short.md', '# Short form\n\n## What happened\n\n{{title}} on {{date}}: {{cursor}}\n');
    await write('team/notes.txt', 'no template');
    await writeConfig({ templates: { folder: 'team' } });
    await create({ title: 'Search answered slowly', start: '2026-03-04' });
    assert.equal(
      await textOf(inWorkspace('postmortems/2026-03-04-search-answered-slowly.md')),
      '# Short form\n\n## What happened\n\nSearch answered slowly on 2026-03-04: \n',
    );
    await resetConfig();
    await remove('team');
  });

  it('asks what a template asks, and goes through its tab stops', async () => {
    await write(
      'team/payments.md',
      '---\ntemplate:\n  variables:\n    provider: { prompt: Which provider?, choices: [cards, transfers], default: transfers }\n    lead: { prompt: Who led? }\n---\n# ${title} (${provider}, ${lead}, ${id})\n\n\t${1:What happened}, ${2|once,often|}\n\n$0\n',
    );
    await writeConfig({ templates: { folder: 'team' } });
    try {
      const done = commands.executeCommand('postmortem.newPostmortem');
      const texts = ['Late', '2026-03-04', undefined, undefined, 'INC-7', undefined, 'Ana'];
      for (const [index, text] of texts.entries()) {
        const question = await questions.next();
        assert.deepEqual([question.step, question.totalSteps], [index + 1, 7]);
        if (text !== undefined) (question as InputBox).value = text;
        await press.enter();
      }
      await done;
      const editor = window.activeTextEditor;
      assert.ok(editor);
      const { document } = editor;
      assert.equal(document.getText(), '# Late (transfers, Ana, INC-7)\n\n\tWhat happened, once\n\n\n');
      assert.equal(document.getText(editor.selection), 'What happened');
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.equal(document.getText(editor.selection), 'once');
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.equal(editor.selection.active.line, 4);
      assert.equal(document.isDirty, false);
      assert.equal(await textOf(document.uri), document.getText());
    } finally {
      await resetConfig();
      await remove('team');
    }
  });

  it('shows the place in a template that cannot be used, and makes nothing', async () => {
    await write('team/money.md', '# ${title}\n\nWe lost $500.\n');
    await writeConfig({ templates: { folder: 'team' } });
    const messages: string[] = [];
    const real = window.showErrorMessage;
    Object.assign(window, { showErrorMessage: (message: string) => Promise.resolve(void messages.push(message)) });
    try {
      const done = commands.executeCommand('postmortem.newPostmortem');
      for (let step = 1; step <= 3; step++) {
        await questions.next();
        await press.enter();
      }
      const question = await questions.next();
      assert.ok('items' in question);
      const [first] = question.items;
      assert.match(first?.label ?? '', /Money/);
      assert.match(first?.detail ?? '', /money\.md, line 3/);
      const found = new Promise((resolve) => question.onDidChangeActive(resolve));
      question.value = 'Money';
      await found;
      await press.enter();
      await done;
      assert.match(messages.join(), /money\.md, line 3/);
      assert.equal(window.activeTextEditor?.document.uri.toString(), inWorkspace('team/money.md').toString());
      assert.equal(window.activeTextEditor.selection.active.line, 2);
      assert.deepEqual(await namesIn('postmortems'), []);
    } finally {
      Object.assign(window, { showErrorMessage: real });
      await resetConfig();
      await remove('team');
    }
  });

  it('goes on with the built-in templates when those of the team cannot be read', async () => {
    await writeConfig({ templates: { folder: 'nowhere' } });
    await create({ title: 'Search answered slowly', start: '2026-03-04' });
    assert.match(await textOf(inWorkspace('postmortems/2026-03-04-search-answered-slowly.md')), /## Summary/);
    await resetConfig();
  });
});
