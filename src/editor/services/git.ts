import { extensions, type Uri } from 'vscode';

/** The part of the built-in git extension's API (version 1) that is used here. */
interface GitExports {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  log(options: { readonly maxEntries: number }): Promise<readonly Commit[]>;
  getConfig(key: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

/** The repository that holds a file, else the first one of the window; `undefined` without git. */
export async function repositoryOf(uri: Uri | undefined): Promise<Repository | undefined> {
  try {
    const git = extensions.getExtension<GitExports>('vscode.git');
    const api = git && (git.isActive ? git.exports : await git.activate()).getAPI(1);
    return (uri && api?.getRepository(uri)) ?? api?.repositories[0];
  } catch {
    return undefined; // Git is switched off or not installed.
  }
}

/** The name that git signs commits with there; `undefined` without a repository or a name. */
export async function gitAuthor(uri: Uri | undefined): Promise<string | undefined> {
  try {
    const name = (await (await repositoryOf(uri))?.getConfig('user.name'))?.trim();
    return name === '' ? undefined : name;
  } catch {
    return undefined; // Git has no such setting.
  }
}
