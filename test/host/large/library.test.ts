import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationTokenSource, commands, Uri, workspace } from 'vscode';
import { ActionsTree } from '../../../src/editor/features/library/actionsTree';
import { libraryMessage } from '../../../src/editor/features/library/libraryMessage';
import type { LibraryContents } from '../../../src/editor/services/library/postmortemLibrary';
import { PostmortemsTree } from '../../../src/editor/features/library/postmortemsTree';
import { Memory, OwnLibrary } from '../support/ownLibrary';
import { StretchWatch, type Stretch } from '../support/stretches';
import { inWorkspace } from '../support/workspaceFiles';

const size = 10_000;

/** Prints how long something took and for how long at a stretch, at most. Milliseconds. */
async function measured<T>(
  what: string,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly time: number }> {
  const watch = await StretchWatch.start();
  const start = performance.now();
  const result = await run();
  const time = performance.now() - start;
  const { longest, busiest, over, overAtWork, worked } = await watch.stop();
  console.log(`    ${what}: ${time.toFixed(0)} ms, ${worked.toFixed(0)} of them at work`);
  console.log(`      longest stretch: ${said(longest)}; with most work: ${said(busiest)}`);
  if (over > 0) console.log(`      stretches over 50 ms: ${over}, by work without collecting garbage: ${overAtWork}`);
  return { result, time };
}

function said({ clock, worked, collected }: Stretch): string {
  return `${clock.toFixed(0)} ms (${worked.toFixed(0)} at work, ${collected.toFixed(0)} collecting garbage)`;
}

/** Draws what the views draw on every change. */
function view({ library }: OwnLibrary): { readonly rows: () => number } {
  const trees = [new PostmortemsTree(library, new Memory()), new ActionsTree(library, new Memory())] as const;
  return {
    rows: () => {
      let rows = 0;
      for (const group of trees[0].getChildren())
        for (const row of [group, ...trees[0].getChildren(group)]) if (trees[0].getTreeItem(row)) rows++;
      for (const group of trees[1].getChildren())
        for (const row of [group, ...trees[1].getChildren(group)]) if (trees[1].getTreeItem(row)) rows++;
      return rows;
    },
  };
}

describe('A library of 10,000 postmortems', () => {
  const storage = Uri.file(join(tmpdir(), `postmortem-large-${process.pid}`));

  const hideOthers = (hidden: boolean | undefined) =>
    workspace.getConfiguration('files').update('exclude', hidden === undefined ? undefined : { notes: hidden });

  before(() => hideOthers(true));

  after(async () => {
    await hideOthers(undefined);
    await workspace.fs.delete(storage, { recursive: true });
  });

  async function read(what: string): Promise<LibraryContents> {
    const own = new OwnLibrary(storage);
    const { rows } = view(own);
    const start = performance.now();
    let shown: number | undefined;
    own.library.onDidChange(() => {
      if (rows() > 0) shown ??= performance.now() - start;
    });
    const { result } = await measured(what, () => own.library.complete());
    console.log(`    ${what}: list shown after ${shown?.toFixed(0)} ms`);
    assert.equal(result?.summaries.length, size);
    if (what === 'reopened') {
      const { token } = new CancellationTokenSource();
      await measured('search, first', () => own.library.search('expired certficate', token));
      await measured('search, again', () => own.library.search('expired certficate checkout', token));
      const [first] = result.summaries;
      assert.ok(first);
      await measured('related, first', () => own.library.relatedTo(first, token));
      await measured('related, again', () => own.library.relatedTo(first, token));
      const uri = inWorkspace('postmortems/2016/incident-00000.md');
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      await measured('one changed file', async () => {
        await workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace(/^title: .*$/m, 'title: Changed')));
        await own.until(() => own.library.contents?.summaries.some(({ title }) => title === 'Changed') === true);
      });
    }
    await own.library.keep();
    own.dispose();
    return result;
  }

  it('is read anew', async () => void (await read('new'))).timeout(240_000);
  it('is opened again', async () => void (await read('reopened')));

  it('stands beside 50,000 other Markdown files, and says which were not looked at', async () => {
    await hideOthers(false);
    const contents = await read('with 50,000 other files');
    assert.match(libraryMessage(contents), /^45000 other Markdown files were not looked at\./);
  });

  it('is shown in the views', async () => {
    await measured('both views', async () => {
      await commands.executeCommand('postmortem.postmortems.focus');
      await commands.executeCommand('postmortem.actionItems.focus');
      await commands.executeCommand('postmortem.refreshPostmortems');
    });
  }).timeout(240_000);
});
