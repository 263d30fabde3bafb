import { Disposable, workspace } from 'vscode';
import { inWorkspace, write } from './workspaceFiles';

const path = '.postmortem.json';

/** Writes the team's configuration and waits until VS Code has told everybody who watches it. */
export async function writeConfig(config: object | string): Promise<void> {
  const text = typeof config === 'string' ? config : JSON.stringify(config, undefined, 2);
  await told(() => write(path, text));
}

export async function removeConfig(): Promise<void> {
  await told(() => workspace.fs.delete(inWorkspace(path)));
}

async function told(change: () => PromiseLike<unknown>): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(`**/${path}`);
  const subscriptions: Disposable[] = [watcher];
  const event = new Promise<void>((resolve) => {
    subscriptions.push(
      watcher.onDidCreate(() => resolve()),
      watcher.onDidChange(() => resolve()),
      watcher.onDidDelete(() => resolve()),
    );
  });
  await change();
  await event;
  Disposable.from(...subscriptions).dispose();
}
