import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { press, QuickInputs } from '../support/quickInputs';

describe('New Postmortem without a folder', () => {
  it('makes an unsaved document', async () => {
    const questions = new QuickInputs();
    const done = commands.executeCommand('postmortem.newPostmortem');
    for (let step = 1; step <= 4; step++) {
      await questions.next();
      await press.enter();
    }
    await done;
    questions.stop();
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'untitled');
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^## /m);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
