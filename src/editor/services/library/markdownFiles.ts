import { FileType, RelativePattern, Uri, workspace, type CancellationToken, type WorkspaceFolder } from 'vscode';
import { matchesAnyGlob } from '../../../core/config/glob';
import type { Config } from '../../../core/config/config';
import type { ConfigInForce, TeamConfigs } from '../teamConfigs';
import { breathe } from './slices';

export const markdownGlob = '**/*.{md,markdown}';
const foreign = '**/node_modules/**';

/** Files that the globs do not name are postmortems only by their content; beyond so many of them none is read. */
const mostOthers = 5000;

/** How the library names a file. */
export function pathOf(uri: Uri): string {
  return uri.toString(true);
}

/** A file that may hold a postmortem. */
export interface MarkdownFile {
  readonly uri: Uri;
  /** As `pathOf` names it; making it anew for each of many files would take long. */
  readonly path: string;
  readonly config: Config;
  /** Relative to the folder of the configuration. */
  readonly globPath: string;
}

export interface FoundMarkdown {
  readonly files: readonly MarkdownFile[];
  /** How many others were left out because there are too many. */
  readonly unseen: number;
}

/**
 * The Markdown files of all workspace folders, without those that VS Code or the team's configuration excludes. They are
 * looked through when something more urgent is done.
 */
export async function findMarkdown(
  configs: ConfigsByFolder,
  token: CancellationToken,
  urgent: Promise<unknown> = Promise.resolve(),
): Promise<FoundMarkdown> {
  const seen = new Set<string>();
  const named: MarkdownFile[] = [];
  const others: MarkdownFile[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    const uris = await findIn(folder, token);
    await urgent;
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      await breathe();
      const file = await configs.fileAt(uri);
      // Workspace folders may lie in each other.
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      if (matchesAnyGlob(file.config.exclude, file.globPath)) continue;
      (matchesAnyGlob(file.config.include, file.globPath) ? named : others).push(file);
    }
  }
  return { files: [...named, ...others.slice(0, mostOthers)], unseen: Math.max(0, others.length - mostOthers) };
}

/** A search gives all that it finds at once, which for many files would block the extension host. */
const mostFound = 15_000;

async function findIn(folder: WorkspaceFolder, token: CancellationToken): Promise<readonly Uri[]> {
  const { scheme } = folder.uri;
  if (scheme !== 'file' && scheme !== 'vscode-remote') return walk(folder, token);
  const found = await workspace.findFiles(new RelativePattern(folder, markdownGlob), foreign, mostFound, token);
  return found.length < mostFound ? found : walk(folder, token);
}

/**
 * Where VS Code cannot search, or finds too much, folders are read one by one, without those that `files.exclude` names;
 * links to folders are not followed, so nothing runs in circles.
 */
export async function walk(
  { uri: root }: Pick<WorkspaceFolder, 'uri'>,
  token: CancellationToken,
): Promise<readonly Uri[]> {
  const settings = workspace.getConfiguration('files', root).get<Readonly<Record<string, unknown>>>('exclude', {});
  const excluded = Object.keys(settings).filter((glob) => settings[glob] === true);
  const found: Uri[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined && !token.isCancellationRequested; folder = waiting.pop()) {
    for (const [name, type] of await namesIn(Uri.joinPath(root, folder))) {
      const isFolder = type === FileType.Directory;
      if (!isFolder && ((type & FileType.File) === 0 || !/\.(?:md|markdown)$/i.test(name))) continue;
      const path = `${folder}${name}`;
      await breathe();
      if (name === 'node_modules' || matchesAnyGlob(excluded, path)) continue;
      if (isFolder) waiting.push(`${path}/`);
      else found.push(Uri.joinPath(root, path));
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
    const inForce = await known;
    const globFolder = inForce.path.slice(0, inForce.path.lastIndexOf('/') + 1);
    return { uri, path: pathOf(uri), config: inForce.config, globPath: globFolder + uri.path.slice(cut + 1) };
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
