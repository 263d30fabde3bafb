import assert from 'node:assert/strict';
import { workspace } from 'vscode';

describe('A workspace with two folders', () => {
  it('is open', () => {
    assert.deepEqual(
      workspace.workspaceFolders?.map((folder) => folder.name),
      ['first', 'second'],
    );
  });
});
