import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Config } from '../core/config/config';
import { defaultConfig } from '../core/config/defaultConfig';
import { readConfig } from '../core/config/readConfig';
import { LineIndex } from '../core/markdown/lineIndex';
import { Failure, reasonOf } from './failure';
import { slashes } from './paths';

export const configFileName = '.postmortem.json';

/** The configuration that is in force somewhere, and where it comes from. */
export interface FoundConfig {
  readonly config: Config;
  /** The file; `undefined` where only the defaults are in force. */
  readonly file: string | undefined;
  /** Settings that the file gives. */
  readonly given: readonly string[];
}

/** Finds the nearest `.postmortem.json` above files; each is read once, and its problems are told once. */
export class ConfigFinder {
  readonly #byFolder = new Map<string, Promise<FoundConfig>>();
  readonly #fail: (subject: string, error: unknown) => void;

  constructor(fail: (subject: string, error: unknown) => void) {
    this.#fail = fail;
  }

  /** The configuration for what lies in a folder. */
  inFolder(folder: string): Promise<FoundConfig> {
    const absolute = resolve(folder);
    let found = this.#byFolder.get(absolute);
    if (found === undefined) {
      found = this.#look(absolute);
      this.#byFolder.set(absolute, found);
    }
    return found;
  }

  async #look(folder: string): Promise<FoundConfig> {
    const file = join(folder, configFileName);
    let text: string | undefined;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')))
        this.#fail(shownPath(file), new Failure(`cannot be read (${reasonOf(error)}); the defaults are in force`));
    }
    if (text !== undefined) return this.#read(file, text);
    const above = dirname(folder);
    return above === folder ? { config: defaultConfig, file: undefined, given: [] } : this.inFolder(above);
  }

  #read(file: string, text: string): FoundConfig {
    const { config, problems, given } = readConfig(text);
    const lines = new LineIndex(text);
    for (const { message, span } of problems) {
      const { line, column } = lines.positionAt(span.start);
      this.#fail(`${shownPath(file)}:${line + 1}:${column + 1}`, new Failure(message));
    }
    return { config: config ?? defaultConfig, file, given };
  }
}

/** The path that globs are matched with: relative to the configuration's folder, else the whole path. */
export function pathForGlobs(file: string, found: FoundConfig): string {
  const absolute = resolve(file);
  const base = found.file === undefined ? resolve('/') : dirname(found.file);
  return slashes(relative(base, absolute));
}

/** A path as people read it: relative while that goes downwards. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return slashes(near.startsWith('..') ? file : near);
}
