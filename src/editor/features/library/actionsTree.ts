import { EventEmitter, type Memento, type TreeDataProvider, type TreeItem } from 'vscode';
import { actionGroupings, type ActionGrouping, type LibraryAction } from '../../../core/library/libraryActions';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { today } from '../../services/today';
import { actionGroupItem, actionItem, actionTooltip, type ActionNode } from './actionItems';

const key = 'postmortem.actionItemsBy';

/** The rows of the Action Items view. */
export class ActionsTree implements TreeDataProvider<ActionNode> {
  readonly #library: PostmortemLibrary;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(library: PostmortemLibrary, memory: Memento) {
    this.#library = library;
    this.#memory = memory;
  }

  get by(): ActionGrouping {
    const kept = this.#memory.get<unknown>(key);
    return actionGroupings.find((one) => one === kept) ?? 'state';
  }

  async groupBy(by: ActionGrouping): Promise<void> {
    await this.#memory.update(key, by);
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** All action items, the most urgent first. */
  get actions(): readonly LibraryAction[] {
    const { contents } = this.#library;
    return contents ? contents.part.libraryActions(contents.summaries, today()) : [];
  }

  getChildren(node?: ActionNode): ActionNode[] {
    if (node?.type === 'action') return [];
    if (node) return node.group.actions.map((action) => ({ type: 'action', by: node.by, action }));
    const { by } = this;
    const { contents } = this.#library;
    if (!contents) return [];
    return contents.part.groupActions(this.actions, by).map((group) => ({ type: 'group', by, group }));
  }

  getTreeItem(node: ActionNode): TreeItem {
    return node.type === 'group'
      ? actionGroupItem(node)
      : actionItem(node, this.#library.uriOf(node.action.postmortem));
  }

  resolveTreeItem(item: TreeItem, node: ActionNode): TreeItem {
    if (node.type === 'action') item.tooltip = actionTooltip(node.action);
    return item;
  }
}
