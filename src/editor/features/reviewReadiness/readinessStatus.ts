import { Disposable, l10n, languages, window, type LanguageStatusItem } from 'vscode';
import type { Readiness } from '../../../core/rules/readiness';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { pointsIn, readiness } from '../../services/readiness';

/** More would not fit in the line. */
const mostNamed = 3;

/** Says in the language status what keeps the postmortem at hand from review, and leads to the checklist. */
export function registerReadinessStatus(documents: PostmortemDocuments, showCommand: string): Disposable {
  let item: LanguageStatusItem | undefined;
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const reading = document && documents.latest(document);
    if (!reading?.recognition.isPostmortem) {
      // An item without a text is shown all the same.
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= newItem(showCommand);
    const found = readiness(reading);
    item.text = statusText(found);
    item.detail = detailText(found);
  };
  update();
  return Disposable.from(
    documents.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    new Disposable(() => item?.dispose()),
  );
}

function newItem(showCommand: string): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('postmortem.readiness', { language: 'markdown' });
  item.name = l10n.t('Review Readiness');
  item.command = { command: showCommand, title: l10n.t('Show') };
  return item;
}

function statusText(found: Readiness): string {
  const { length } = pointsIn(found, 'open');
  if (length === 0) return l10n.t('Ready for review');
  return length === 1 ? l10n.t('Review: 1 point is open') : l10n.t('Review: {0} points are open', length);
}

function detailText(found: Readiness): string {
  const open = pointsIn(found, 'open');
  const named = open.slice(0, mostNamed).join(' · ');
  return open.length > mostNamed ? `${named} …` : named;
}
