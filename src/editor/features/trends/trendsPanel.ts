import { Disposable, env, l10n, Range, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import type { LibraryFilter } from '../../../core/library/libraryFilter';
import {
  isTrendsPanelMessage,
  type Trends,
  type TrendsHostMessage,
  type TrendsPanelMessage,
} from '../../../protocol/trendsMessages';
import { trendsParts, type TrendsPart } from '../../../protocol/trendsParts';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { breathe, inSlices } from '../../services/library/slices';
import { newNonce, panelPage } from '../../services/panelPage';
import type { Services } from '../../services/services';
import { today } from '../../services/today';

/** Milliseconds between two pictures of a library that is being read. */
const showEvery = 500;

/** The panel of trends. Sends nothing before the panel said that it listens; the library is read for it. */
export class TrendsPanel {
  readonly #panel: WebviewPanel;
  readonly #services: Services;
  readonly #library: PostmortemLibrary;
  readonly #subscriptions: Disposable;
  #filter: LibraryFilter;
  #ready = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: WebviewPanel, services: Services, library: PostmortemLibrary, filter: LibraryFilter) {
    this.#panel = panel;
    this.#services = services;
    this.#library = library;
    this.#filter = filter;
    const root = Uri.joinPath(services.context.extensionUri, 'dist', 'panel');
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      library.onDidChange(() => this.#showSoon()),
      panel.onDidChangeViewState(() => this.#showSoon()),
      panel.onDidDispose(() => {
        clearTimeout(this.#timer);
        this.#subscriptions.dispose();
      }),
    );
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] };
    panel.webview.html = panelPage({
      script: panel.webview.asWebviewUri(Uri.joinPath(root, 'trends.js')).toString(),
      style: panel.webview.asWebviewUri(Uri.joinPath(root, 'trends.css')).toString(),
      nonce: newNonce(),
      language: env.language,
      title: l10n.t('Trends'),
      // A chart becomes a PNG by way of an image of itself.
      images: 'data:',
    });
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(message: unknown): void {
    if (!isTrendsPanelMessage(message)) {
      this.#services.log.warn('The panel of trends sent something that is no message of ours.');
      return;
    }
    this.#answer(message).catch((error: unknown) => {
      this.#services.log.error('The panel of trends', error);
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('That did not work: {0}', reason));
    });
  }

  async #answer(message: TrendsPanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        await this.#library.complete();
        return this.#show();
      case 'filter':
        this.#filter = message.filter;
        return this.#show();
      case 'open':
        return this.#open(message.path, message.line);
      case 'save': {
        const { kind, content, name } = message;
        const bytes =
          kind === 'svg'
            ? new TextEncoder().encode(content)
            : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        return save(bytes, name, kind);
      }
      case 'saveRows':
        return this.#saveRows(message.name, message.paths);
      case 'failed':
        this.#services.log.error(`The panel of trends failed: ${message.message}`);
    }
  }

  #showSoon(): void {
    if (!this.#ready || !this.#panel.visible) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#show();
    }, showEvery);
  }

  async #show(): Promise<void> {
    if (!this.#ready) return;
    const picture = ++this.#asked;
    const isWanted = (): boolean => picture === this.#asked;
    const isComplete = this.#library.contents?.isComplete ?? false;
    const trends = await this.#trends(isWanted);
    if (!trends) return;
    let before: TrendsPart | undefined;
    const send = (part: TrendsPart, isLast: boolean): void => {
      const message: TrendsHostMessage = { type: 'trends', picture, part, isLast, isComplete };
      void this.#panel.webview.postMessage(message);
    };
    for (const part of trendsParts(trends)) {
      if (before) send(before, false);
      before = part;
      await breathe();
      if (!isWanted()) return;
    }
    if (before) send(before, true);
  }

  /** `undefined` when nothing has been read, or when it is wanted no more. */
  async #trends(isWanted: () => boolean = () => true): Promise<Trends | undefined> {
    const { contents } = this.#library;
    if (!contents) return undefined;
    const { part, summaries } = contents;
    return inSlices(part.trendsInSteps(summaries, { today: today(), filter: this.#filter }), isWanted);
  }

  async #open(path: string, line: number | undefined): Promise<void> {
    const uri = this.#library.uriOf({ path });
    if (!uri) return;
    const place = line === undefined ? undefined : new Range(line - 1, 0, line - 1, 0);
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, ...(place ? { selection: place } : {}) });
  }

  async #saveRows(name: string, paths: readonly string[]): Promise<void> {
    const wanted = new Set(paths);
    const trends = await this.#trends();
    const { contents } = this.#library;
    if (!trends || !contents) return;
    const rows = trends.incidents
      .filter(({ path }) => wanted.has(path))
      // Other programs, and other people, want the path in the workspace.
      .map((row) => ({ ...row, path: workspace.asRelativePath(this.#library.uriOf(row) ?? row.path) }));
    await save(new TextEncoder().encode(contents.part.incidentsCsv(rows)), name, 'csv');
  }
}

async function save(content: Uint8Array, name: string, extension: 'svg' | 'png' | 'csv'): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${extension}`) } : {}),
    filters: { [extension.toUpperCase()]: [extension] },
    title: l10n.t('Save'),
  });
  if (target) await workspace.fs.writeFile(target, content);
}
