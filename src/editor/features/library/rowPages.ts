import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';

/** Rows that a group shows at once: VS Code makes all rows of an open group at a stretch, and nobody reads thousands. */
const rowsAtOnce = 200;

/** The row that stands for those after the first ones; it opens like a group. */
export interface MoreRows<T> {
  readonly type: 'more';
  /** Of the first row that it holds, within its group. */
  readonly from: number;
  readonly group: string;
  readonly rows: readonly T[];
}

/** The first rows of a group, and one row for the others. */
export function pageOf<T>(rows: readonly T[], group: string, from = 0): (T | MoreRows<T>)[] {
  const first = rows.slice(0, rowsAtOnce);
  const rest = rows.slice(rowsAtOnce);
  return rest.length === 0 ? first : [...first, { type: 'more', from: from + first.length, group, rows: rest }];
}

export function moreRowsItem({ from, group, rows }: MoreRows<unknown>): TreeItem {
  const label = rows.length === 1 ? l10n.t('1 more') : l10n.t('{0} more', rows.length);
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.id = `${group}/from ${from}`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.contextValue = 'more';
  return item;
}
