import { Disposable, EventEmitter, RelativePattern, Uri, workspace, type LogOutputChannel } from 'vscode';
import type { Config } from '../../core/config/config';
import { defaultConfig } from '../../core/config/defaultConfig';
import { readConfig, type ConfigProblem } from '../../core/config/readConfig';

export const configFileName = '.postmortem.json';

/** One `.postmortem.json` as it stands on disk. */
export interface ConfigFile {
  readonly uri: Uri;
  /** `undefined` once the file is gone. */
  readonly text: string | undefined;
  /** The last text that could be used; `undefined` when there was none. */
  readonly config: Config | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** The policy that holds for one document. */
export interface ConfigInForce {
  readonly config: Config;
  /** The file that it comes from; `undefined` for the defaults. */
  readonly uri: Uri | undefined;
  /** The document's path for the globs: relative to the configuration's or the workspace folder, forward slashes. */
  readonly path: string;
}

/** Finds, reads and watches the nearest `.postmortem.json` above a document. A broken one leaves the last good one in force. */
export class TeamConfigs implements Disposable {
  readonly #files = new Map<string, Promise<ConfigFile | undefined>>();
  readonly #outsideWatchers = new Map<string, Disposable>();
  readonly #loaded = new EventEmitter<ConfigFile>();
  readonly #changed = new EventEmitter<void>();
  readonly #log: LogOutputChannel;
  readonly #subscriptions: readonly Disposable[];
  /** Fires for every file that was read, with its problems. */
  readonly onDidLoad = this.#loaded.event;
  /** Fires when the policy of some document may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: LogOutputChannel) {
    this.#log = log;
    const watcher = workspace.createFileSystemWatcher(`**/${configFileName}`);
    this.#subscriptions = [
      ...this.#follow(watcher),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (isConfigFile(uri)) void this.#reload(uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()),
    ];
  }

  async forDocument(uri: Uri): Promise<ConfigInForce> {
    const place = placeOf(uri);
    if (!place) return { config: defaultConfig, uri: undefined, path: uri.path.replace(/^\/+/, '') };
    for (const folder of foldersAbove(place)) {
      const file = await this.#file(Uri.joinPath(folder, configFileName));
      if (file) return { config: file.config ?? defaultConfig, uri: file.uri, path: pathBelow(folder, place) };
    }
    const folder = workspace.getWorkspaceFolder(place)?.uri;
    return {
      config: defaultConfig,
      uri: undefined,
      path: folder ? pathBelow(folder, place) : place.path.replace(/^\/+/, ''),
    };
  }

  dispose(): void {
    for (const one of [...this.#subscriptions, ...this.#outsideWatchers.values()]) one.dispose();
    this.#loaded.dispose();
    this.#changed.dispose();
  }

  #file(uri: Uri): Promise<ConfigFile | undefined> {
    const key = uri.toString();
    let file = this.#files.get(key);
    if (!file) {
      file = this.#load(uri, undefined);
      this.#files.set(key, file);
    }
    return file;
  }

  async #reload(uri: Uri): Promise<void> {
    const key = uri.toString();
    const previous = this.#files.get(key);
    const next = (async () => this.#load(uri, await previous))();
    this.#files.set(key, next);
    await next;
    this.#changed.fire();
  }

  async #load(uri: Uri, previous: ConfigFile | undefined): Promise<ConfigFile | undefined> {
    const text = await this.#textOf(uri);
    if (text === undefined) {
      if (previous) this.#loaded.fire({ uri, text, config: undefined, problems: [] });
      return undefined;
    }
    if (text === previous?.text) return previous;
    const { config, problems } = readConfig(text);
    const file = { uri, text, config: config ?? previous?.config, problems };
    this.#log.debug(`${uri.toString()}: read, ${problems.length} problems`);
    this.#watchOutside(uri);
    this.#loaded.fire(file);
    return file;
  }

  async #textOf(uri: Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(uri));
    } catch {
      // Not there or not readable: both mean that it says nothing.
      return undefined;
    }
  }

  /** The workspace watcher sees workspace folders only; a single file may be open from anywhere. */
  #watchOutside(uri: Uri): void {
    const key = uri.toString();
    if (workspace.getWorkspaceFolder(uri) || this.#outsideWatchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), configFileName));
    this.#outsideWatchers.set(key, Disposable.from(...this.#follow(watcher)));
  }

  #follow(watcher: ReturnType<typeof workspace.createFileSystemWatcher>): readonly Disposable[] {
    const reload = (uri: Uri): void => void this.#reload(uri);
    return [watcher, watcher.onDidCreate(reload), watcher.onDidChange(reload), watcher.onDidDelete(reload)];
  }
}

export function isConfigFile(uri: Uri): boolean {
  return uri.path.endsWith(`/${configFileName}`);
}

/** Where a document stands; an untitled one stands in the only workspace folder, if there is exactly one. */
function placeOf(uri: Uri): Uri | undefined {
  if (uri.scheme !== 'untitled') return uri;
  const folders = workspace.workspaceFolders ?? [];
  const [folder] = folders;
  if (!folder || folders.length > 1) return undefined;
  const known = folder.uri.with({ path: uri.path });
  return uri.path.startsWith('/') && workspace.getWorkspaceFolder(known) ? known : Uri.joinPath(folder.uri, uri.path);
}

function foldersAbove(uri: Uri): readonly Uri[] {
  const folders: Uri[] = [];
  let folder = uri;
  while (folder.path !== '/' && folder.path !== '') {
    folder = Uri.joinPath(folder, '..');
    folders.push(folder);
  }
  return folders;
}

function pathBelow(folder: Uri, uri: Uri): string {
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : uri.path.replace(/^\/+/, '');
}
