import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('The extension', () => {
  it('activates', async () => {
    const extension = extensions.getExtension('postmortem-tools.postmortem');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
