import { EventEmitter, type Memento, type TreeDataProvider, type TreeItem } from 'vscode';
import { actionGroupings, type ActionGrouping, type LibraryAction } from '../../../core/library/libraryActions';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { today } from '../../services/today';
import { actionGroupItem, actionItem, actionTooltip, type ActionNode, type ActionRow } from './actionItems';
import { moreRowsItem, pageOf } from './rowPages';

const key = 'postmortem.actionItemsBy';

/** The rows of the Action Items view. */
export class ActionsTree implements TreeDataProvider<ActionNode> {
  readonly #library: PostmortemLibrary;
  readonly #memory: Memento;
  #listed:
    | { readonly summaries: readonly unknown[]; readonly day: string; readonly actions: readonly LibraryAction[] }
    | undefined;
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
    if (!contents) return [];
    const { part, summaries } = contents;
    const day = today();
    if (this.#listed?.summaries !== summaries || this.#listed.day !== day)
      this.#listed = { summaries, day, actions: part.libraryActions(summaries, day) };
    return this.#listed.actions;
  }

  getChildren(node?: ActionNode): ActionNode[] {
    if (node?.type === 'action') return [];
    if (node?.type === 'more') return pageOf(node.rows, node.group, node.from);
    if (node) {
      const { by, group } = node;
      const rows = group.actions.map((action): ActionRow => ({ type: 'action', by, action }));
      return pageOf(rows, `${by}/${group.name ?? ''}`);
    }
    const { by } = this;
    const { contents } = this.#library;
    if (!contents) return [];
    return contents.part.groupActions(this.actions, by).map((group) => ({ type: 'group', by, group }));
  }

  getTreeItem(node: ActionNode): TreeItem {
    if (node.type === 'more') return moreRowsItem(node);
    return node.type === 'group'
      ? actionGroupItem(node)
      : actionItem(node, this.#library.uriOf(node.action.postmortem));
  }

  resolveTreeItem(item: TreeItem, node: ActionNode): TreeItem {
    if (node.type === 'action') item.tooltip = actionTooltip(node.action);
    return item;
  }
}
