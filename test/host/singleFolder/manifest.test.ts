import assert from 'node:assert/strict';
import { commands, extensions, Uri, workspace } from 'vscode';

const extension = extensions.getExtension('postmortem-tools.postmortem');

describe('The manifest', () => {
  it('declares every command that is registered, and no other', async () => {
    assert.ok(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as {
      contributes: { commands: readonly { command: string }[]; views: { postmortem: readonly { id: string }[] } };
    };
    // VS Code itself registers commands such as `<view>.focus`, and one that opens the views together.
    const views = contributes.views.postmortem.map(({ id }) => `${id}.`);
    const registered = (await commands.getCommands(true)).filter(
      (id) => id.startsWith('postmortem.') && !views.some((view) => id.startsWith(view)),
    );
    assert.deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });

  it('has a keybinding that no default keybinding uses where ours holds', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const json = defaults.getText().replace(/^\s*\/\/.*$/gm, '');
    const others = (JSON.parse(json) as readonly { key: string; command: string; when?: string }[]).filter(
      ({ key, command, when }) =>
        key === 'ctrl+k t' && command !== 'postmortem.showTimeline' && !when?.includes('notebook'),
    );
    assert.deepEqual(others, []);
  });
});

describe('Rule documentation', () => {
  it('has a page for a rule by itself', async () => {
    const page = await workspace.openTextDocument(Uri.parse('postmortem-rule:/timeline-order.md'));
    assert.match(page.getText(), /^#+ `?timeline-order`?\n/);
    assert.doesNotMatch(page.getText(), /timeline-no-zone`?\n/);
    assert.match(page.getText(), /\*\*Why/);
  });

  it('opens as a preview from a finding', async () => {
    await commands.executeCommand('postmortem.openRuleDocumentation', 'timeline-order');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
