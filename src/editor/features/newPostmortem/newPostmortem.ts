import {
  commands,
  FileType,
  l10n,
  Position,
  Range,
  SnippetString,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { LineIndex } from '../../../core/markdown/lineIndex';
import type { FilledTemplate, Template } from '../../../core/templates/template';
import type { TemplateProblem } from '../../../core/templates/templateProblem';
import { gitAuthor } from '../../services/git';
import { loadTemplating } from '../../services/parts';
import type { Services } from '../../services/services';
import { readSettings } from '../../services/settings';
import type { ConfigInForce } from '../../services/teamConfigs';
import { templatesFolder, templatesFor } from '../../services/teamTemplates';
import { createPostmortemFile } from './postmortemFile';
import { answersOf, askQuestions, firstDraft, type Draft } from './questions';
import { TemplatePreview } from './templatePreview';

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
  const draft = await answered(firstDraft(readSettings(folder), templates, now), templates, inForce, now);
  if (!draft) return;
  const [problem] = draft.template.problems;
  if (problem) return showProblem(inForce, problem);
  const { fillTemplate } = await loadTemplating();
  const answers = answersOf(draft, now, (await uses(draft.template))('author') ? await gitAuthor(place) : undefined);
  const filled = fillTemplate(draft.template, answers);
  const document = await documentFor(services, folder, answers, filled);
  if (document) await startWriting(document, filled);
}

async function answered(
  first: Draft,
  templates: readonly Template[],
  { config }: ConfigInForce,
  now: Date,
): Promise<Draft | undefined> {
  const asking = new Map(await Promise.all(templates.map(async (one) => [one, await uses(one)] as const)));
  const preview = new TemplatePreview();
  try {
    return await askQuestions(first, {
      templates,
      config,
      asksForId: (template) => asking.get(template)?.('id') ?? false,
      preview: (draft) => void preview.show(draft.template, answersOf(draft, now)),
    });
  } finally {
    preview.dispose();
  }
}

/** Tells whether a template has a place for a variable. */
async function uses({ text, variables }: Template): Promise<(name: string) => boolean> {
  const { parseTemplate, variablesIn } = await loadTemplating();
  const names = variablesIn(
    parseTemplate(
      text,
      variables.map(({ name }) => name),
    ).nodes,
  );
  return (name) => names.has(name);
}

/** A template that cannot be used is shown where it is wrong. */
async function showProblem(inForce: ConfigInForce, { path, line, column, message }: TemplateProblem): Promise<void> {
  const folder = templatesFolder(inForce);
  if (!folder) return;
  const position = new Position(line, column);
  try {
    await window.showTextDocument(Uri.joinPath(folder, path), { selection: new Range(position, position) });
  } catch {
    // What cannot be opened is told below.
  }
  void window.showErrorMessage(l10n.t('No postmortem was made: {0}, line {1}: {2}', path, line + 1, message));
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

async function startWriting(document: TextDocument, { text, cursor, snippet }: FilledTemplate): Promise<void> {
  // The file's own line ends may differ from the template's; lines and columns do not.
  const { line, column } = new LineIndex(text).positionAt(cursor);
  const selection = new Range(line, column, line, column);
  const written = document.getText();
  const editor = await window.showTextDocument(document, { preview: false, selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  // Whoever types already goes on without tab stops: the snippet would take the first letters away.
  if (snippet === undefined || document.getText() !== written) return;
  const whole = new Range(0, 0, document.lineCount, 0);
  const options = { undoStopBefore: false, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(new SnippetString(snippet), whole, options);
  // It is the same text; saved again, because nobody has changed anything yet.
  if (!document.isUntitled) await document.save();
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
