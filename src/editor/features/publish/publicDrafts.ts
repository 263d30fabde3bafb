import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';
import type { Audience } from '../../../core/publish/redactor';
import type { ChangeKind } from '../../../core/publish/publicChange';
import type { PublicVersion } from '../../../core/publish/publicVersion';
import { publicFileName } from '../../../core/publish/publicOrigin';

export const draftScheme = 'postmortem-public';

/** A version for others that a person is looking at, not written anywhere. */
export interface PublicDraft {
  /** The document that it was made from. */
  readonly source: Uri;
  /** The document's text when it was made. */
  readonly sourceText: string;
  readonly version: PublicVersion;
  readonly audience: Audience;
  readonly kept: readonly ChangeKind[];
}

/** Holds drafts in memory, as read-only documents that the diff editor shows. The newest of a document replaces the last. */
export class PublicDrafts implements Disposable {
  readonly #drafts = new Map<string, PublicDraft>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(draftScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.get(uri)?.version.text ?? '',
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === draftScheme) this.#drafts.delete(uri.toString());
      }),
    ];
  }

  get(uri: Uri): PublicDraft | undefined {
    return this.#drafts.get(uri.toString());
  }

  put(draft: PublicDraft): Uri {
    const { source } = draft;
    const name = publicFileName(source.path.split('/').at(-1) ?? 'postmortem.md');
    const uri = Uri.from({ scheme: draftScheme, path: `/${name}`, query: source.toString() });
    this.#drafts.set(uri.toString(), draft);
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.#changed.dispose();
    this.#drafts.clear();
  }
}
