import {
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import type { ActionState } from '../../../core/library/actionState';
import type { ActionGroup, ActionGrouping, LibraryAction } from '../../../core/library/libraryActions';
import { stateName } from './names';
import type { MoreRows } from './rowPages';

/** A row of the Action Items view that is one item. */
export interface ActionRow {
  readonly type: 'action';
  readonly by: ActionGrouping;
  readonly action: LibraryAction;
}

/** One row of the Action Items view. */
export type ActionNode =
  | { readonly type: 'group'; readonly by: ActionGrouping; readonly group: ActionGroup }
  | ActionRow
  | (MoreRows<LibraryAction> & { readonly by: ActionGrouping });

const icons: Readonly<Record<ActionState, ThemeIcon>> = {
  overdue: new ThemeIcon('warning', new ThemeColor('list.errorForeground')),
  'due-soon': new ThemeIcon('clock', new ThemeColor('list.warningForeground')),
  open: new ThemeIcon('circle-large-outline'),
  done: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
};

const groupIcons: Readonly<Record<Exclude<ActionGrouping, 'state'>, string>> = {
  owner: 'person',
  priority: 'flame',
  postmortem: 'note',
};

export function actionGroupItem({ by, group }: ActionNode & { readonly type: 'group' }): TreeItem {
  const { name, actions } = group;
  const isDone = actions.every(({ state }) => state === 'done');
  const item = new TreeItem(
    groupName(by, group),
    isDone ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = `${by}/${name ?? ''}`;
  const open = actions.filter(({ state }) => state !== 'done').length;
  item.description = by === 'state' ? String(actions.length) : l10n.t('{0} of {1} open', open, actions.length);
  item.iconPath = by === 'state' ? icons[actions[0]?.state ?? 'open'] : new ThemeIcon(groupIcons[by]);
  item.contextValue = 'group';
  return item;
}

function groupName(by: ActionGrouping, { name, actions }: ActionGroup): string {
  const [first] = actions;
  if (by === 'state' && first) return stateName(first.state);
  if (by === 'postmortem' && first) return first.postmortem.title;
  if (name !== undefined) return name;
  return by === 'owner' ? l10n.t('Without an owner') : l10n.t('Without a priority');
}

export function actionItem({ by, action: one }: ActionRow, uri: Uri | undefined): TreeItem {
  const { action, postmortem, state, index } = one;
  const item = new TreeItem(action.text === '' ? l10n.t('(nothing said)') : action.text);
  item.id = `${by}/${postmortem.path}/${index}`;
  const due = action.due === undefined ? undefined : l10n.t('due {0}', action.due);
  const facts = [action.owner, due, action.priority, by === 'postmortem' ? undefined : postmortem.title];
  item.description = facts.filter((fact) => fact !== undefined).join(' · ');
  if (by !== 'state') item.iconPath = icons[state];
  item.contextValue = action.ticket === undefined ? 'action' : 'action ticket';
  item.checkboxState = {
    state: state === 'done' ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: state === 'done' ? l10n.t('Mark as not done in the file') : l10n.t('Mark as done in the file'),
  };
  item.accessibilityInformation = {
    label: [stateName(state), action.text, ...facts].filter((fact) => fact !== undefined).join(', '),
  };
  if (uri) {
    const selection = new Range(action.line - 1, 0, action.line - 1, 0);
    item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, { selection }] };
  }
  return item;
}

/** What a document says stays plain text. */
export function actionTooltip({ action, postmortem, state, daysLeft }: LibraryAction): MarkdownString {
  const tooltip = new MarkdownString().appendText(action.text).appendMarkdown('\n\n');
  const facts: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('State'), state === 'overdue' ? overdueText(-(daysLeft ?? 0)) : stateName(state)],
    [l10n.t('Owner'), action.owner],
    [l10n.t('Due'), action.due],
    [l10n.t('Priority'), action.priority],
    [l10n.t('Type'), action.type],
    [l10n.t('Ticket'), action.ticket],
    [l10n.t('Postmortem'), [postmortem.title, postmortem.date].filter((one) => one !== undefined).join(', ')],
  ];
  for (const [name, value] of facts) {
    if (value !== undefined) tooltip.appendMarkdown('- ').appendText(`${name}: ${value}`).appendMarkdown('\n');
  }
  return tooltip;
}

function overdueText(days: number): string {
  return days === 1 ? l10n.t('Overdue for 1 day') : l10n.t('Overdue for {0} days', days);
}
