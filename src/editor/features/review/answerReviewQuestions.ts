import { l10n, window } from 'vscode';
import { applyEdits } from '../../services/applyEdits';
import { loadReviewing } from '../../services/parts';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { activeReading } from './activeReading';

/** Review Questions…: the checklist that stands in the document, or will stand there; what is picked is ticked. */
export async function answerReviewQuestions(documents: PostmortemDocuments): Promise<void> {
  const active = await activeReading(documents);
  if (!active) return;
  const { answerQuestions, askedQuestions, reviewQuestions } = await loadReviewing();
  const asked = askedQuestions(active.reading.postmortem);
  const items =
    asked.length > 0
      ? asked.map(({ text, isAnswered }) => ({ label: text, picked: isAnswered }))
      : reviewQuestions.map((label) => ({ label, picked: false }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Review Questions'),
    placeHolder:
      asked.length > 0
        ? l10n.t('Tick what you can answer with yes')
        : l10n.t('Tick what you can answer with yes; the list is put at the end of the document'),
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  const yes = new Set(chosen.map(({ label }) => label));
  // The person may have typed since the list was opened.
  const reading = await documents.read(active.editor.document);
  if (!reading) return;
  await applyEdits(
    active.editor.document,
    answerQuestions(reading.postmortem, (question) => yes.has(question)),
  );
}
