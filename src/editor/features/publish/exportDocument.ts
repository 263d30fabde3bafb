import { l10n, Uri, window, workspace, env, ThemeIcon, type QuickPickItem, type TextDocument } from 'vscode';
import type { ExportForm } from '../../../core/publish/exportSource';
import { loadPublishing, loadReading } from '../../services/parts';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { showRichText } from './richText';
import { embeddedImages } from './embeddedImages';

interface FormItem extends QuickPickItem {
  readonly form: ExportForm;
}

/** Export Postmortem…: a page, rich text for wikis and mail, or a short text drafted from what the document holds. */
export async function exportDocument(documents: PostmortemDocuments): Promise<void> {
  const document = window.activeTextEditor?.document;
  const reading = document && (await documents.read(document));
  if (!document || !reading) {
    void window.showInformationMessage(l10n.t('Open a postmortem first.'));
    return;
  }
  const chosen = await window.showQuickPick(forms(), { title: l10n.t('Export Postmortem'), matchOnDetail: true });
  if (!chosen) return;
  const [{ documentHtml, exportSource, messageOf }, { PostmortemReader }] = await Promise.all([
    loadPublishing(),
    loadReading(),
  ]);
  const { config } = reading.inForce;
  const source = exportSource(reading.postmortem, config, chosen.form);
  const postmortem = new PostmortemReader().read(source, {
    sectionAliases: config.sectionAliases,
    people: config.people,
  });
  if (chosen.form !== 'html' && chosen.form !== 'rich') {
    const content = messageOf(postmortem, chosen.form);
    await env.clipboard.writeText(content);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }));
    window.setStatusBarMessage(l10n.t('Copied'), 4000);
    return;
  }
  const images = await embeddedImages(document.uri, postmortem.document);
  const page = documentHtml(postmortem, { embedded: (address) => images.get(address) });
  if (chosen.form === 'rich') showRichText(page);
  else await savePage(document, page);
}

function forms(): readonly FormItem[] {
  const form = (name: FormItem['form'], icon: string, label: string, detail: string): FormItem => ({
    form: name,
    iconPath: new ThemeIcon(icon),
    label,
    detail,
  });
  return [
    form(
      'html',
      'file-code',
      l10n.t('Web page'),
      l10n.t('One file with the timeline’s picture, for reading and printing'),
    ),
    form('rich', 'clippy', l10n.t('Rich text'), l10n.t('To paste into a wiki or a mail')),
    form('summary', 'comment', l10n.t('Summary for a chat'), l10n.t('A few lines')),
    form('status', 'broadcast', l10n.t('Status page update'), l10n.t('When, what it meant for users, what was done')),
    form(
      'message',
      'megaphone',
      l10n.t('Three-part message'),
      l10n.t('What happened, what we did, what we are doing next'),
    ),
  ];
}

async function savePage({ uri }: TextDocument, page: string): Promise<void> {
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const name = `${(uri.path.split('/').at(-1) ?? 'postmortem').replace(/\.(?:md|markdown)$/i, '')}.html`;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { HTML: ['html'] },
    title: l10n.t('Save the page'),
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  } catch (error) {
    void window.showErrorMessage(
      l10n.t('The page could not be saved: {0}', error instanceof Error ? error.message : String(error)),
    );
  }
}
