import {
  Disposable,
  env,
  l10n,
  Range,
  RelativePattern,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { TextDocument, TextEditor, WebviewPanel } from 'vscode';
import { viewTimeline } from '../../core/timeline/view';
import { type HostMessage, isPanelMessage, type PanelMessage } from '../../protocol/timelineMessages';
import type { PostmortemReading } from '../services/postmortemDocuments';
import type { Services } from '../services/services';
import { applyPanelEdit, beginEntry } from './timelinePreviewEdits';
import { exportTimeline } from './timelinePreviewExport';
import { newNonce, panelPage } from '../services/panelPage';

/** One panel and its document. Sends the panel nothing before it said that it listens. */
export class TimelinePreviewPanel {
  readonly uri: Uri;
  readonly #panel: WebviewPanel;
  readonly #services: Services;
  readonly #subscriptions: Disposable;
  #ready = false;

  static titleOf(uri: Uri): string {
    return l10n.t('Timeline {0}', uri.path.split('/').at(-1) ?? '');
  }

  constructor(panel: WebviewPanel, uri: Uri, services: Services) {
    this.uri = uri;
    this.#panel = panel;
    this.#services = services;
    const { documents, context } = services;
    const root = Uri.joinPath(context.extensionUri, 'dist', 'panel');
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      documents.onDidRead((reading) => {
        if (this.#isOurs(reading.document)) this.#showReading(reading);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (this.#isOurs(document) && document.isUntitled) this.dispose();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#showCursor(textEditor)),
      this.#watchFile(),
      panel.onDidDispose(() => this.#subscriptions.dispose()),
    );
    panel.title = TimelinePreviewPanel.titleOf(uri);
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] };
    panel.webview.html = panelPage({
      script: panel.webview.asWebviewUri(Uri.joinPath(root, 'timeline.js')).toString(),
      style: panel.webview.asWebviewUri(Uri.joinPath(root, 'timeline.css')).toString(),
      nonce: newNonce(),
      language: env.language,
      title: panel.title,
    });
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** VS Code keeps the text of open documents up to date, but tells of no change in a file that is open nowhere. */
  #watchFile(): Disposable {
    if (this.uri.scheme === 'untitled') return new Disposable(() => undefined);
    // The folder's files, because a name may hold what a pattern reads as its own.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(this.uri, '..'), '*'));
    const look = (changed: Uri) => {
      const isClosed = workspace.textDocuments.every((document) => !this.#isOurs(document));
      if (this.#ready && isClosed && changed.toString() === this.uri.toString()) void this.#showDocument();
    };
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  #isOurs(document: TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }

  #receive(message: unknown): void {
    if (!isPanelMessage(message)) {
      this.#services.log.warn('The timeline panel sent something that is no message of ours.');
      return;
    }
    this.#answer(message).catch((error: unknown) => this.#services.log.error('The timeline panel', error));
  }

  async #answer(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        return this.#showDocument();
      case 'reveal':
        return message.uri === this.uri.toString() ? this.#revealLine(message.line, message.focus) : undefined;
      case 'fix':
      case 'mark':
      case 'retime':
        if (message.uri === this.uri.toString()) await applyPanelEdit(message, await this.#currentReading());
        return;
      case 'add':
        return message.uri === this.uri.toString() ? beginEntry(message, await this.#currentReading()) : undefined;
      case 'export':
      case 'savePng': {
        const reading = message.uri === this.uri.toString() ? await this.#currentReading() : undefined;
        return reading && exportTimeline(message, viewTimeline(reading.postmortem), this.uri);
      }
      case 'failed':
        this.#services.log.error(`The timeline panel of ${message.uri ?? 'no document'} failed: ${message.message}`);
    }
  }

  async #showDocument(): Promise<void> {
    const { documents } = this.#services;
    try {
      const document = await workspace.openTextDocument(this.uri);
      const reading = await documents.read(document);
      if (!reading) {
        const refused = documents.refusal(document) ?? l10n.t('Only Markdown files have a timeline.');
        return this.#post({ type: 'unavailable', uri: this.uri.toString(), reason: refused });
      }
      this.#showReading(reading);
      const editor = window.visibleTextEditors.find((one) => this.#isOurs(one.document));
      if (editor) this.#showCursor(editor);
    } catch (error) {
      this.#services.log.warn(`The timeline of ${this.uri.toString()} cannot be shown`, error);
      const reason = l10n.t('The file could not be opened. It may have been moved or deleted.');
      this.#post({ type: 'unavailable', uri: this.uri.toString(), reason });
    }
  }

  /** The document as it is now; an edit then compares its version with the one that the panel shows. */
  async #currentReading(): Promise<PostmortemReading | undefined> {
    return this.#services.documents.read(await workspace.openTextDocument(this.uri));
  }

  #showReading({ postmortem, findings, version }: PostmortemReading): void {
    this.#post({ type: 'timeline', uri: this.uri.toString(), version, view: viewTimeline(postmortem, findings) });
  }

  #showCursor({ document, selection }: TextEditor): void {
    if (this.#isOurs(document)) this.#post({ type: 'cursor', uri: this.uri.toString(), line: selection.active.line });
  }

  /** Hidden panels have no page to receive anything; they say `ready` again when they are shown. */
  #post(message: HostMessage): void {
    if (this.#ready && this.#panel.visible) void this.#panel.webview.postMessage(message);
  }

  async #revealLine(line: number, focus: boolean): Promise<void> {
    const document = await workspace.openTextDocument(this.uri);
    const at = document.lineAt(Math.min(line, document.lineCount - 1)).range;
    const shown = window.visibleTextEditors.find((editor) => this.#isOurs(editor.document));
    const start = new Selection(at.start, at.start);
    if (shown && !focus) {
      shown.selection = start;
      shown.revealRange(new Range(at.start, at.end), TextEditorRevealType.InCenterIfOutsideViewport);
      return;
    }
    await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.One,
      preserveFocus: !focus,
      selection: start,
    });
  }
}
