import { l10n, window } from 'vscode';
import type { LibraryContents, PostmortemLibrary } from '../../services/library/postmortemLibrary';

/** What a view says above its rows: what is missing from them, and why; empty when nothing is. */
export function libraryMessage({ leftOut, overview }: Pick<LibraryContents, 'leftOut' | 'overview'>): string {
  const { unreadable, unseen, stopped } = leftOut;
  const said: string[] = [];
  if (stopped) said.push(l10n.t('Reading was stopped; refresh to go on.'));
  if (unreadable.size === 1) said.push(l10n.t('1 file could not be read: {0}.', fileNames([...unreadable.keys()])));
  if (unreadable.size > 1)
    said.push(l10n.t('{0} files could not be read: {1}.', unreadable.size, fileNames([...unreadable.keys()])));
  if (unseen > 0) said.push(l10n.t('{0} other Markdown files were not looked at.', unseen));
  for (const { id, summaries: same } of overview.duplicates.slice(0, 3))
    said.push(
      l10n.t('{0} postmortems have the id {1}: {2}.', same.length, id, fileNames(same.map(({ path }) => path))),
    );
  return said.join(' ');
}

const mostNames = 3;

function fileNames(paths: readonly string[]): string {
  const names = paths.slice(0, mostNames).map((path) => path.slice(path.lastIndexOf('/') + 1));
  return [...names, ...(paths.length > mostNames ? ['…'] : [])].join(', ');
}

/** Has the library read for a view, which shows that it is under way. */
export function readFor(viewId: string, library: PostmortemLibrary): void {
  if (library.contents?.isComplete) return;
  void window.withProgress({ location: { viewId } }, () => library.complete());
}
