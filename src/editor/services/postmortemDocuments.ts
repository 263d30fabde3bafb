import { EventEmitter, l10n, workspace, type Disposable, type LogOutputChannel, type TextDocument } from 'vscode';
import type { Postmortem } from '../../core/postmortem/postmortem';
import type { PostmortemReader } from '../../core/postmortem/postmortemReader';
import type { Recognition } from '../../core/postmortem/recognise';
import type { Finding } from '../../core/rules/finding';
import type { UnusedSuppression } from '../../core/rules/suppressions';
import { loadChecking, loadReading } from './parts';
import type { PersonalDecisions } from './personalDecisions';
import type { ConfigInForce, TeamConfigs } from './teamConfigs';

/** What one version of an open Markdown document says. Offsets are those of `document.offsetAt`. */
export interface PostmortemReading {
  readonly document: TextDocument;
  readonly version: number;
  readonly recognition: Recognition;
  readonly postmortem: Postmortem;
  /** Empty when the document is no postmortem. */
  readonly findings: readonly Finding[];
  /** Comments, or codes in them, that keep nothing quiet. */
  readonly unusedSuppressions: readonly UnusedSuppression[];
  readonly inForce: ConfigInForce;
}

/** Reading costs about a millisecond a kilobyte, once; beyond this nobody writes a postmortem. UTF-16 units. */
const longestText = 2_000_000;
/** Long documents show in their beginning whether they are postmortems; the rest is read only if so. UTF-16 units. */
const headLength = 64_000;
/** Milliseconds of quiet before an edited document is read again; grows with what the last reading took. */
const shortestDelay = 150;
const longestDelay = 1500;

/**
 * Reads every open Markdown document once per version, and everyone shares the reading. One job per document: an edit
 * replaces it, closing drops it. Nothing is read before a Markdown document is open.
 */
export class PostmortemDocuments implements Disposable {
  readonly #open = new Map<TextDocument, OpenDocument>();
  readonly #read = new EventEmitter<PostmortemReading>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #teamConfigs: TeamConfigs;
  readonly #decisions: PersonalDecisions;
  readonly #log: LogOutputChannel;
  readonly #subscriptions: readonly Disposable[];
  /** Fires with every new reading, of postmortems and of other Markdown (see `recognition`). */
  readonly onDidRead = this.#read.event;
  /** Fires when what is known of a document changed: it was read, refused or closed. */
  readonly onDidChange = this.#changed.event;

