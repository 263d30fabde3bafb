import { l10n, QuickPickItemKind, ThemeIcon, ViewColumn, window, type QuickPickItem, type TextEditor } from 'vscode';
import type { Span } from '../../../core/markdown/span';
import type { PostmortemStatus } from '../../../core/postmortem/metadata';
import type { ReviewBlock } from '../../../core/review/reviewStep';
import { readinessOf } from '../../../core/rules/readiness';
import { applyEdits } from '../../services/applyEdits';
import { editorRange } from '../../services/editorRange';
import { loadChecking, loadReading, loadReviewing } from '../../services/parts';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';
import { today } from '../../services/today';
import { activeReading } from './activeReading';

interface StatusItem extends QuickPickItem {
  /** What choosing the row does: give the document a status, or show a place. */
  readonly status?: PostmortemStatus;
  readonly span?: Span;
}

/** Change Review Status…: what speaks against the next step comes first, then the step itself and the other statuses. */
export async function changeReviewStatus(documents: PostmortemDocuments): Promise<void> {
  const active = await activeReading(documents);
  if (!active) return;
  const { editor, reading } = active;
  const { nextStatus } = await loadReviewing();
  const next = nextStatus(reading.postmortem);
  const blocks = next ? await blocksFor(reading, next) : [];
  const items = [...nextItems(next, blocks), ...(await otherItems(reading, next))];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Change Review Status'),
    placeHolder: placeholder(reading, next, blocks.length),
    matchOnDetail: true,
  });
  if (chosen?.span) await showPlace(editor, chosen.span);
  else if (chosen?.status) await move(editor, documents, chosen.status);
}

/** What speaks against a status, as if the document had it already: what a draft may lack, a final one may not. */
async function blocksFor(reading: PostmortemReading, status: PostmortemStatus): Promise<readonly ReviewBlock[]> {
  const [{ moveTo, reviewBlocks }, { PostmortemReader }, { lintWithSuppressions }] = await Promise.all([
    loadReviewing(),
    loadReading(),
    loadChecking(),
  ]);
  const { postmortem, inForce } = reading;
  const { config } = inForce;
  const edits = [...moveTo(postmortem, status, today())].sort((a, b) => b.span.start - a.span.start);
  const moved = edits.reduce(
    (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
    postmortem.document.text,
  );
  const context = {
    postmortem: new PostmortemReader().read(moved, { sectionAliases: config.sectionAliases, people: config.people }),
    config,
    today: today(),
  };
  const shift = moved.length - postmortem.document.text.length;
  const blocks = reviewBlocks(postmortem, status, readinessOf(context, lintWithSuppressions(context).findings));
  const end = Math.max(...edits.map(({ span }) => span.end));
  // Findings stand in the text with the new status; everything behind its line has moved by as much.
  return blocks.map(({ message, span, inMoved }) => ({
    message,
    inMoved,
    span: span && inMoved && span.start > end ? { start: span.start - shift, end: span.end - shift } : span,
  }));
}

function nextItems(next: PostmortemStatus | undefined, blocks: readonly ReviewBlock[]): StatusItem[] {
  if (!next) return [];
  const step: StatusItem = {
    label: l10n.t('Move to “{0}”', nameOf(next)),
    iconPath: new ThemeIcon('arrow-right'),
    detail: blocks.length === 0 ? l10n.t('Nothing speaks against it') : l10n.t('All the same; nothing is locked'),
    status: next,
  };
  if (blocks.length === 0) return [step];
  return [
    { label: l10n.t('Before “{0}”', nameOf(next)), kind: QuickPickItemKind.Separator },
    ...blocks.map(({ message, span }): StatusItem => {
      return { label: message, iconPath: new ThemeIcon('warning'), ...(span ? { span } : {}) };
    }),
    { label: l10n.t('Next step'), kind: QuickPickItemKind.Separator },
    step,
  ];
}

async function otherItems(
  { postmortem }: PostmortemReading,
  next: PostmortemStatus | undefined,
): Promise<StatusItem[]> {
  const { reviewSteps } = await loadReviewing();
  const present = postmortem.metadata.status?.value ?? 'draft';
  const others = reviewSteps.filter((status) => status !== next && status !== present);
  return [
    { label: l10n.t('Other statuses'), kind: QuickPickItemKind.Separator },
    ...others.map((status) => ({ label: nameOf(status), status })),
  ];
}

function placeholder({ postmortem }: PostmortemReading, next: PostmortemStatus | undefined, blocks: number): string {
  const present = nameOf(postmortem.metadata.status?.value ?? 'draft');
  if (!next) return l10n.t('It is “{0}”, the last status', present);
  if (blocks === 0) return l10n.t('It is “{0}” and ready for “{1}”', present, nameOf(next));
  return blocks === 1
    ? l10n.t('It is “{0}”; 1 point is open before “{1}”', present, nameOf(next))
    : l10n.t('It is “{0}”; {1} points are open before “{2}”', present, blocks, nameOf(next));
}

function nameOf(status: PostmortemStatus): string {
  switch (status) {
    case 'draft':
      return l10n.t('Draft');
    case 'in-review':
      return l10n.t('In review');
    case 'final':
      return l10n.t('Final');
    case 'closed':
      return l10n.t('Closed');
  }
}

async function showPlace(editor: TextEditor, span: Span): Promise<void> {
  const range = editorRange(editor.document, span);
  await window.showTextDocument(editor.document, {
    viewColumn: editor.viewColumn ?? ViewColumn.Active,
    selection: range,
  });
}

async function move(editor: TextEditor, documents: PostmortemDocuments, status: PostmortemStatus): Promise<void> {
  // The person may have typed since the list was opened.
  const reading = await documents.read(editor.document);
  if (!reading) return;
  const { moveTo } = await loadReviewing();
  await applyEdits(editor.document, moveTo(reading.postmortem, status, today()));
}
