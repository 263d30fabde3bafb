import { Disposable, l10n, languages, LanguageStatusSeverity, Uri, window, workspace } from 'vscode';
import { originOf, sourceFileName } from '../../../core/publish/publicOrigin';
import { digestOf } from '../../services/digest';

export const updatePublicVersionCommand = '_postmortem.updatePublicVersion';

/** Says for a version for others that is open whether its document has changed since it was made. */
export function registerPublicVersionStatus(): Disposable {
  const item = languages.createLanguageStatusItem('postmortem.publicVersion', { pattern: '**/*.public.{md,markdown}' });
  item.name = l10n.t('Public version');
  let asked = 0;
  const update = async (): Promise<void> => {
    const mine = ++asked;
    const document = window.activeTextEditor?.document;
    const source = document && sourceOf(document.uri);
    const origin = document && originOf(document.getText());
    if (!source || origin === undefined) {
      item.text = l10n.t('Public version');
      item.severity = LanguageStatusSeverity.Information;
      item.command = undefined;
      return;
    }
    const text = await textAt(source);
    const isBehind = text !== undefined && (await digestOf(text)) !== origin;
    if (mine !== asked) return;
    item.severity = isBehind ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.text = isBehind ? l10n.t('Public version is behind') : l10n.t('Public version is up to date');
    item.detail =
      text === undefined
        ? l10n.t('The document that it was made from is not there.')
        : workspace.asRelativePath(source);
    item.command =
      text === undefined
        ? undefined
        : { command: updatePublicVersionCommand, title: l10n.t('Create Again…'), arguments: [source] };
  };
  void update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void update()),
    workspace.onDidSaveTextDocument(() => void update()),
  );
}

function sourceOf(uri: Uri): Uri | undefined {
  const name = sourceFileName(uri.path.split('/').at(-1) ?? '');
  return name === undefined ? undefined : Uri.joinPath(uri, '..', name);
}

async function textAt(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
