import { env, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { LineIndex } from '../../../core/markdown/lineIndex';
import { originOf, publicFileName, withOrigin } from '../../../core/publish/publicOrigin';
import { loadPublishing } from '../../services/parts';
import { digestOf } from '../../services/digest';
import { draftScheme, type PublicDraft, type PublicDrafts } from './publicDrafts';

/** The draft of the active editor, with a word to the person when there is none. */
export function activeDraft(drafts: PublicDrafts): PublicDraft | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const draft = uri?.scheme === draftScheme ? drafts.get(uri) : undefined;
  if (!draft) void window.showInformationMessage(l10n.t('Create a public version first.'));
  return draft;
}

/** Writes the draft beside its document; a file of that name that was not made here is never touched. */
export async function savePublicVersion(draft: PublicDraft): Promise<void> {
  const target = await targetOf(draft.source);
  if (!target) return;
  const refusal = await refusalOf(target);
  if (refusal !== undefined) {
    void window.showWarningMessage(refusal);
    return;
  }
  const text = withOrigin(draft.version.text, await digestOf(draft.sourceText));
  const edit = new WorkspaceEdit();
  edit.createFile(target, { overwrite: true, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(l10n.t('{0} could not be written.', workspace.asRelativePath(target)));
    return;
  }
  await window.showTextDocument(target);
}

export async function copyPublicVersion({ version }: PublicDraft): Promise<void> {
  await env.clipboard.writeText(version.text);
  window.setStatusBarMessage(l10n.t('Public version copied'), 4000);
}

/** Every change with its reason, in an unsaved document that stays inside. */
export async function showPublicReport({ version, sourceText }: PublicDraft): Promise<void> {
  const { publicReport } = await loadPublishing();
  const content = publicReport(version, { text: sourceText, lines: new LineIndex(sourceText) });
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

async function targetOf(source: Uri): Promise<Uri | undefined> {
  const name = publicFileName(source.path.split('/').at(-1) ?? 'postmortem.md');
  if (source.scheme !== 'untitled') return Uri.joinPath(source, '..', name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { Markdown: ['md'] },
    title: l10n.t('Save the public version'),
  });
}

/** Why a file must not be replaced; `undefined` when it may, or is not there. */
async function refusalOf(target: Uri): Promise<string | undefined> {
  const name = workspace.asRelativePath(target);
  if (workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === target.toString()))
    return l10n.t('{0} has unsaved changes; save or revert it first.', name);
  let there: Uint8Array;
  try {
    there = await workspace.fs.readFile(target);
  } catch {
    return undefined;
  }
  return originOf(new TextDecoder().decode(there)) === undefined
    ? l10n.t('{0} exists already and was not made here; nothing was overwritten.', name)
    : undefined;
}
