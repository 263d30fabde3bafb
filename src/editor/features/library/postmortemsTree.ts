import { EventEmitter, workspace, type Memento, type TreeDataProvider, type TreeItem } from 'vscode';
import type { LibraryFilter } from '../../../core/library/libraryFilter';
import type { PostmortemSummary } from '../../../core/library/summary';
import { groupings, type Grouping } from '../../../core/library/summaryGroups';
import { summaryOrders, type SummaryOrder } from '../../../core/library/summaryOrder';
import type { LibraryContents, PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { groupItem, postmortemItem, type PostmortemNode, type PostmortemRow } from './postmortemItems';
import { postmortemTooltip } from './postmortemTooltip';
import { moreRowsItem, pageOf, type MoreRows } from './rowPages';

const key = 'postmortem.postmortemsView';

/** What a person chose for the view; kept with the workspace. */
export interface PostmortemsShown {
  readonly by: Grouping;
  readonly order: SummaryOrder;
  readonly filter: LibraryFilter;
}

/** The rows of the Postmortems view. */
export class PostmortemsTree implements TreeDataProvider<PostmortemNode> {
  readonly #library: PostmortemLibrary;
  readonly #memory: Memento;
  #grouped: { readonly contents: LibraryContents; readonly key: string; readonly nodes: PostmortemNode[] } | undefined;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(library: PostmortemLibrary, memory: Memento) {
    this.#library = library;
    this.#memory = memory;
  }

  get shown(): PostmortemsShown {
    const kept = this.#memory.get<Partial<PostmortemsShown>>(key, {});
    return {
      by: groupings.find((one) => one === kept.by) ?? 'year',
      order: summaryOrders.find((one) => one === kept.order) ?? 'date',
      filter: typeof kept.filter === 'object' ? kept.filter : {},
    };
  }

  async show(change: Partial<PostmortemsShown>): Promise<void> {
    await this.#memory.update(key, { ...this.shown, ...change });
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Those that the filter lets through. */
  filtered({ part, summaries }: LibraryContents): readonly PostmortemSummary[] {
    return part.filterSummaries(summaries, this.shown.filter);
  }

  getChildren(node?: PostmortemNode): PostmortemNode[] {
    if (node?.type === 'postmortem') return [];
    if (node?.type === 'more') return rowsOf(node);
    if (node) return rowsOf({ group: `${node.by}/${node.group.name ?? ''}`, held: node.group.summaries, from: 0 });
    const { contents } = this.#library;
    return contents ? this.#groupsOf(contents) : [];
  }

  /** VS Code asks again for each look at the view. */
  #groupsOf(contents: LibraryContents): PostmortemNode[] {
    const { shown } = this;
    const key = JSON.stringify(shown);
    if (this.#grouped?.contents !== contents || this.#grouped.key !== key) {
      const { by, order } = shown;
      const sorted = contents.part.sortSummaries(this.filtered(contents), order);
      const nodes = contents.part
        .groupSummaries(sorted, by)
        .map((group, index): PostmortemNode => ({ type: 'group', by, group, isFirst: index === 0 }));
      this.#grouped = { contents, key, nodes };
    }
    return this.#grouped.nodes;
  }

  getTreeItem(node: PostmortemNode): TreeItem {
    if (node.type === 'more') return moreRowsItem(node);
    return node.type === 'group' ? groupItem(node) : postmortemItem(node, this.#library.uriOf(node.summary));
  }

  resolveTreeItem(item: TreeItem, node: PostmortemNode): TreeItem {
    const uri = node.type === 'postmortem' ? this.#library.uriOf(node.summary) : undefined;
    if (node.type === 'postmortem' && uri)
      item.tooltip = postmortemTooltip(node.summary, workspace.asRelativePath(uri));
    return item;
  }
}

function rowsOf(page: Omit<MoreRows<PostmortemSummary>, 'type'>): PostmortemNode[] {
  return pageOf(page, (summary): PostmortemRow => ({ type: 'postmortem', group: page.group, summary }));
}
