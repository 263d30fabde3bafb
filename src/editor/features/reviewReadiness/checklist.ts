import { Disposable, EventEmitter, window, type TextDocument, type TreeDataProvider, type TreeItem } from 'vscode';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';
import { readiness } from '../../services/readiness';
import { childrenOf, itemOf, type ChecklistNode } from './checklistItems';

type Readings = Pick<PostmortemDocuments, 'latest' | 'onDidChange'>;

/** The checklist of the postmortem that somebody works on. Nothing is derived before rows are asked for. */
export class Checklist implements TreeDataProvider<ChecklistNode>, Disposable {
  readonly #documents: Readings;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(documents: Readings) {
    this.#documents = documents;
    this.#document = window.activeTextEditor?.document;
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => {
        // In a panel or a view nothing is edited: the checklist stays as long as its document is open.
        if (editor === undefined && this.#document?.isClosed === false) return;
        this.#document = editor?.document;
        this.#changed.fire(undefined);
      }),
      documents.onDidChange((document) => {
        if (document === this.#document) this.#changed.fire(undefined);
      }),
    );
  }

  /** What the rows are about; `undefined` when no postmortem is at hand. */
  get reading(): PostmortemReading | undefined {
    const reading = this.#document && this.#documents.latest(this.#document);
    return reading?.recognition.isPostmortem ? reading : undefined;
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    if (node) return childrenOf(node);
    const { reading } = this;
    return reading ? readiness(reading).parts.map((part) => ({ type: 'part', part })) : [];
  }

  getTreeItem(node: ChecklistNode): TreeItem {
    if (!this.#document) throw new Error('There are rows only for a document.');
    return itemOf(node, this.#document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
