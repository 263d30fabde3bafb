import { FileSystemError, FileType, Uri, workspace, type LogOutputChannel } from 'vscode';
import { matchesAnyGlob } from '../../../core/config/glob';
import { beginnings, isWide } from '../../../core/library/beginnings';
import type { CachedFile } from '../../../core/library/cacheFile';
import type { Library } from '../../../core/library/library';
import type { Summariser, Summarised } from '../../../core/library/summarise';
import type { PersonalDecisions } from '../personalDecisions';
import { pathOf, type MarkdownFile } from './markdownFiles';
import type { FileCache } from './fileCache';
import { breathe, OneByOne } from './slices';

/** Beyond this nobody writes a postmortem. Bytes. */
const longestFile = 2_000_000;
/** Nor, where no glob names the file, beyond this; a log or a list of changes would only take long. Bytes. */
const longestOther = 256 * 1024;

const tooLong: Summarised = { kind: 'excluded', reason: 'It is long, and no glob names it.' };

/** `undefined` when a path can be read in two ways; its file tells later. */
function uriOf(path: string): Uri | undefined {
  const uri = Uri.parse(path);
  return uri.query === '' && uri.fragment === '' && pathOf(uri) === path ? uri : undefined;
}

/** Brings a library and what is known of its files in line with the disk, one file after the other. */
export class FileSummaries {
  readonly library: Library;
  readonly files = new Map<string, MarkdownFile>();
  readonly cached: FileCache;
  /** Why a file could not be read, by path. */
  readonly unreadable = new Map<string, string>();
  readonly #summariser: Summariser;
  readonly #decisions: PersonalDecisions;
  readonly #log: LogOutputChannel;
  readonly #warm = new Set<'wide' | 'narrow'>();
  readonly #oneByOne = new OneByOne();

  constructor(
    library: Library,
    cached: FileCache,
    summariser: Summariser,
    decisions: PersonalDecisions,
    log: LogOutputChannel,
  ) {
    this.library = library;
    this.cached = cached;
    this.#summariser = summariser;
    this.#decisions = decisions;
    this.#log = log;
  }

  /** Reads a file if it is not the one that is known already; whether anything changed. Never throws. */
  async refresh(file: MarkdownFile): Promise<boolean> {
    const { path } = file;
    this.files.set(path, file);
    try {
      const { size, mtime, type } = await workspace.fs.stat(file.uri);
      // Overtaken by a newer look at the same file, or forgotten meanwhile.
      if (this.files.get(path) !== file) return false;
      if ((type & FileType.File) === 0) return this.forget(path);
      const known = this.cached.get(path);
      if (known?.size === size && known.mtime === mtime) return this.#show(path, this.#decided(file, known.summarised));
      if (size > longestFile) throw new Error('It is longer than 2 MB.');
      const summarised =
        size > longestOther && !matchesAnyGlob(file.config.include, file.globPath)
          ? tooLong
          : await this.#summarise(file, await workspace.fs.readFile(file.uri));
      if (this.files.get(path) !== file) return false;
      this.cached.set({ path, size, mtime, summarised });
      this.unreadable.delete(path);
      return this.#show(path, summarised);
    } catch (error) {
      return this.#failed(path, error);
    }
  }

  /** Shows what the last session knew, before anybody has looked which files there are; whether it is of this workspace. */
  showCached({ path, summarised }: CachedFile): boolean {
    const uri = uriOf(path);
    if (!uri || !workspace.getWorkspaceFolder(uri)) return false;
    if (summarised.kind === 'postmortem' && this.#decisions.get(uri) !== false) this.library.put(summarised.summary);
    return true;
  }

  /** Forgets what the last session knew. */
  dropCached(): void {
    for (const path of this.cached.paths()) this.library.remove(path);
    this.cached.clear();
  }

  /** `undefined` for those that the library does not hold. */
  uriOf(path: string): Uri | undefined {
    return this.files.get(path)?.uri ?? (this.library.get(path) && uriOf(path));
  }

  /** What is known from the last session, until the file has been looked at; whether it is a postmortem. */
  showKnown(file: MarkdownFile): boolean {
    const { path } = file;
    this.files.set(path, file);
    const known = this.cached.get(path);
    return known !== undefined && this.#show(path, this.#decided(file, known.summarised));
  }

  forget(path: string): boolean {
    this.files.delete(path);
    this.cached.delete(path);
    const wasFault = this.unreadable.delete(path);
    return this.library.remove(path) || wasFault;
  }

  /** Throws for what is no text. */
  #summarise({ uri, path, config, globPath }: MarkdownFile, bytes: Uint8Array): Promise<Summarised> {
    return this.#oneByOne.run(async () => {
      const said = this.#decisions.get(uri);
      if (said === false) return { kind: 'excluded', reason: 'A person said that it is none.' };
      const text = new TextDecoder().decode(bytes);
      if (text.includes('\u0000')) throw new Error('It holds binary data.');
      const options = { path, globPath, config, named: said === true };
      for (const beginning of this.#warmUp(text)) {
        this.#summariser.summarise(beginning, options);
        await breathe();
      }
      return this.#summariser.summarise(text, options);
    });
  }

  /** What to read before the first text of its kind. */
  #warmUp(text: string): Iterable<string> {
    const kind = isWide(text) ? 'wide' : 'narrow';
    if (this.#warm.has(kind)) return [];
    this.#warm.add(kind);
    return beginnings(text);
  }

  /** A person may have decided since the cache was written; then the file itself has to be read again. */
  #decided({ uri }: MarkdownFile, summarised: Summarised): Summarised {
    return this.#decisions.get(uri) === false ? { kind: 'excluded', reason: '' } : summarised;
  }

  #show(path: string, summarised: Summarised): boolean {
    if (summarised.kind === 'excluded') return this.library.remove(path);
    if (this.library.get(path) === summarised.summary) return false;
    this.library.put(summarised.summary);
    return true;
  }

  #failed(path: string, error: unknown): boolean {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return this.forget(path);
    const reason = error instanceof Error ? error.message : String(error);
    this.#log.warn(`${path} is left out of the library: ${reason}`);
    this.cached.delete(path);
    this.unreadable.set(path, reason);
    this.library.remove(path);
    return true;
  }
}
