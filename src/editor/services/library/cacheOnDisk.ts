import { Uri, workspace, type LogOutputChannel } from 'vscode';
import type { CachedFile } from '../../../core/library/cacheFile';
import type * as LibraryPart from '../../parts/library';
import { Slices } from './slices';

/** Bytes that are read at a stretch. */
const chunk = 512 * 1024;

/** What the last session knew of the files, in the workspace's own storage. It is written whole, then takes its name. */
export class CacheOnDisk {
  readonly #folder: Uri;
  readonly #log: LogOutputChannel;

  constructor(folder: Uri, log: LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Empty when there is none, or none that can be used. */
  async read({ cacheHeader, readCache }: typeof LibraryPart, key: string): Promise<Map<string, CachedFile>> {
    const files = new Map<string, CachedFile>();
    const bytes = await this.#bytes();
    if (!bytes) return files;
    const decoder = new TextDecoder();
    const slices = new Slices();
    let rest = '';
    for (let at = 0; at < bytes.length; at += chunk) {
      await slices.next();
      const text = rest + decoder.decode(bytes.subarray(at, at + chunk), { stream: true });
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      const { files: some, reason } = readCache((at === 0 ? '' : cacheHeader(key)) + text.slice(0, end), key);
      for (const [path, file] of some) files.set(path, file);
      if (reason === undefined) continue;
      this.#log.info(`The library's cache is read anew: ${reason}`);
      if (at === 0 && some.size === 0) break;
    }
    return files;
  }

  /** Never leaves half a file behind under the cache's name. */
  async write({ cacheHeader, cacheLine }: typeof LibraryPart, key: string, files: Iterable<CachedFile>): Promise<void> {
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [encoder.encode(cacheHeader(key))];
    const slices = new Slices();
    for (const file of files) {
      await slices.next();
      pieces.push(encoder.encode(cacheLine(file)));
    }
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    const unfinished = Uri.joinPath(this.#folder, 'library.jsonl.new');
    try {
      await workspace.fs.createDirectory(this.#folder);
      await workspace.fs.writeFile(unfinished, bytes);
      await workspace.fs.rename(unfinished, this.#file, { overwrite: true });
    } catch (error) {
      this.#log.warn('The library could not be kept for the next session', error);
    }
  }

  get #file(): Uri {
    return Uri.joinPath(this.#folder, 'library.jsonl');
  }

  async #bytes(): Promise<Uint8Array | undefined> {
    try {
      return await workspace.fs.readFile(this.#file);
    } catch {
      // The first time there is none.
      return undefined;
    }
  }
}
