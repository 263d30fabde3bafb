import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { apply, codesOf, findingWith, quickFixes, untilShown } from '../support/findings';
import { postmortemText } from '../support/examples';
import { textOf } from '../support/workspaceFiles';

describe('Allowing a term where there is no configuration yet', () => {
  it('makes one in the folder of the document', async () => {
    const folder = workspace.workspaceFolders?.[1]?.uri;
    assert.ok(folder);
    const uri = Uri.joinPath(folder, 'postmortems', 'search.md');
    const text = postmortemText({ summary: 'The engineer forgot to raise the limit.' });
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { document } = await window.showTextDocument(uri);
    const { range } = await findingWith(document, 'blame-omission');
    const term = document.getText(range);
    await apply(await quickFixes(document, range), /^Allow “/);
    const config = await workspace.openTextDocument(Uri.joinPath(folder, '.postmortem.json'));
    await config.save();
    assert.deepEqual(JSON.parse(await textOf(config.uri)), { allow: [term] });
    await untilShown(uri, (findings) => !codesOf(findings).includes('blame-omission'));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});

describe('Naming a system', () => {
  it('adds the name to the configuration, and the finding goes', async () => {
    const folder = workspace.workspaceFolders?.[1]?.uri;
    assert.ok(folder);
    const uri = Uri.joinPath(folder, 'postmortems', 'system.md');
    const text = postmortemText({ summary: 'Juno forgot about the limit.' });
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { document } = await window.showTextDocument(uri);
    const { range } = await findingWith(document, 'blame-omission');
    await apply(await quickFixes(document, range), /^“Juno” is a system, not a person$/);
    const config = await workspace.openTextDocument(Uri.joinPath(folder, '.postmortem.json'));
    await config.save();
    assert.deepEqual((JSON.parse(await textOf(config.uri)) as { systems: unknown }).systems, ['Juno']);
    await untilShown(uri, (findings) => !codesOf(findings).includes('blame-omission'));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
