import assert from 'node:assert/strict';
import { commands, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { press, QuickInputs } from '../support/quickInputs';

describe('New Postmortem with two folders', () => {
  const real = window.showWorkspaceFolderPick;

  afterEach(() => {
    Object.assign(window, { showWorkspaceFolderPick: real });
  });

  function choose(folder: WorkspaceFolder | undefined): void {
    Object.assign(window, { showWorkspaceFolderPick: () => Promise.resolve(folder) });
  }

  it('asks which folder it is for', async () => {
    const second = workspace.workspaceFolders?.[1];
    assert.ok(second);
    choose(second);
    const questions = new QuickInputs();
    const done = commands.executeCommand('postmortem.newPostmortem');
    for (let step = 1; step <= 4; step++) {
      await questions.next();
      await press.enter();
    }
    await done;
    questions.stop();
    const names = await workspace.fs.readDirectory(Uri.joinPath(second.uri, 'postmortems'));
    assert.ok(names.some(([name]) => /^\d{4}-\d{2}-\d{2}-incident\.md$/.test(name)));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('does nothing when no folder is chosen', async () => {
    choose(undefined);
    await commands.executeCommand('postmortem.newPostmortem');
    assert.equal(window.activeTextEditor, undefined);
  });
});
