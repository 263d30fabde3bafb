import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { matchesAnyGlob } from '../core/config/glob';
import { pathForGlobs, type ConfigFinder } from './configFinder';
import { slashes } from './paths';

/** A file to look at. */
export interface FoundFile {
  /** As given, or below the folder as given; `-` is standard input. */
  readonly path: string;
  /** Named by the person: always a postmortem. */
  readonly named: boolean;
}

export const standardInput = '-';

/** Folders that hold no documents of the team's own. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * The files that operands stand for, each once, in the order of the operands and by name within folders. Excluded
 * files of folders are left out; links to folders are not followed, so that no search runs in circles.
 */
export async function findFiles(
  operands: readonly string[],
  configs: ConfigFinder,
  fail: (subject: string, error: unknown) => void,
): Promise<readonly FoundFile[]> {
  const files = new Map<string, FoundFile>();
  const add = (file: FoundFile): void => {
    const key = file.path === standardInput ? file.path : resolve(file.path);
    if (file.named || !files.has(key)) files.set(key, { path: files.get(key)?.path ?? file.path, named: file.named });
  };
  for (const operand of operands) {
    try {
      if (operand === standardInput || !(await stat(operand)).isDirectory()) add({ path: operand, named: true });
      else for await (const path of markdownFiles(operand, configs, fail)) add({ path, named: false });
    } catch (error) {
      fail(operand, error);
    }
  }
  return [...files.values()];
}

async function* markdownFiles(
  folder: string,
  configs: ConfigFinder,
  fail: (subject: string, error: unknown) => void,
): AsyncGenerator<string> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    fail(slashes(folder), error);
    return;
  }
  const config = await configs.inFolder(folder);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isExcluded = (inside: string): boolean => matchesAnyGlob(config.config.exclude, pathForGlobs(inside, config));
    if (entry.isDirectory()) {
      // A folder is skipped when everything in it would be excluded.
      if (!skippedFolders.has(entry.name) && !isExcluded(join(path, '\u0000')))
        yield* markdownFiles(path, configs, fail);
    } else if (/\.(?:md|markdown)$/i.test(entry.name) && !isExcluded(path)) yield slashes(path);
  }
}
