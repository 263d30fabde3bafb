import { l10n, ThemeIcon, window, type QuickPickItem, type TextEditor } from 'vscode';
import { applyEdits } from '../../services/applyEdits';
import { gitAuthor } from '../../services/git';
import { loadReviewing } from '../../services/parts';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { today } from '../../services/today';
import { activeReading } from './activeReading';

/** Add Reviewers…: names for the list in the document's metadata. */
export async function addReviewers(documents: PostmortemDocuments): Promise<void> {
  const active = await activeReading(documents);
  if (!active) return;
  const { metadataValues, reviewersKey } = await loadReviewing();
  const present = metadataValues(active.reading.postmortem, reviewersKey);
  const typed = await window.showInputBox({
    title: l10n.t('Add Reviewers'),
    prompt:
      present.length === 0 ? l10n.t('Who reads it, separated by commas') : l10n.t('Besides {0}', present.join(', ')),
    placeHolder: 'Chidi Park, Dana Ruiz',
    ignoreFocusOut: true,
  });
  const names = (typed ?? '').split(',').map((name) => name.trim());
  // One after the other: each edit is for the text that the one before has left.
  for (const name of names.filter((one) => one !== '')) await add(active.editor, documents, reviewersKey, name);
}

/** Sign Off…: a name with today's date, once the person has read the document and agrees. */
export async function signOff(documents: PostmortemDocuments): Promise<void> {
  const active = await activeReading(documents);
  if (!active) return;
  const { missingSignOffs, signOffsKey } = await loadReviewing();
  const awaited = missingSignOffs(active.reading.postmortem);
  const author = await gitAuthor(active.editor.document.uri);
  const name = awaited.length === 0 ? await askName(author) : await chooseName(awaited, author);
  if (name !== undefined && name.trim() !== '')
    await add(active.editor, documents, signOffsKey, `${name.trim()} ${today()}`);
}

async function chooseName(awaited: readonly string[], author: string | undefined): Promise<string | undefined> {
  const other = { label: l10n.t('Somebody Else…'), iconPath: new ThemeIcon('person-add') };
  // Whoever sits here comes first.
  const names = [...awaited].sort((a, b) => Number(b === author) - Number(a === author));
  const items = names.map((label): QuickPickItem => ({ label, iconPath: new ThemeIcon('person') }));
  const chosen = await window.showQuickPick([...items, other], {
    title: l10n.t('Sign Off'),
    placeHolder: l10n.t('Who has read it and agrees'),
  });
  return chosen === other ? askName(author) : chosen?.label;
}

function askName(author = ''): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Sign Off'),
    prompt: l10n.t('Who has read it and agrees'),
    value: author,
    ignoreFocusOut: true,
  });
}

async function add(
  { document }: TextEditor,
  documents: PostmortemDocuments,
  key: string,
  value: string,
): Promise<void> {
  const reading = await documents.read(document);
  if (!reading) return;
  const { addMetadataValue } = await loadReviewing();
  const edit = addMetadataValue(reading.postmortem, key, value);
  if (edit) await applyEdits(document, [edit]);
}
