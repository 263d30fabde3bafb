import type { Disposable, Uri } from 'vscode';
import {
  CancellationTokenSource,
  commands,
  EventEmitter,
  workspace,
  type CancellationToken,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { Library } from '../../../core/library/library';
import type { LibraryOverview } from '../../../core/library/libraryOverview';
import type { RelatedIncident } from '../../../core/library/related';
import type { SearchHit } from '../../../core/library/searchHit';
import type { PostmortemSummary } from '../../../core/library/summary';
import type * as LibraryPart from '../../parts/library';
import { loadLibrary, loadReading } from '../parts';
import type { PersonalDecisions } from '../personalDecisions';
import type { PostmortemDocuments, PostmortemReading } from '../postmortemDocuments';
import type { TeamConfigs } from '../teamConfigs';
import { today } from '../today';
import { FileCache } from './fileCache';
import { FileSummaries } from './fileSummaries';
import { ConfigsByFolder, findMarkdown, markdownGlob, pathOf, type MarkdownFile } from './markdownFiles';
import { breathe, inSlices } from './slices';

/** What the library does not hold although it might. */
export interface LeftOut {
  /** Files that could not be read, by path, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Markdown files that were not looked at because there are too many. */
  readonly unseen: number;
  /** Whether somebody stopped the reading. */
  readonly stopped: boolean;
}

/** What had been read when the library last told of a change. */
export interface LibraryContents {
  readonly part: typeof LibraryPart;
  readonly summaries: readonly PostmortemSummary[];
  readonly overview: LibraryOverview;
  readonly leftOut: LeftOut;
  readonly isComplete: boolean;
}

export interface LibraryServices {
  readonly context: Pick<ExtensionContext, 'storageUri'>;
  readonly log: LogOutputChannel;
  readonly teamConfigs: TeamConfigs;
  readonly decisions: PersonalDecisions;
  readonly documents: PostmortemDocuments;
}

interface Loaded {
  readonly part: typeof LibraryPart;
  readonly library: Library;
  readonly files: FileSummaries;
  readonly search: InstanceType<typeof LibraryPart.LibrarySearch>;
  readonly related: InstanceType<typeof LibraryPart.RelatedIncidents>;
}

/** Files that are looked at or read at the same time: most of the time goes by with waiting for them. */
const readers = 32;
/** Milliseconds between two notices while much is read, at least, and how many times as long as a notice takes. */
const noticeEvery = 250;
const restAfterNotice = 10;
/** Milliseconds until a change is kept on disk. */
const keepAfter = 2000;
/**
 * Milliseconds of reading after which its results are kept, at least, so that a window that is closed loses little; and
 * how many times as long as keeping them takes.
 */
const keepEvery = 10_000;
const restAfterKeeping = 10;
/** Summaries that are taken into an index at a stretch. */
const indexedAtOnce = 10;

/** All postmortems of the workspace. Nothing happens before somebody asks; from then on it follows the files. */
export class PostmortemLibrary implements Disposable {
  readonly #services: LibraryServices;
  readonly #configs: ConfigsByFolder;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[] = [];
  readonly #looks = new Set<Promise<void>>();
  #loaded: Loaded | undefined;
  #reading: Promise<void> | undefined;
  #stop: CancellationTokenSource | undefined;
  #leftOut: LeftOut = { unreadable: new Map(), unseen: 0, stopped: false };
  #isComplete = false;
  #contents: LibraryContents | undefined;
  #notice: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the last notice took. */
  #noticeCost = 0;
  #telling: Promise<void> = Promise.resolve();
  /** A notice that has not begun yet, and will tell of all that happens until then. */
  #nextTelling: Promise<void> | undefined;
  #kept: Promise<void> = Promise.resolve();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;
  /** Fires when something that the library says may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(services: LibraryServices) {
    this.#services = services;
    this.#configs = new ConfigsByFolder(services.teamConfigs);
  }

  /** What the last notice told of; `undefined` before the first one. */
  get contents(): LibraryContents | undefined {
    return this.#contents;
  }

  /** Reads all files if that has not been done; resolves when it is done or stopped. */
  async complete(): Promise<LibraryContents | undefined> {
    let reading: Promise<void>;
    // A change of policy begins anew.
    do await (reading = this.#reading ??= this.#readAll());
    while (reading !== this.#reading);
    // They overtake the reading of their files.
    await Promise.all(this.#looks);
    const { contents } = this;
    if (contents?.summaries !== this.#loaded?.library.summaries || contents?.isComplete !== true) await this.#tellNow();
    return this.contents;
  }

  /** Looks at all files again. */
  async refresh(): Promise<void> {
    this.#stop?.cancel();
    const before = this.#reading;
    this.#reading = (async () => {
      await before;
      this.#configs.clear();
      await this.#readAll();
    })();
    await this.#reading;
  }

  /** Stops the reading; what has been read stays. */
  stop(): void {
    this.#stop?.cancel();
  }

  uriOf({ path }: Pick<PostmortemSummary, 'path'>): Uri | undefined {
    return this.#loaded?.files.uriOf(path);
  }

  pathOf(uri: Uri): string {
    return pathOf(uri);
  }

  /** The postmortems that a query finds, the best first. */
  async search(query: string, token: CancellationToken): Promise<readonly SearchHit[]> {
    const loaded = this.#loaded;
    if (!loaded) return [];
    await this.#prepare(loaded.search, token);
    return token.isCancellationRequested ? [] : loaded.search.search(query);
  }

  /** Earlier incidents like this one. */
  async relatedTo(summary: PostmortemSummary, token: CancellationToken): Promise<readonly RelatedIncident[]> {
    const loaded = this.#loaded;
    if (!loaded) return [];
    await this.#prepare(loaded.related, token);
    if (token.isCancellationRequested) return [];
    return (await inSlices(loaded.related.relatedInSteps(summary), () => !token.isCancellationRequested)) ?? [];
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#stop?.cancel();
    clearTimeout(this.#notice);
    clearTimeout(this.#keeping);
    for (const one of this.#subscriptions) one.dispose();
    this.#changed.dispose();
  }

  async #prepare(index: { prepare(most: number): number }, token: CancellationToken): Promise<void> {
    while (!token.isCancellationRequested && index.prepare(indexedAtOnce) > 0) await breathe();
  }

  async #readAll(): Promise<void> {
    const stop = new CancellationTokenSource();
    this.#stop = stop;
    this.#isComplete = false;
    void commands.executeCommand('setContext', 'postmortem.readingLibrary', true);
    try {
      const isFirst = this.#loaded === undefined;
      const { files, part } = await this.#load();
      if (!isFirst) files.cached.clear();
      const shown = isFirst ? this.#showCache(part, files) : undefined;
      const { files: found, unseen } = await findMarkdown(this.#configs, stop.token, shown);
      const key = await shown;
      if (isFirst && key !== (await this.#configs.key())) files.dropCached();
      if (!stop.token.isCancellationRequested) await this.#dropGone(files, found);
      await this.#readFiles(files, found, stop.token);
      this.#leftOut = { unreadable: files.unreadable, unseen, stopped: stop.token.isCancellationRequested };
      this.#keepSoon(0);
    } catch (error) {
      this.#services.log.error('The postmortems could not be read', error);
    }
    this.#isComplete = true;
    stop.dispose();
    if (this.#stop === stop) this.#stop = undefined;
    void commands.executeCommand('setContext', 'postmortem.readingLibrary', false);
    await this.#tellNow();
  }

  /** Shows what the last session knew while the files are looked for; the key of the settings it was written for. */
  async #showCache(part: typeof LibraryPart, files: FileSummaries): Promise<string | undefined> {
    const key = await files.cached.load(part, (file) => files.showCached(file));
    if (files.library.size > 0) await this.#tellNow();
    return key;
  }

  async #dropGone(files: FileSummaries, found: readonly MarkdownFile[]): Promise<void> {
    const there = new Set(found.map(({ path }) => path));
    for (const path of [...files.files.keys(), ...files.cached.paths()]) {
      await breathe();
      if (!there.has(path)) files.forget(path);
    }
  }

  async #readFiles(files: FileSummaries, found: readonly MarkdownFile[], token: CancellationToken): Promise<void> {
    for (const file of found) {
      await breathe();
      if (files.showKnown(file)) this.#tell(noticeEvery);
    }
    let next = 0;
    let keepAt = performance.now() + keepEvery;
    const read = async (): Promise<void> => {
      for (let file = found[next++]; file && !token.isCancellationRequested; file = found[next++]) {
        if (await files.refresh(file)) this.#tell(noticeEvery);
        const start = performance.now();
        if (start < keepAt) continue;
        keepAt = Infinity;
        await this.keep();
        const end = performance.now();
        keepAt = end + Math.max(keepEvery, (end - start) * restAfterKeeping);
      }
    };
    await Promise.all(Array.from({ length: readers }, read));
  }

  async #load(): Promise<Loaded> {
    if (this.#loaded) return this.#loaded;
    // Code that is loaded is compiled at a stretch, so one part after the other.
    await breathe();
    const part = await loadLibrary();
    await breathe();
    const { BlockReader } = await loadReading();
    await breathe();
    if (this.#loaded) return this.#loaded;
    const library = new part.Library();
    const { decisions, log, context } = this.#services;
    const cache = new FileCache(context.storageUri, log);
    const files = new FileSummaries(library, cache, new part.Summariser(new BlockReader()), decisions, log);
    const search = new part.LibrarySearch(library);
    this.#loaded = { part, library, files, search, related: new part.RelatedIncidents(library) };
    if (!this.#isDisposed) this.#follow();
    return this.#loaded;
  }

  #follow(): void {
    const { teamConfigs, decisions, documents } = this.#services;
    const watcher = workspace.createFileSystemWatcher(markdownGlob);
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.#look(uri)),
      watcher.onDidChange((uri) => this.#look(uri)),
      watcher.onDidDelete((uri) => void this.#forgetBelow(uri)),
      // A folder that goes takes its files along without a word about each.
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => void this.#forgetBelow(uri))),
      workspace.onDidRenameFiles(() => void this.refresh()),
      workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      // The watcher may tell of a file before its editor counts as saved.
      workspace.onDidSaveTextDocument(({ uri }) => this.#look(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#look(uri)),
      teamConfigs.onDidChange(() => void this.refresh()),
      decisions.onDidChange((uri) => {
        this.#loaded?.files.cached.delete(pathOf(uri));
        this.#look(uri);
      }),
      documents.onDidRead((reading) => this.#take(reading)),
    );
  }

  #look(uri: Uri): void {
    const look = this.#update(uri).finally(() => this.#looks.delete(look));
    this.#looks.add(look);
  }

  /** A file was written, perhaps for the first time. */
  async #update(uri: Uri): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded || !/\.(?:md|markdown)$/i.test(uri.path) || !workspace.getWorkspaceFolder(uri)) return;
    if (uri.path.includes('/node_modules/')) return;
    // What stands in an editor unsaved is newer than the file.
    if (workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString())) return;
    const file = await this.#configs.fileAt(uri);
    if (!(await loaded.files.refresh(file))) return;
    this.#tell(0);
    this.#keepSoon(keepAfter);
  }

  /** The text of an editor counts, saved or not. */
  #take({ document, recognition, postmortem, inForce }: PostmortemReading): void {
    const loaded = this.#loaded;
    const path = pathOf(document.uri);
    if (!loaded?.files.files.has(path) || document.isClosed) return;
    if (recognition.isPostmortem) loaded.library.put(loaded.part.summaryOf(path, postmortem, inForce.config));
    else loaded.library.remove(path);
    // While somebody types, the views need not follow each stroke.
    this.#tell(noticeEvery);
  }

  /** The news may be old: what is there again stays. */
  async #forgetBelow(uri: Uri): Promise<void> {
    const files = this.#loaded?.files;
    if (!files) return;
    const path = pathOf(uri);
    let changed = false;
    for (const [one, file] of [...files.files])
      if (one === path || one.startsWith(`${path}/`)) changed = (await files.refresh(file)) || changed;
    if (!changed) return;
    this.#tell(0);
    this.#keepSoon(keepAfter);
  }

  #tell(delay: number): void {
    if (this.#isDisposed) return;
    if (delay === 0) void this.#tellNow();
    else this.#notice ??= setTimeout(() => this.#tell(0), Math.max(delay, this.#noticeCost * restAfterNotice));
  }

  /** One notice after the other; resolves when those who listen have heard of everything up to now. */
  #tellNow(): Promise<void> {
    clearTimeout(this.#notice);
    this.#notice = undefined;
    this.#nextTelling ??= this.#telling = this.#telling.then(() => {
      this.#nextTelling = undefined;
      return this.#announce();
    });
    return this.#nextTelling;
  }

  async #announce(): Promise<void> {
    if (!this.#loaded || this.#isDisposed) return;
    const start = performance.now();
    const { part, library, files } = this.#loaded;
    const { summaries } = library;
    const known = { leftOut: { ...this.#leftOut, unreadable: files.unreadable }, isComplete: this.#isComplete };
    const overview = await inSlices(part.overviewInSteps(summaries, today()), () => !this.#isDisposed);
    if (!overview) return;
    this.#contents = { part, summaries, overview, ...known };
    this.#changed.fire();
    this.#noticeCost = performance.now() - start;
  }

  #keepSoon(delay: number): void {
    clearTimeout(this.#keeping);
    if (!this.#isDisposed) this.#keeping = setTimeout(() => void this.keep(), delay);
  }

  /** Writes what is known for the next session; one after the other, since all have the same file. */
  async keep(): Promise<void> {
    await (this.#kept = this.#kept.then(() => this.#write()));
  }

  async #write(): Promise<void> {
    if (!this.#loaded) return;
    const { part, files } = this.#loaded;
    await files.cached.save(part, await this.#configs.key());
  }
}
