import { commands, Disposable, l10n, TreeItemCheckboxState, window } from 'vscode';
import { defaultConfig } from '../../../core/config/defaultConfig';
import type { LibraryAction } from '../../../core/library/libraryActions';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { Services } from '../../services/services';
import { ActionEdits } from './actionEdits';
import type { ActionNode } from './actionItems';
import { ActionsTree } from './actionsTree';
import { exportActionItems } from './exportActionItems';
import { libraryMessage, readFor } from './libraryMessage';
import { remindOnceADay, type DraftDays } from './dailyReminder';
import { choose } from './postmortemsChoices';
import { postmortemsViewId } from './postmortemsView';

export const actionsViewId = 'postmortem.actionItems';
const reminderViews = { actions: actionsViewId, postmortems: postmortemsViewId };

/** The Action Items view: what all postmortems of the workspace still wait for, and what is done. */
export function registerActionsView(
  { context, documents, teamConfigs }: Services,
  library: PostmortemLibrary,
): Disposable {
  const tree = new ActionsTree(library, context.workspaceState);
  const edits = new ActionEdits(library, documents);
  const view = window.createTreeView(actionsViewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const draftDays: DraftDays = async (summary) => {
    const uri = library.uriOf(summary);
    return (uri ? (await teamConfigs.forDocument(uri)).config : defaultConfig).draftDays;
  };
  const describe = (): void => {
    const { contents } = library;
    if (!contents) return;
    const { actions, overdueActions: overdue, unfinishedActions: open } = contents.overview;
    const tooltip = overdue === 1 ? l10n.t('1 overdue action item') : l10n.t('{0} overdue action items', overdue);
    view.badge = overdue === 0 ? undefined : { value: overdue, tooltip };
    view.description = l10n.t('{0} of {1} open', open, actions.length);
    const empty = contents.isComplete && actions.length === 0 && contents.summaries.length > 0;
    view.message = empty
      ? l10n.t('No postmortem names an action item.')
      : contents.isComplete
        ? libraryMessage(contents)
        : '';
    const waiting = { overdueActions: overdue, summaries: contents.summaries };
    if (contents.isComplete) void remindOnceADay(waiting, context.globalState, draftDays, reminderViews);
  };
  const read = (): void => {
    if (view.visible) readFor(actionsViewId, library);
  };
  read();
  return Disposable.from(
    view,
    view.onDidChangeVisibility(read),
    library.onDidChange(() => {
      tree.refresh();
      describe();
    }),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items)
        if (node.type === 'action') await edits.toggle(node.action, state === TreeItemCheckboxState.Checked);
      // What the file says is what counts, whether the edit went through or not.
      tree.refresh();
    }),
    ...actionCommands(tree, edits, library),
  );
}

function actionCommands(tree: ActionsTree, edits: ActionEdits, library: PostmortemLibrary): readonly Disposable[] {
  const onRow = (name: string, run: (action: LibraryAction) => Promise<void>): Disposable =>
    commands.registerCommand(name, (node?: ActionNode) => (node?.type === 'action' ? run(node.action) : undefined));
  return [
    onRow('postmortem.setActionDueDate', (action) => edits.askDue(action)),
    onRow('postmortem.setActionOwner', (action) => edits.askOwner(action)),
    onRow('postmortem.openActionTicket', (action) => edits.openTicket(action)),
    commands.registerCommand('postmortem.exportActionItems', () => exportActionItems(library, () => tree.actions)),
    commands.registerCommand('postmortem.groupActionItems', async () => {
      const names = {
        state: l10n.t('Overdue, due soon, open, done'),
        owner: l10n.t('Owner'),
        priority: l10n.t('Priority'),
        postmortem: l10n.t('Postmortem'),
      };
      const by = await choose(
        l10n.t('Group Action Items'),
        ['state', 'owner', 'priority', 'postmortem'],
        names,
        tree.by,
      );
      if (by) await tree.groupBy(by);
    }),
  ];
}
