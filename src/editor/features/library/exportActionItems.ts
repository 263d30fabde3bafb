import { l10n, Uri, window, workspace } from 'vscode';
import { actionExportFormats, type ActionExportFormat } from '../../../core/library/exportActions';
import type { LibraryAction } from '../../../core/library/libraryActions';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { choose } from './postmortemsChoices';

/** Export Action Items…: asks for the format and the place; without a place to save, shows the text. */
export async function exportActionItems(
  library: PostmortemLibrary,
  actionsOf: () => readonly LibraryAction[],
): Promise<void> {
  const contents = await library.complete();
  if (!contents) return;
  const names: Readonly<Record<ActionExportFormat, string>> = { csv: 'CSV', jsonl: 'JSON Lines', ics: 'iCalendar' };
  const format = await choose(l10n.t('Export Action Items'), actionExportFormats, names, 'csv');
  if (!format) return;
  const actions = actionsOf().map((one) => withPlace(library, one));
  const text = contents.part.exportActions(actions, format, { now: Date.now() });
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `action-items.${format}`;
  const target = await window.showSaveDialog({
    filters: { [names[format]]: [format] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const show = l10n.t('Show It Unsaved');
    const message = l10n.t('The action items could not be saved: {0}', reason);
    if ((await window.showErrorMessage(message, show)) === show)
      await window.showTextDocument(await workspace.openTextDocument({ content: text }));
    return;
  }
  const open = l10n.t('Open');
  void window
    .showInformationMessage(l10n.t('{0} action items saved.', actions.length), open)
    .then((chosen) => (chosen === open ? window.showTextDocument(target) : undefined));
}

/** Other programs want the path in the workspace. */
function withPlace(library: PostmortemLibrary, action: LibraryAction): LibraryAction {
  const uri = library.uriOf(action.postmortem);
  const path = uri ? workspace.asRelativePath(uri) : action.postmortem.path;
  return { ...action, postmortem: { ...action.postmortem, path } };
}
