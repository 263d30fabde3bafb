import { Uri, workspace, type LogOutputChannel } from 'vscode';
import { fnv1a } from '../../../core/fnv1a';
import type { CachedFile } from '../../../core/library/cacheFile';
import type * as LibraryPart from '../../parts/library';
import { breathe } from './slices';

/**
 * The cache is parted into so many files, by path: a change writes one of them, and no piece is so large that handing it
 * over to the editor would take long.
 */
const parts = 128;
/** Parts that are read at the same time: what all hold at once would have to be collected as garbage at once. */
const readers = 16;

/** What is known of the files, by path; kept in the workspace's own storage for the next session. */
export class FileCache {
  readonly #folder: Uri | undefined;
  readonly #log: LogOutputChannel;
  readonly #files = Array.from({ length: parts }, () => new Map<string, CachedFile>());
  /** Parts that the disk does not have as they are here. */
  readonly #changed = new Set<number>();
  readonly #onDisk = new Set<number>();
  /** The settings that the parts on disk were written for. */
  #key: string | undefined;

  /** Without a folder nothing is kept. */
  constructor(folder: Uri | undefined, log: LogOutputChannel) {
    this.#folder = folder && Uri.joinPath(folder, 'library');
    this.#log = log;
  }

  get(path: string): CachedFile | undefined {
    return this.#files[partOf(path)]?.get(path);
  }

  set(file: CachedFile): void {
    this.#files[partOf(file.path)]?.set(file.path, file);
    this.#changed.add(partOf(file.path));
  }

  delete(path: string): void {
    if (this.#files[partOf(path)]?.delete(path)) this.#changed.add(partOf(path));
  }

  *paths(): Iterable<string> {
    for (const part of this.#files) yield* part.keys();
  }

  clear(): void {
    for (const [index, part] of this.#files.entries()) {
      part.clear();
      this.#changed.add(index);
    }
  }

  /**
   * Takes in what the last session kept as far as `take` wants it; the settings that it was written for, `undefined`
   * without any. Parts of other settings than the first one are left out, as are those that are damaged.
   */
  async load({ readCache }: typeof LibraryPart, take: (file: CachedFile) => boolean): Promise<string | undefined> {
    if (!this.#folder) return undefined;
    const folder = this.#folder;
    const names = await namesIn(folder);
    const there = [...this.#files.keys()].filter((index) => names.has(nameOf(index)));
    const read = (index: number): Promise<Uint8Array | undefined> => bytesOf(fileOf(folder, index));
    const reading = there.slice(0, readers).map(read);
    for (const [place, index] of there.entries()) {
      const part = this.#files[index];
      const bytes = await reading.shift();
      const next = there[place + readers];
      if (next !== undefined) reading.push(read(next));
      await breathe();
      if (!bytes || !part) continue;
      this.#onDisk.add(index);
      const { configKey, files, reason } = readCache(new TextDecoder().decode(bytes), this.#key);
      if (reason !== undefined) this.#log.info(`A part of the library's cache is read anew: ${reason}`);
      this.#key ??= configKey;
      if (reason !== undefined) this.#changed.add(index);
      await breathe();
      for (const [path, file] of files) {
        // An earlier version had fewer parts.
        if (partOf(path) !== index) this.#changed.add(index);
        else if (take(file)) part.set(path, file);
      }
    }
    return this.#key;
  }

  /** Writes the parts that have changed; never leaves half of one behind under its name. */
  async save({ cacheHeader, cacheLine }: typeof LibraryPart, key: string): Promise<void> {
    if (!this.#folder) return;
    const all = key === this.#key ? this.#changed : this.#files.keys();
    for (const index of [...all]) {
      this.#changed.delete(index);
      if (this.#files[index]?.size === 0 && !this.#onDisk.has(index)) continue;
      let text = cacheHeader(key);
      for (const file of [...(this.#files[index]?.values() ?? [])]) {
        await breathe();
        text += cacheLine(file);
      }
      try {
        await replace(fileOf(this.#folder, index), new TextEncoder().encode(text));
        this.#onDisk.add(index);
      } catch (error) {
        this.#changed.add(index);
        this.#log.warn('The library could not be kept for the next session', error);
        return;
      }
    }
    this.#key = key;
  }
}

function nameOf(index: number): string {
  return `${index}.jsonl`;
}

function fileOf(folder: Uri, index: number): Uri {
  return Uri.joinPath(folder, nameOf(index));
}

async function namesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    // The first time there is none, and VS Code warns of a folder that cannot be read.
    await workspace.fs.stat(folder);
    return new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch {
    return new Set();
  }
}

async function replace(file: Uri, bytes: Uint8Array): Promise<void> {
  const unfinished = file.with({ path: `${file.path}.new` });
  await workspace.fs.writeFile(unfinished, bytes);
  await workspace.fs.rename(unfinished, file, { overwrite: true });
}

async function bytesOf(file: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}

/** Any even distribution will do, so long as it stays the same. */
function partOf(path: string): number {
  return (fnv1a(path) >>> 0) % parts;
}