  constructor(teamConfigs: TeamConfigs, decisions: PersonalDecisions, log: LogOutputChannel) {
    this.#teamConfigs = teamConfigs;
    this.#decisions = decisions;
    this.#log = log;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      teamConfigs.onDidChange(() => this.readAgain()),
      decisions.onDidChange((uri) => this.readAgain((document) => document.uri.toString() === uri.toString())),
    ];
    for (const document of workspace.textDocuments) this.#schedule(document, 0);
  }

  /** The reading of the document's present version, if there is one already; `onDidRead` tells when there is. */
  get(document: TextDocument): PostmortemReading | undefined {
    const { reading, outdated } = this.#open.get(document) ?? {};
    return reading?.version === document.version && !outdated ? reading : undefined;
  }

  /** The last reading, perhaps of an earlier version: for what need not be exact while somebody types. */
  latest(document: TextDocument): PostmortemReading | undefined {
    return this.#open.get(document)?.reading;
  }

  /** Why a Markdown document is not read at all; `undefined` when nothing speaks against it. */
  refusal(document: TextDocument): string | undefined {
    return this.#open.get(document)?.refusal;
  }

  /** Whether a document is one that is read: Markdown that somebody may write. */
  isReadable(document: TextDocument): boolean {
    return isReadable(document);
  }

  /** The open documents that counted as postmortems when they were last read. */
  postmortems(): readonly TextDocument[] {
    return [...this.#open].filter(([, { reading }]) => reading?.recognition.isPostmortem).map(([document]) => document);
  }

  /** The reading of the document's present version, made now if need be; `undefined` when it is not read at all. */
  async read(document: TextDocument): Promise<PostmortemReading | undefined> {
    const open = this.#entry(document);
    if (!open) return undefined;
    if (this.get(document)) return this.get(document);
    // A reading is dropped when an edit overtakes it: then the newer version is read.
    do await this.#run(document, open);
    while (this.#open.get(document) === open && !this.get(document) && open.refusal === undefined);
    return this.get(document);
  }

  /** Reads documents again because something around them changed (policy, settings, a person's decision). */
  readAgain(which: (document: TextDocument) => boolean = () => true): void {
    for (const [document, open] of this.#open) {
      if (!which(document)) continue;
      open.outdated = true;
      open.job = undefined;
      this.#schedule(document, 0);
    }
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    for (const open of this.#open.values()) clearTimeout(open.timer);
    this.#open.clear();
    this.#read.dispose();
    this.#changed.dispose();
  }

  #entry(document: TextDocument): OpenDocument | undefined {
    if (document.isClosed || !isReadable(document)) return undefined;
    let open = this.#open.get(document);
    if (!open) {
      open = new OpenDocument();
      this.#open.set(document, open);
    }
    return open;
  }

  #schedule(document: TextDocument, delay?: number): void {
    const open = this.#entry(document);
    if (!open) return;
    clearTimeout(open.timer);
    open.timer = setTimeout(() => void this.#run(document, open), delay ?? open.delay);
  }

  #close(document: TextDocument): void {
    const open = this.#open.get(document);
    if (!open) return;
    clearTimeout(open.timer);
    this.#open.delete(document);
    this.#changed.fire(document);
  }

  /** Whoever asks for the version that is being read already waits for the same job; two would outdate each other. */
  #run(document: TextDocument, open: OpenDocument): Promise<void> {
    clearTimeout(open.timer);
    const { version } = document;
    if (open.job?.version === version) return open.job.done;
    const job: ReadingJob = { version, done: Promise.resolve() };
    open.job = job;
    job.done = this.#finish(document, open, job).finally(() => {
      if (open.job === job) open.job = undefined;
    });
    return job.done;
  }

  async #finish(document: TextDocument, open: OpenDocument, job: ReadingJob): Promise<void> {
    // Closed, edited or asked for again in the meantime: whoever did that has arranged for a newer reading.
    const isStale = (): boolean =>
      this.#open.get(document) !== open || document.version !== job.version || open.job !== job;
    try {
      const inForce = await this.#teamConfigs.forDocument(document.uri);
      const reading = await loadReading();
      if (isStale()) return;
      const read = this.#readNow(document, open, inForce, reading);
      const checking = read?.recognition.isPostmortem ? await loadChecking() : undefined;
      if (isStale()) return;
      open.reading = read && this.#checked(read, open, checking);
    } catch (error) {
      if (isStale()) return;
      open.reading = undefined;
      open.refusal = l10n.t('This file could not be read; the Postmortem log says more.');
      this.#log.error(`Reading ${document.uri.toString()} failed`, error);
    }
    if (open.reading) this.#read.fire(open.reading);
    this.#changed.fire(document);
  }

  /** What a document says, not yet checked; `undefined` when it is refused. */
  #readNow(
    document: TextDocument,
    open: OpenDocument,
    inForce: ConfigInForce,
    { PostmortemReader, recognise }: Awaited<ReturnType<typeof loadReading>>,
  ): PostmortemReading | undefined {
    const started = performance.now();
    const text = document.getText();
    open.refusal = refusalOf(text);
    open.reading = undefined;
    open.outdated = false;
    if (open.refusal !== undefined) return undefined;
    const { config, path } = inForce;
    const options = { sectionAliases: config.sectionAliases, people: config.people };
    const recogniseAs = (postmortem: Postmortem): Recognition =>
      this.#decided(document) ?? recognise(path, postmortem, config);

    const reader = (open.reader ??= new PostmortemReader());
    let postmortem = reader.read(isLong(text) ? headOf(text) : text, options);
    let recognition = recogniseAs(postmortem);
    if (isLong(text) && recognition.isPostmortem) {
      postmortem = reader.read(text, options);
      recognition = recogniseAs(postmortem);
    }
    open.duration = performance.now() - started;
    const { version } = document;
    return { document, version, recognition, postmortem, findings: [], unusedSuppressions: [], inForce };
  }

  #checked(
    read: PostmortemReading,
    open: OpenDocument,
    checking: Awaited<ReturnType<typeof loadChecking>> | undefined,
  ): PostmortemReading {
    if (!checking) return read;
    const started = performance.now();
    const { document, version, postmortem, inForce } = read;
    const context = { postmortem, config: inForce.config, today: today() };
    const { findings, unusedSuppressions } = checking.lintWithSuppressions(context);
    open.duration += performance.now() - started;
    this.#log.trace(
      `${document.uri.toString()} v${version}: read in ${open.duration.toFixed(1)} ms, ${findings.length} findings`,
    );
    return { ...read, findings, unusedSuppressions };
  }

  #decided(document: TextDocument): Recognition | undefined {
    const isPostmortem = this.#decisions.get(document.uri);
    if (isPostmortem === undefined) return undefined;
    const reason = isPostmortem
      ? l10n.t('You said that this file is a postmortem.')
      : l10n.t('You said that this file is not a postmortem.');
    return { isPostmortem, by: 'person', reason };
  }
}

interface ReadingJob {
  readonly version: number;
  done: Promise<void>;
}

class OpenDocument {
  reader: PostmortemReader | undefined;
  reading: PostmortemReading | undefined;
  /** Whether something around the document changed since the reading. */
  outdated = false;
  refusal: string | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The reading that is under way; another one makes it stale. */
  job: ReadingJob | undefined;
  /** Milliseconds that the last reading took. */
  duration = 0;

  get delay(): number {
    return Math.min(longestDelay, shortestDelay + 3 * this.duration);
  }
}

/** Markdown that somebody may write: untitled, or in a file system that takes changes (no diff sides, no output). */
function isReadable(document: TextDocument): boolean {
  const { languageId, uri } = document;
  return (
    languageId === 'markdown' && (uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true)
  );
}

function refusalOf(text: string): string | undefined {
  if (text.length > longestText) return l10n.t('This file is too long to be read as a postmortem.');
  if (text.includes('\u0000')) return l10n.t('This file holds binary data.');
  return undefined;
}

function isLong(text: string): boolean {
  return text.length > 4 * headLength;
}

function headOf(text: string): string {
  const lineEnd = text.lastIndexOf('\n', headLength);
  return text.slice(0, lineEnd < 0 ? headLength : lineEnd + 1);
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
