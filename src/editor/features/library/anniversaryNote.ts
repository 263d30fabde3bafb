import { l10n, window, type Memento } from 'vscode';
import type { LibraryContents, PostmortemLibrary } from '../../services/library/postmortemLibrary';
import { readSettings } from '../../services/settings';
import { today } from '../../services/today';

const key = 'postmortem.anniversaries';

/** Recalls once a day the incidents of this day in earlier years, for those who want it. */
export async function recallAnniversaries(
  { part, summaries }: LibraryContents,
  library: PostmortemLibrary,
  memory: Memento,
): Promise<void> {
  const day = today();
  if (!readSettings().recallAnniversaries || memory.get(key) === day) return;
  const [first] = part.anniversaries(summaries, day);
  const uri = first && library.uriOf(first.summary);
  if (!uri) return;
  await memory.update(key, day);
  const open = l10n.t('Open');
  const message =
    first.years === 1
      ? l10n.t('A year ago today: {0}', first.summary.title)
      : l10n.t('{0} years ago today: {1}', first.years, first.summary.title);
  if ((await window.showInformationMessage(message, open)) === open) await window.showTextDocument(uri);
}
