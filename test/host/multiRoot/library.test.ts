import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { OwnLibrary } from '../support/ownLibrary';

describe('The library of two folders', () => {
  it('holds the postmortems of both, also those of one name', async () => {
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const files = folders.map((uri) => Uri.joinPath(uri, 'incidents', 'postmortem-disk-full.md'));
    for (const [index, uri] of files.entries())
      await workspace.fs.writeFile(uri, new TextEncoder().encode(`# Disk ${index} was full\n`));
    const own = new OwnLibrary();
    const titles = await own.titles();
    const uris = (own.library.contents?.summaries ?? []).map((summary) => own.library.uriOf(summary)?.toString());
    own.dispose();
    for (const uri of folders) await workspace.fs.delete(Uri.joinPath(uri, 'incidents'), { recursive: true });
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Disk')),
      ['Disk 0 was full', 'Disk 1 was full'],
    );
    assert.ok(files.every((uri) => uris.includes(uri.toString())));
  });
});
