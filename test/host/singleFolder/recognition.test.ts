import assert from 'node:assert/strict';
import { commands, window, type TextDocument } from 'vscode';
import { findingsOf, untilShown } from '../support/findings';
import { postmortemText } from '../support/examples';
import { closeEditors, remove, show } from '../support/workspaceFiles';

describe('Whether a file is a postmortem', () => {
  const real = window.showQuickPick;

  afterEach(async () => {
    await decide(2);
    Object.assign(window, { showQuickPick: real });
    await closeEditors();
    await remove('notes');
    await remove('postmortems');
  });

  function open(text: string, folder: string, name: string): Promise<TextDocument> {
    return show(folder, text, name);
  }

  /** Chooses the first (yes), second (no) or third (let the file say) item of the command. */
  async function decide(index: number): Promise<void> {
    Object.assign(window, { showQuickPick: (items: readonly unknown[]) => Promise.resolve(items[index]) });
    await commands.executeCommand('postmortem.changeRecognition');
  }

  it('is told by its sections and timeline, wherever it stands', async () => {
    const text = postmortemText({ summary: 'The engineer forgot to raise the limit.' });
    assert.ok((await findingsOf(await open(text, 'notes', 'outage.md'))).length > 0);
  });

  it('can be decided by the person, both ways and back', async () => {
    const document = await open('# Thoughts\n\nNothing yet.\n', 'notes', 'thoughts.md');
    assert.deepEqual(await findingsOf(document), []);
    await decide(0);
    await untilShown(document.uri, (findings) => findings.length > 0);
    await decide(1);
    await untilShown(document.uri, (findings) => findings.length === 0);
    await decide(2);
    assert.deepEqual(await findingsOf(document), []);
  });

  it('can be written into the file, for everybody', async () => {
    const document = await show('notes', '---\ntitle: Thoughts\n---\n\n# Thoughts\n', 'thoughts.md');
    await decide(3);
    assert.equal(document.getText(), '---\npostmortem: true\ntitle: Thoughts\n---\n\n# Thoughts\n');
    assert.ok((await findingsOf(document)).length > 0);
    await decide(4);
    assert.equal(document.getText(), '---\npostmortem: false\ntitle: Thoughts\n---\n\n# Thoughts\n');
    assert.deepEqual(await findingsOf(document), []);
  });

  it('may be decided against what the file looks like', async () => {
    const document = await open('# Thoughts\n', 'postmortems', 'thoughts.md');
    assert.ok((await findingsOf(document)).length > 0);
    await decide(1);
    assert.deepEqual(await findingsOf(document), []);
  });
});
