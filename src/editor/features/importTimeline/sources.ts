import { l10n, ProgressLocation, window, workspace, type Uri } from 'vscode';
import type { NamedText } from '../../../core/imports/readSources';
import { repositoryOf, type Repository } from '../../services/git';
import { loadImporting } from '../../services/parts';

const mostCommits = 500;
const mostBytes = 200 * 1024 * 1024;

/** The texts of the files that the person chooses, or of the repository's history; `undefined` when they give up. */
export async function chooseSources(document: Uri): Promise<readonly NamedText[] | undefined> {
  const repository = await repositoryOf(document);
  if (!repository) return chooseFiles();
  const files = {
    label: `$(files) ${l10n.t('Files…')}`,
    detail: l10n.t('Exports and logs: chats, alerts, status pages, tables'),
  };
  const history = {
    label: `$(git-commit) ${l10n.t('Git history of this folder')}`,
    detail: l10n.t('The last {0} commits', mostCommits),
  };
  const chosen = await window.showQuickPick([files, history], { title: l10n.t('Import Timeline') });
  if (chosen === files) return chooseFiles();
  return chosen === history ? [await historyOf(repository)] : undefined;
}

async function historyOf(repository: Repository): Promise<NamedText> {
  const commits = await repository.log({ maxEntries: mostCommits });
  const lines = commits.flatMap(({ hash, message, authorName, authorDate, commitDate }) => {
    const date = commitDate ?? authorDate;
    const subject = message.split('\n', 1)[0] ?? '';
    return date ? [[hash, date.toISOString(), authorName ?? '', subject].join('\u001F')] : [];
  });
  return { name: l10n.t('Git history'), text: lines.join('\n') };
}

async function chooseFiles(): Promise<readonly NamedText[] | undefined> {
  const uris = await window.showOpenDialog({
    canSelectMany: true,
    title: l10n.t('Import Timeline'),
    openLabel: l10n.t('Import'),
    filters: {
      [l10n.t('Exports and logs')]: ['json', 'jsonl', 'ndjson', 'zip', 'csv', 'tsv', 'txt', 'log', 'md'],
      [l10n.t('All files')]: ['*'],
    },
  });
  if (!uris) return undefined;
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Reading what to import'), cancellable: true },
    async (progress, token) => {
      const texts: NamedText[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ message: uri.path.split('/').at(-1) ?? '', increment: 100 / uris.length });
        const read = await readTexts(uri);
        if (!read) return undefined;
        texts.push(...read);
      }
      return texts;
    },
  );
}

async function readTexts(uri: Uri): Promise<readonly NamedText[] | undefined> {
  const name = uri.path.split('/').at(-1) ?? uri.path;
  try {
    const bytes = await bytesOf(uri);
    const { isZip, readArchive } = await loadImporting();
    if (!isZip(bytes)) return [{ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }];
    const archive = readArchive(name, bytes);
    if ('texts' in archive) return archive.texts;
    void window.showErrorMessage(l10n.t('Nothing was imported: {0} {1}.', name, archive.problem));
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? l10n.t('is not text in UTF-8')
        : error instanceof Error
          ? error.message
          : String(error);
    void window.showErrorMessage(l10n.t('Nothing was imported: {0} {1}.', name, reason));
  }
  return undefined;
}

async function bytesOf(uri: Uri): Promise<Uint8Array> {
  const { size } = await workspace.fs.stat(uri);
  if (size > mostBytes) throw new Error(l10n.t('is larger than {0} MB', mostBytes / 1024 / 1024));
  return workspace.fs.readFile(uri);
}
