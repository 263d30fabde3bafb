import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';

/** Rows that a group shows at once: VS Code makes all rows of an open group at a stretch, and nobody reads thousands. */
const rowsAtOnce = 200;

/** The row that stands for those after the first ones; it opens like a group. */
export interface MoreRows<T> {
  readonly type: 'more';
  readonly group: string;
  /** All that the group holds. */
  readonly held: readonly T[];
  /** The place of the first one that it stands for. */
  readonly from: number;
}

/** So many of what a group holds, each as a row, and one row for the others. */
export function pageOf<T, Row>(
  { group, held, from }: Omit<MoreRows<T>, 'type'>,
  rowOf: (one: T) => Row,
): (Row | MoreRows<T>)[] {
  const next = from + rowsAtOnce;
  const rows = held.slice(from, next).map(rowOf);
  return next < held.length ? [...rows, { type: 'more', group, held, from: next }] : rows;
}

export function moreRowsItem({ from, group, held }: MoreRows<unknown>): TreeItem {
  const more = held.length - from;
  const label = more === 1 ? l10n.t('1 more') : l10n.t('{0} more', more);
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.id = `${group}/from ${from}`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.contextValue = 'more';
  return item;
}
