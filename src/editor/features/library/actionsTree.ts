import { EventEmitter, type Memento, type TreeDataProvider, type TreeItem } from 'vscode';
import { actionGroupings, type ActionGrouping, type LibraryAction } from '../../../core/library/libraryActions';
import type { LibraryContents, PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { today } from '../../services/today';
import { actionGroupItem, actionItem, actionTooltip, type ActionNode, type ActionRow } from './actionItems';
import { moreRowsItem, pageOf } from './rowPages';

const key = 'postmortem.actionItemsBy';

type Actions = readonly LibraryAction[];

/** The rows of the Action Items view. */
export class ActionsTree implements TreeDataProvider<ActionNode> {
  readonly #library: PostmortemLibrary;
  readonly #memory: Memento;
  /** Those of another day than that of the overview. */
  #listed: { readonly contents: LibraryContents; readonly day: string; readonly actions: Actions } | undefined;
  #grouped: { readonly actions: Actions; readonly by: ActionGrouping; readonly nodes: ActionNode[] } | undefined;
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
  get actions(): Actions {
    const { contents } = this.#library;
    if (!contents) return [];
    const { part, summaries, overview } = contents;
    const day = today();
    if (overview.day === day) return overview.actions;
    if (this.#listed?.contents !== contents || this.#listed.day !== day)
      this.#listed = { contents, day, actions: part.libraryActions(summaries, day) };
    return this.#listed.actions;
  }

  getChildren(node?: ActionNode): ActionNode[] {
    if (node?.type === 'action') return [];
    if (node?.type === 'more') return rowsOf(node);
    if (node) {
      const { by, group } = node;
      return rowsOf({ by, group: `${by}/${group.name ?? ''}`, held: group.actions, from: 0 });
    }
    const { contents } = this.#library;
    return contents ? this.#groupsOf(contents) : [];
  }

  /** VS Code asks again for each look at the view. */
  #groupsOf({ part }: LibraryContents): ActionNode[] {
    const { by, actions } = this;
    if (this.#grouped?.actions !== actions || this.#grouped.by !== by) {
      const nodes = part.groupActions(actions, by).map((group): ActionNode => ({ type: 'group', by, group }));
      this.#grouped = { actions, by, nodes };
    }
    return this.#grouped.nodes;
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

function rowsOf(page: Omit<ActionNode & { readonly type: 'more' }, 'type'>): ActionNode[] {
  const { by } = page;
  const rows = pageOf(page, (action): ActionRow => ({ type: 'action', by, action }));
  return rows.map((row): ActionNode => (row.type === 'more' ? { ...row, by } : row));
}
