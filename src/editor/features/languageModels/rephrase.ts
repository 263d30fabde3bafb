import {
  CancellationError,
  CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  l10n,
  languages,
  ProgressLocation,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeActionContext,
  type QuickPickItem,
  type Range,
  type TextDocument,
} from 'vscode';
import type { Span } from '../../../core/markdown/span';
import type { Finding } from '../../../core/rules/finding';
import { editorRange } from '../../services/editorRange';
import { loadChecking, loadReading, loadRephrasing } from '../../services/parts';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';
import { readSettings } from '../../services/settings';
import type { Model } from './models';

export const rephraseCommand = '_postmortem.rephraseWithModel';

/**
 * Rephrase with a Language Model: one more quick fix on blaming wording, where the editor has a model. The person sees
 * the whole request before it is sent; the answer is offered only when it passes our own checks.
 */
export function registerRephrase(documents: PostmortemDocuments, models: () => Promise<readonly Model[]>): Disposable {
  return Disposable.from(
    languages.registerCodeActionsProvider(
      { language: 'markdown' },
      {
        provideCodeActions: async (document, range, context) => {
          const actions = actionsFor(documents, document, range, context);
          // Asking for the list sends nothing.
          return actions.length > 0 && (await models()).length > 0 ? actions : [];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    commands.registerCommand(rephraseCommand, async (uri: unknown, at: unknown) => {
      if (!(uri instanceof Uri) || typeof at !== 'number') return;
      await rephrase(documents, await workspace.openTextDocument(uri), at, await models());
    }),
  );
}

function actionsFor(
  documents: PostmortemDocuments,
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
  const reading = documents.get(document);
  if (!reading || !readSettings(document.uri).showFindings) return [];
  const finding = reading.findings.find(
    ({ code, span }) => code.startsWith('blame-') && editorRange(document, span).intersection(range) !== undefined,
  );
  if (!finding) return [];
  const action = new CodeAction(l10n.t('Rephrase with a Language Model…'), CodeActionKind.QuickFix);
  action.diagnostics = context.diagnostics.filter(({ source }) => source === 'postmortem');
  action.command = {
    command: rephraseCommand,
    title: action.title,
    arguments: [document.uri, finding.span.start],
  };
  return [action];
}

async function rephrase(
  documents: PostmortemDocuments,
  document: TextDocument,
  at: number,
  models: readonly Model[],
): Promise<void> {
  const reading = await documents.read(document);
  const finding = reading?.findings.find(({ code, span }) => code.startsWith('blame-') && span.start === at);
  if (!reading || !finding) return;
  const { rephraseRequest, sentenceAround } = await loadRephrasing();
  const span = sentenceAround(reading.postmortem.document, finding.span);
  if (!span) {
    void window.showInformationMessage(l10n.t('These words stand in no sentence that could be rephrased.'));
    return;
  }
  const model = await chooseModel(models);
  if (!model) return;
  const sentence = reading.postmortem.document.text.slice(span.start, span.end);
  const request = rephraseRequest(sentence, finding.message);
  if (!(await isAllowed(model, request))) return;
  const answer = await asked(model, request);
  if (answer === undefined) return;
  await offer(documents, reading, span, answer);
}

interface ModelItem extends QuickPickItem {
  readonly model: Model;
}

async function chooseModel(models: readonly Model[]): Promise<Model | undefined> {
  const [only] = models;
  if (only === undefined) {
    void window.showInformationMessage(l10n.t('The editor has no language model at the moment.'));
    return undefined;
  }
  if (models.length === 1) return only;
  const items = models.map((model): ModelItem => ({ label: model.name, description: model.id, model }));
  return (await window.showQuickPick(items, { title: l10n.t('Rephrase with a Language Model') }))?.model;
}

/** Nothing is sent before the person has seen all of it. */
async function isAllowed(model: Model, request: string): Promise<boolean> {
  const send = l10n.t('Send');
  const message = l10n.t('Send this request to {0}?', model.name);
  return (await window.showInformationMessage(message, { modal: true, detail: request }, send)) === send;
}

async function asked(model: Model, request: string): Promise<string | undefined> {
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Asking {0}', model.name), cancellable: true },
      (_, token) => model.ask(request, token),
    );
  } catch (error) {
    if (error instanceof CancellationError) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    void window.showWarningMessage(l10n.t('The language model gave no answer: {0}', reason));
    return undefined;
  }
}

async function offer(
  documents: PostmortemDocuments,
  before: PostmortemReading,
  span: Span,
  answer: string,
): Promise<void> {
  const { document, postmortem } = before;
  const { checkAnswer } = await loadRephrasing();
  const check = await checkerFor(before, span);
  const sentence = postmortem.document.text.slice(span.start, span.end);
  const checked = checkAnswer({ sentence, answer, people: postmortem.people, findingsWith: check });
  if ('problem' in checked) {
    void window.showWarningMessage(l10n.t('The answer is not offered because {0}.', checked.problem));
    return;
  }
  const items: QuickPickItem[] = [{ label: l10n.t('Replace'), detail: checked.sentence }];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Rephrased'), placeHolder: sentence });
  // The person may have typed meanwhile: what was rephrased has to stand there still.
  if (!chosen || (await documents.read(document))?.version !== before.version) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, editorRange(document, span), checked.sentence);
  await workspace.applyEdit(edit);
}

/** What our own detector finds in another sentence at the same place. */
async function checkerFor(
  { postmortem, inForce }: PostmortemReading,
  span: Span,
): Promise<(sentence: string) => readonly string[]> {
  const [{ lintWithSuppressions }, { PostmortemReader }] = await Promise.all([loadChecking(), loadReading()]);
  const { text } = postmortem.document;
  const { config } = inForce;
  return (sentence) => {
    const changed = text.slice(0, span.start) + sentence + text.slice(span.end);
    const read = new PostmortemReader().read(changed, { sectionAliases: config.sectionAliases, people: config.people });
    const isInside = (finding: Finding): boolean =>
      finding.code.startsWith('blame-') &&
      finding.span.start >= span.start &&
      finding.span.start < span.start + sentence.length;
    // The day only matters to rules about dates.
    return lintWithSuppressions({ postmortem: read, config, today: '2000-01-01' })
      .findings.filter(isInside)
      .map(({ message }) => message);
  };
}
