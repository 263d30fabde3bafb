import { FileSystemError, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { loadTemplating } from '../../services/parts';
import type { PostmortemReading } from '../../services/postmortemDocuments';
import type { Services } from '../../services/services';
import { configFor, setValueEdit } from '../../services/teamConfigEdit';
import { templatesFolder } from '../../services/teamTemplates';

/** Where templates go when the team has no folder for them yet; beside the configuration. */
const newFolder = 'postmortem-templates';
/** More namesakes than anybody has; beyond it something else is wrong. */
const mostAttempts = 100;

/** Save as Template…: a template made of the open document, as a new file of the templates folder, opened for a look. */
export async function saveAsTemplate({ documents, log }: Services): Promise<void> {
  const document = window.activeTextEditor?.document;
  const reading = document && (await documents.read(document));
  if (!reading) {
    void window.showInformationMessage(l10n.t('Open a postmortem first.'));
    return;
  }
  const title = l10n.t('Save as Template');
  const form = await window.showQuickPick(forms(), { title, placeHolder: l10n.t('What the template keeps') });
  if (!form) return;
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('What the template is called'),
    ignoreFocusOut: true,
  });
  if (name === undefined || name.trim() === '') return;
  const { templateFromDocument } = await loadTemplating();
  const described = { name: name.trim(), description: '', keepsText: form.keepsText };
  const text = templateFromDocument(reading.postmortem, described);
  try {
    await window.showTextDocument(await fileFor(reading, described.name, text));
  } catch (error) {
    log.warn('The template could not be saved', error);
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The template could not be saved: {0}', reason));
  }
}

function forms(): readonly (QuickPickItem & { readonly keepsText: boolean })[] {
  return [
    {
      label: l10n.t('Its form'),
      detail: l10n.t('Headings, prompts, labels and heads of tables, without what was written'),
      keepsText: false,
    },
    {
      label: l10n.t('Its whole text'),
      detail: l10n.t('Only title, date, severity and author are open'),
      keepsText: true,
    },
  ];
}

/** A new file in the templates folder, whose first one also names the folder in the configuration. */
async function fileFor(reading: PostmortemReading, name: string, text: string): Promise<Uri> {
  const known = templatesFolder(reading.inForce);
  if (known) return createTemplate(known, name, text);
  const config = configFor(reading);
  if (!config) return (await workspace.openTextDocument({ language: 'markdown', content: text })).uri;
  const uri = await createTemplate(Uri.joinPath(config, '..', newFolder), name, text);
  await workspace.applyEdit(await setValueEdit(config, ['templates', 'folder'], newFolder));
  await (await workspace.openTextDocument(config)).save();
  return uri;
}

/** Never overwrites: a namesake gets the next number. */
async function createTemplate(folder: Uri, name: string, text: string): Promise<Uri> {
  await workspace.fs.createDirectory(folder);
  const { templateFileName } = await loadTemplating();
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const uri = Uri.joinPath(folder, templateFileName(name, attempt));
    if (await isThere(uri)) continue;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }
  throw new Error(l10n.t('There is no free file name.'));
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // What cannot be looked at may be there: anything but "not found" must not lead to writing.
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
