import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { CancellationTokenSource, workspace } from 'vscode';
import { libraryMessage } from '../../../src/editor/features/library/libraryMessage';
import { findMarkdown, walk, ConfigsByFolder } from '../../../src/editor/services/library/markdownFiles';
import { OwnLibrary } from '../support/ownLibrary';
import { resetConfig, writeConfig } from '../support/teamConfig';
import { inWorkspace, namesIn, remove, textOf, workspaceFolder, write } from '../support/workspaceFiles';

const { token } = new CancellationTokenSource();

describe('The files of the library', () => {
  const made: OwnLibrary[] = [];

  function own(): OwnLibrary {
    const one = new OwnLibrary(inWorkspace('storage'));
    made.push(one);
    return one;
  }

  function message(one: OwnLibrary): string {
    const { contents } = one.library;
    assert.ok(contents);
    return libraryMessage(contents);
  }

  beforeEach(async () => {
    for (const name of ['disk', 'mail']) await write(`postmortems/${name}.md`, `# Trouble with ${name}\n`);
  });

  afterEach(async () => {
    for (const one of made.splice(0)) {
      // What is being written is written to the end.
      await one.library.keep();
      one.dispose();
    }
    await workspace.getConfiguration('files').update('exclude', undefined);
    for (const folder of ['postmortems', 'notes', 'storage']) await remove(folder);
  });

  /** VS Code says nothing of a file that is there for so short a time that its end comes with its beginning. */
  async function writtenAndSeen(count: number): Promise<void> {
    const watcher = workspace.createFileSystemWatcher('**/postmortems/[0-9]*.md');
    const seen = new Set<string>();
    const all = new Promise<void>((resolve) => {
      watcher.onDidCreate(({ path }) => {
        if (seen.add(path).size === count) resolve();
      });
    });
    for (let i = 0; i < count; i++) await write(`postmortems/${i}.md`, `# Trouble ${i}\n`);
    await all;
    watcher.dispose();
  }

  const both = ['Trouble with disk', 'Trouble with mail'];

  it('are found folder by folder where VS Code cannot search, without what is excluded', async () => {
    await write('notes/a/b/deep.markdown', '# Deep\n');
    await write('notes/node_modules/foreign.md', '# Foreign\n');
    await write('notes/hidden/secret.md', '# Hidden\n');
    await write('notes/picture.png', 'x');
    await workspace.getConfiguration('files').update('exclude', { '**/hidden': true });
    const paths = async (): Promise<readonly string[]> =>
      (await walk({ uri: workspaceFolder() }, token))
        .map((uri) => workspace.asRelativePath(uri))
        .filter((path) => path.startsWith('notes/') || path.startsWith('postmortems/'))
        .sort();
    assert.deepEqual(await paths(), ['notes/a/b/deep.markdown', 'postmortems/disk.md', 'postmortems/mail.md']);
  });

  it('are found once where folders link to themselves', async () => {
    symlinkSync('..', inWorkspace('postmortems/up').fsPath);
    symlinkSync('.', inWorkspace('postmortems/self').fsPath);
    assert.deepEqual(await own().titles(), both);
    const walked = (await walk({ uri: workspaceFolder() }, token)).filter(({ path }) => path.endsWith('/disk.md'));
    assert.equal(walked.length, 1);
  });

  it('are all looked at where a glob names them, and so many of all others', async () => {
    const folder = inWorkspace('notes/many').fsPath;
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < 5200; i++) writeFileSync(`${folder}/${i}.md`, `# Note ${i}\n`);
    const one = own();
    assert.deepEqual(await one.titles(), both);
    const { unseen } = one.library.contents?.leftOut ?? {};
    assert.ok(unseen !== undefined && unseen >= 200);
    assert.equal(message(one), `${unseen} other Markdown files were not looked at.`);
  });

  it('are looked for in no other folder once that is stopped', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    const one = own();
    await one.titles();
    const configs = new ConfigsByFolder({ forDocument: () => Promise.reject(new Error('asked')) } as never);
    assert.deepEqual(await findMarkdown(configs, source.token), { files: [], unseen: 0 });
  });

  it('are read on where a person stopped and goes on', async () => {
    const one = own();
    const reading = one.library.complete();
    one.library.stop();
    await reading;
    assert.equal(message(one), 'Reading was stopped; refresh to go on.');
    await one.library.refresh();
    assert.deepEqual([await one.titles(), message(one)], [both, '']);
  });

  it('may be renamed and deleted while they are read', async () => {
    await writtenAndSeen(60);
    const one = own();
    const reading = one.library.complete();
    await workspace.fs.rename(inWorkspace('postmortems/disk.md'), inWorkspace('postmortems/renamed.md'));
    for (let i = 0; i < 60; i++) await workspace.fs.delete(inWorkspace(`postmortems/${i}.md`));
    await reading;
    const names = (): string =>
      (one.library.contents?.summaries ?? []).map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join();
    await one.until(() => names() === 'mail.md,renamed.md');
    assert.equal(message(one), '');
  });

  it('are not read when they are long and no glob names them', async () => {
    await write('notes/long.md', `# Postmortem: long\n\n## Root cause\n\n## Timeline\n\n${'word '.repeat(60_000)}\n`);
    assert.deepEqual(await own().titles(), both);
  });

  it('are reported when they are longer than anybody writes', async () => {
    await write('postmortems/huge.md', `# Huge\n\n${'word '.repeat(420_000)}\n`);
    const one = own();
    assert.deepEqual(await one.titles(), both);
    assert.equal(message(one), '1 file could not be read: huge.md.');
  });

  describe('as the last session knew them', () => {
    /** Reads all, keeps it, and changes what was kept so that it can be told from what the files say. */
    async function kept(change: (text: string) => string): Promise<void> {
      const one = own();
      await one.titles();
      await one.library.keep();
      one.dispose();
      for (const name of await namesIn('storage/library')) {
        const path = `storage/library/${name}`;
        const text = (await textOf(inWorkspace(path))).replaceAll('"Trouble with', '"Remembered');
        await write(path, change(text));
      }
    }

    it('are shown at once, and stay while they have not changed', async () => {
      await kept((text) => text);
      await write('postmortems/mail.md', '# Trouble with the post\n');
      const one = own();
      const shown: (readonly string[])[] = [];
      const heard = one.library.onDidChange(() => {
        shown.push((one.library.contents?.summaries ?? []).map(({ title }) => title).sort());
      });
      await one.titles();
      heard.dispose();
      assert.deepEqual(shown[0], ['Remembered disk', 'Remembered mail']);
      assert.deepEqual(shown.at(-1), ['Remembered disk', 'Trouble with the post']);
    });

    it('are gone when their files are', async () => {
      await kept((text) => text);
      await workspace.fs.delete(inWorkspace('postmortems/disk.md'));
      assert.deepEqual(await own().titles(), ['Remembered mail']);
    });

    for (const [what, change] of [
      ['was cut off half-way', (text: string) => text.slice(0, -20)],
      ['is another program’s', () => '{"hello":"world"}\n{}\n'],
      ['is another version’s', (text: string) => text.replace('"format":1', '"format":0')],
      ['is no text', () => '\u0000\u0001\u0002'],
      ['is empty', () => ''],
    ] as const)
      it(`are read anew where what was kept ${what}`, async () => {
        await kept(change);
        const again = own();
        assert.deepEqual(await again.titles(), both);
        await again.library.keep();
        again.dispose();
        // And it is mended.
        for (const name of await namesIn('storage/library'))
          assert.match(await textOf(inWorkspace(`storage/library/${name}`)), /^\{"name":"postmortem-library".*\n$/s);
      });

    it('do not mind a file that was being written when the editor ended', async () => {
      await kept((text) => text);
      await write('storage/library/0.jsonl.new', '{"name":"postmo');
      assert.deepEqual(await own().titles(), ['Remembered disk', 'Remembered mail']);
    });

    // The last one: the end of the configuration is news to those who come after it.
    it('are read anew where the team’s configuration has changed', async () => {
      await kept((text) => text);
      await writeConfig({ severities: ['minor', 'major'] });
      assert.deepEqual(await own().titles(), both);
      await resetConfig();
    });
  });
});
