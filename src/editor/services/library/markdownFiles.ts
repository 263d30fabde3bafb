import { FileType, RelativePattern, Uri, workspace, type CancellationToken } from 'vscode';
import { matchesAnyGlob } from '../../../core/config/glob';
import type { Config } from '../../../core/config/config';
import type { ConfigInForce, TeamConfigs } from '../teamConfigs';
import { Slices } from './slices';

export const markdownGlob = '**/*.{md,markdown}';
const foreign = '**/node_modules/**';

/** Files that the globs do not name are postmortems only by their content; beyond so many of them none is read. */
const mostOthers = 5000;

/** A file that may hold a postmortem. */
export interface MarkdownFile {
  readonly uri: Uri;
  readonly config: Config;
  /** Relative to the folder of the configuration. */
  readonly globPath: string;
}

export interface FoundMarkdown {
  readonly files: readonly MarkdownFile[];
  /** How many others were left out because there are too many. */
  readonly unseen: number;
}

/** The Markdown files of all workspace folders, without those that VS Code or the team's configuration excludes. */
export async function findMarkdown(configs: ConfigsByFolder, token: CancellationToken): Promise<FoundMarkdown> {
  const uris = new Map<string, Uri>();
  for (const folder of workspace.workspaceFolders ?? []) {
    const isSearched = folder.uri.scheme === 'file' || folder.uri.scheme === 'vscode-remote';
    const found = isSearched
      ? await workspace.findFiles(new RelativePattern(folder, markdownGlob), foreign, undefined, token)
      : await walk(folder.uri, token);
    for (const uri of found) uris.set(uri.toString(), uri);
  }
  const named: MarkdownFile[] = [];
  const others: MarkdownFile[] = [];
  const slices = new Slices();
  for (const uri of uris.values()) {
    if (token.isCancellationRequested) break;
    await slices.next();
    const file = await configs.fileAt(uri);
    if (matchesAnyGlob(file.config.exclude, file.globPath)) continue;
    (matchesAnyGlob(file.config.include, file.globPath) ? named : others).push(file);
  }
  return { files: [...named, ...others.slice(0, mostOthers)], unseen: Math.max(0, others.length - mostOthers) };
}

/** Where VS Code cannot search, folders are read one by one; links are not followed, so nothing runs in circles. */
async function walk(root: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const waiting = [root];
  for (let folder = waiting.pop(); folder && !token.isCancellationRequested; folder = waiting.pop()) {
    for (const [name, type] of await namesIn(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && name !== 'node_modules' && name !== '.git') waiting.push(uri);
      else if ((type & FileType.File) !== 0 && /\.(?:md|markdown)$/i.test(name)) found.push(uri);
    }
  }
  return found;
}

async function namesIn(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    // Not readable: it has nothing to show.
    return [];
  }
}

/** Asks for the policy once for each folder instead of once for each file. */
export class ConfigsByFolder {
  readonly #teamConfigs: TeamConfigs;
  readonly #folders = new Map<string, Promise<ConfigInForce>>();

  constructor(teamConfigs: TeamConfigs) {
    this.#teamConfigs = teamConfigs;
  }

  async fileAt(uri: Uri): Promise<MarkdownFile> {
    const cut = uri.path.lastIndexOf('/');
    const folder = uri.with({ path: uri.path.slice(0, cut) || '/' }).toString();
    let known = this.#folders.get(folder);
    if (!known) {
      known = this.#teamConfigs.forDocument(uri);
      this.#folders.set(folder, known);
    }
    const { config, path } = await known;
    return { uri, config, globPath: path.slice(0, path.lastIndexOf('/') + 1) + uri.path.slice(cut + 1) };
  }

  /** A text that changes whenever the policy of some folder does. */
  async key(): Promise<string> {
    const used = new Set<string>();
    for (const known of this.#folders.values()) {
      const { uri, config } = await known;
      used.add(JSON.stringify([uri?.toString() ?? '', config]));
    }
    return JSON.stringify([...used].sort());
  }

  clear(): void {
    this.#folders.clear();
  }
}
