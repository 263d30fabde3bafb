import {
  commands,
  FileType,
  l10n,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { LineIndex } from '../../../core/markdown/lineIndex';
import { fillTemplate } from '../../../core/templates/builtInTemplates';
import type { FilledTemplate } from '../../../core/templates/template';
import type { Services } from '../../services/services';
import { readSettings } from '../../services/settings';
import { answersOf, askQuestions, firstDraft } from './questions';
import { createPostmortemFile } from './postmortemFile';
import { templatesFor } from './teamTemplates';

export const newPostmortemCommand = 'postmortem.newPostmortem';

/** New Postmortem: asks, writes the file, and puts the cursor where writing starts. */
export function registerNewPostmortem(services: Services): Disposable {
  // The explorer passes what was clicked; File > New File… passes something else.
  return commands.registerCommand(newPostmortemCommand, (clicked?: unknown) =>
    newPostmortem(services, clicked instanceof Uri ? clicked : undefined),
  );
}

async function newPostmortem(services: Services, clicked: Uri | undefined): Promise<void> {
  const folder = clicked ? await folderOf(clicked) : await configuredFolder();
  if (folder === 'cancel') return;
  const now = new Date();
  const place = folder && Uri.joinPath(folder, 'new.md');
  const inForce = await services.teamConfigs.forDocument(place ?? Uri.from({ scheme: 'untitled', path: 'new.md' }));
  const templates = await templatesFor(inForce, services.log);
  const draft = await askQuestions(firstDraft(readSettings(folder), templates, now), templates, inForce.config);
  if (!draft) return;
  const answers = answersOf(draft, now);
  const filled = fillTemplate(draft.template, answers);
  const document = await documentFor(services, folder, answers, filled);
  if (document) await startWriting(document, filled);
}

async function documentFor(
  { decisions, log }: Services,
  folder: Uri | undefined,
  answers: Parameters<typeof createPostmortemFile>[1],
  { text }: FilledTemplate,
): Promise<TextDocument | undefined> {
  if (folder) {
    try {
      return await workspace.openTextDocument(await createPostmortemFile(folder, answers, text));
    } catch (error) {
      log.warn(`No file could be made in ${folder.toString()}`, error);
      const untitled = l10n.t('Write It Unsaved');
      const reason = error instanceof Error ? error.message : String(error);
      const message = l10n.t('The postmortem could not be saved in {0}: {1}', workspace.asRelativePath(folder), reason);
      if ((await window.showErrorMessage(message, untitled)) !== untitled) return undefined;
    }
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: text });
  await decisions.set(document.uri, true);
  return document;
}

async function startWriting(document: TextDocument, { text, cursor }: FilledTemplate): Promise<void> {
  // The file's own line ends may differ from the template's; lines and columns do not.
  const { line, column } = new LineIndex(text).positionAt(cursor);
  const position = new Position(line, column);
  const editor = await window.showTextDocument(document, { preview: false });
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where new postmortems go by the settings; `undefined` without a workspace folder. */
async function configuredFolder(): Promise<Uri | 'cancel' | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const [only] = folders;
  const folder =
    folders.length > 1
      ? await window.showWorkspaceFolderPick({ placeHolder: l10n.t('In which folder the postmortem is to stand') })
      : only;
  if (!folder) return folders.length > 1 ? 'cancel' : undefined;
  return Uri.joinPath(folder.uri, readSettings(folder.uri).folder);
}

async function folderOf(clicked: Uri): Promise<Uri> {
  try {
    const { type } = await workspace.fs.stat(clicked);
    return (type & FileType.Directory) !== 0 ? clicked : Uri.joinPath(clicked, '..');
  } catch {
    // Gone since the click: its folder is created again when the file is written.
    return Uri.joinPath(clicked, '..');
  }
}
