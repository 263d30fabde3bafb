import { Disposable, EventEmitter, l10n, TabInputText, Uri, window, workspace } from 'vscode';
import type { Answers, Template } from '../../../core/templates/template';
import { loadTemplating } from '../../services/parts';

const scheme = 'postmortem-template';

/** Shows what a template would give, in a tab that goes when the questions are over. Nothing is written. */
export class TemplatePreview implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  #text = '';

  constructor() {
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: () => this.#text,
      }),
    );
  }

  async show(template: Template, answers: Answers): Promise<void> {
    const { fillTemplate } = await loadTemplating();
    this.#text = fillTemplate(template, answers).text;
    const uri = Uri.from({ scheme, path: `/${l10n.t('Preview of {0}', template.title).replaceAll('/', ' ')}.md` });
    this.#changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, preserveFocus: true });
  }

  /** Closes the tab and stops. */
  dispose(): void {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const previews = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.scheme === scheme);
    if (previews.length > 0) void window.tabGroups.close(previews, true);
    this.#subscriptions.dispose();
  }
}
