import { commands, l10n, Range, window, type QuickPickItem, type TextDocument } from 'vscode';
import { changeKinds, type ChangeKind } from '../../../core/publish/publicChange';
import type { Audience } from '../../../core/publish/redactor';
import type { PublicVersion } from '../../../core/publish/publicVersion';
import { loadPublishing } from '../../services/parts';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { changeTitle } from './changeTitle';
import type { PublicDrafts } from './publicDrafts';

/** Create Public Version…: for whom, which changes, then a diff to look at. Nothing is written here. */
export async function createPublicVersion(documents: PostmortemDocuments, drafts: PublicDrafts): Promise<void> {
  const document = window.activeTextEditor?.document;
  const reading = document && (await documents.read(document));
  if (!document || !reading) {
    void window.showInformationMessage(l10n.t('Open a postmortem first.'));
    return;
  }
  const audience = await chooseAudience();
  if (audience === undefined) return;
  const { publicVersion } = await loadPublishing();
  const { postmortem, inForce } = reading;
  const all = publicVersion(postmortem, inForce.config, { audience, kept: new Set() });
  if (!(await acceptProblems(document, all))) return;
  const kept = await chooseKept(all);
  if (kept === undefined) return;
  const version = publicVersion(postmortem, inForce.config, { audience, kept: new Set(kept) });
  const sourceText = postmortem.document.text;
  const uri = drafts.put({ source: document.uri, sourceText, version, audience, kept });
  const name = document.uri.path.split('/').at(-1) ?? '';
  await commands.executeCommand(
    'vscode.diff',
    document.uri,
    uri,
    l10n.t('{0} ↔ version for others ({1} changes)', name, version.changes.length),
  );
}

interface AudienceItem extends QuickPickItem {
  readonly audience: Audience;
}

async function chooseAudience(): Promise<Audience | undefined> {
  const items: AudienceItem[] = [
    {
      label: l10n.t('Customers and the public'),
      detail: l10n.t('Without people, secrets, addresses, hosts, tickets, chats and links that lead inside'),
      audience: 'public',
    },
    {
      label: l10n.t('The whole company'),
      detail: l10n.t('Without people and secrets; hosts, tickets and internal links stay'),
      audience: 'company',
    },
  ];
  const title = l10n.t('Create Public Version');
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('Who will read it?') }))?.audience;
}

/** A mark without its partner is shown before anything else: what it should guard cannot be known. */
async function acceptProblems(document: TextDocument, { problems }: PublicVersion): Promise<boolean> {
  const [problem] = problems;
  if (problem === undefined) return true;
  const goThere = l10n.t('Go to Line');
  const goOn = l10n.t('Leave Out the Rest');
  const chosen = await window.showWarningMessage(problem.message, goThere, goOn);
  if (chosen === goThere) {
    const place = new Range(document.positionAt(problem.span.start), document.positionAt(problem.span.end));
    await window.showTextDocument(document, { selection: place });
  }
  return chosen === goOn;
}

interface KindItem extends QuickPickItem {
  readonly change: ChangeKind;
}

/** Which changes a person does not want; what is marked as internal is not asked about. */
async function chooseKept({ changes }: PublicVersion): Promise<readonly ChangeKind[] | undefined> {
  const items = changeKinds.flatMap((change): KindItem[] => {
    const found = changes.filter(({ kind }) => kind === change);
    if (found.length === 0 || change === 'mark' || change === 'section') return [];
    const unsure = found.filter((one) => one.unsure).length;
    const detail =
      unsure === 0 ? {} : { detail: l10n.t('{0} may mean something else; look at them in the diff', unsure) };
    return [{ label: changeTitle(change), description: String(found.length), ...detail, picked: true, change }];
  });
  if (items.length === 0) return [];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Create Public Version'),
    placeHolder: l10n.t('What is taken out or replaced; you see every change before anything is written'),
    canPickMany: true,
  });
  return chosen && items.filter((item) => !chosen.includes(item)).map(({ change }) => change);
}
