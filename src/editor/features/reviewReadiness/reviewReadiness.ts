import { commands, Disposable, l10n, window, type TreeView } from 'vscode';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { readiness } from '../../services/readiness';
import { Checklist } from './checklist';
import type { ChecklistNode } from './checklistItems';
import { registerReadinessStatus } from './readinessStatus';

const viewId = 'postmortem.reviewReadiness';
const showCommand = 'postmortem.showReviewReadiness';

/** The Review Readiness view: what the rules say, as a checklist by section. */
export function registerReviewReadiness(documents: PostmortemDocuments): Disposable {
  const checklist = new Checklist(documents);
  const view = window.createTreeView(viewId, { treeDataProvider: checklist, showCollapseAll: true });
  const update = (): void => describe(view, checklist);
  return Disposable.from(
    checklist,
    view,
    checklist.onDidChangeTreeData(update),
    view.onDidChangeVisibility(update),
    registerReadinessStatus(documents, showCommand),
    commands.registerCommand(showCommand, async () => {
      if (documents.postmortems().length > 0) await commands.executeCommand(`${viewId}.focus`);
      else void window.showInformationMessage(l10n.t('Open a postmortem first: its checklist is shown here.'));
    }),
  );
}

/** VS Code asks for rows only while the view is seen; its heading follows the same rule. */
function describe(view: TreeView<ChecklistNode>, { reading }: Checklist): void {
  if (!view.visible) return;
  const found = reading && readiness(reading);
  view.description = found ? l10n.t('{0} of {1}', found.done, found.total) : '';
  view.message = found?.isReady ? l10n.t('Nothing keeps it from review.') : '';
}
