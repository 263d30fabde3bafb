import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import { isUnfinished } from '../../../core/library/actionState';
import type { PostmortemSummary } from '../../../core/library/summary';
import type { Grouping, SummaryGroup } from '../../../core/library/summaryGroups';
import type { PostmortemStatus } from '../../../core/postmortem/metadata';
import { statusName } from './names';
import type { MoreRows } from './rowPages';

/** A row of the Postmortems view that is one postmortem. One with several services stands in several groups. */
export interface PostmortemRow {
  readonly type: 'postmortem';
  readonly group: string;
  readonly summary: PostmortemSummary;
}

/** One row of the Postmortems view. */
export type PostmortemNode =
  | { readonly type: 'group'; readonly by: Grouping; readonly group: SummaryGroup; readonly isFirst: boolean }
  | PostmortemRow
  | MoreRows<PostmortemSummary>;

const icons: Readonly<Record<Grouping, string>> = {
  year: 'calendar',
  severity: 'flame',
  service: 'server',
  status: 'milestone',
  tag: 'tag',
};

export function groupItem({ by, group, isFirst }: PostmortemNode & { readonly type: 'group' }): TreeItem {
  const { name, summaries } = group;
  const item = new TreeItem(
    groupName(by, name),
    isFirst ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${by}/${name ?? ''}`;
  item.description = String(summaries.length);
  item.iconPath = new ThemeIcon(icons[by]);
  item.contextValue = 'group';
  return item;
}

function groupName(by: Grouping, name: string | undefined): string {
  if (name !== undefined) return by === 'status' ? statusName(name as PostmortemStatus) : name;
  switch (by) {
    case 'year':
      return l10n.t('Without a date');
    case 'severity':
      return l10n.t('Without a severity');
    case 'service':
      return l10n.t('Without a service');
    case 'status':
      return l10n.t('Without a status');
    case 'tag':
      return l10n.t('Without a tag');
  }
}

export function postmortemItem({ group, summary }: PostmortemRow, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(summary.title);
  const open = summary.actions.filter(isUnfinished).length;
  const actions = open === 0 ? undefined : open === 1 ? l10n.t('1 open action') : l10n.t('{0} open actions', open);
  const facts = [summary.date, summary.severity, actions].filter((one) => one !== undefined);
  item.id = `${group}/${summary.path}`;
  item.description = facts.join(' · ');
  item.iconPath = iconOf(summary);
  item.contextValue = 'postmortem';
  const status = summary.status && statusName(summary.status);
  item.accessibilityInformation = { label: [summary.title, status, ...facts].filter(Boolean).join(', ') };
  if (uri) item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  return item;
}

function iconOf({ status }: PostmortemSummary): ThemeIcon {
  switch (status) {
    case 'draft':
      return new ThemeIcon('edit', new ThemeColor('list.warningForeground'));
    case 'in-review':
      return new ThemeIcon('eye', new ThemeColor('list.warningForeground'));
    case 'closed':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    default:
      return new ThemeIcon('note');
  }
}
