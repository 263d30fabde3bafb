import { FileSystemError, l10n, Uri, workspace } from 'vscode';
import { postmortemFileName } from '../../../core/templates/fileName';
import type { Answers } from '../../../core/templates/template';

/** More namesakes on one day than anybody has; beyond it something else is wrong. */
const mostAttempts = 100;

/** Writes a new file under the next free name and makes the folder when it is missing. Never overwrites. */
export async function createPostmortemFile(folder: Uri, answers: Answers, text: string): Promise<Uri> {
  await workspace.fs.createDirectory(folder);
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const file = Uri.joinPath(folder, postmortemFileName(answers.date, answers.title, attempt));
    if (await exists(file)) continue;
    await workspace.fs.writeFile(file, new TextEncoder().encode(withLineEnds(text, folder)));
    return file;
  }
  throw new Error(l10n.t('There is no free file name.'));
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    // What cannot be looked at may be there: anything but "not found" must not lead to writing.
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

function withLineEnds(text: string, folder: Uri): string {
  const wanted = workspace.getConfiguration('files', folder).get<string>('eol');
  return wanted === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
}
