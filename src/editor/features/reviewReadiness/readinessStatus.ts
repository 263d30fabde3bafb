import { Disposable, l10n, languages, window, type LanguageStatusItem } from 'vscode';
import type { Readiness } from '../../../core/rules/readiness';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { readiness } from '../../services/readiness';

/** The popup neither breaks nor shortens a line: a longer one hides its own link. Characters. */
const longestDetail = 40;

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
  const { length } = found.parts.flatMap(({ points }) => points.filter(({ state }) => state === 'open'));
  if (length === 0) return l10n.t('Ready for review');
  return length === 1 ? l10n.t('Review: 1 point is open') : l10n.t('Review: {0} points are open', length);
}

/** The parts with open points. */
function detailText({ parts }: Readiness): string {
  const open = parts.filter(({ points }) => points.some(({ state }) => state === 'open')).map(({ title }) => title);
  const detail = open.join(', ');
  return detail.length > longestDetail ? `${detail.slice(0, longestDetail - 1).trimEnd()}…` : detail;
}
