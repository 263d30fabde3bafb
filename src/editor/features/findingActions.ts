import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  WorkspaceEdit,
  type CancellationToken,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  type Range,
  type TextDocument,
} from 'vscode';
import type { Span, TextEdit } from '../../core/markdown/span';
import type { Finding, Fix } from '../../core/rules/finding';
import { diagnosticSource, unusedSuppressionCode } from '../services/diagnosticSource';
import type { UnusedSuppression } from '../../core/rules/suppressions';
import { editorRange } from '../services/editorRange';
import { fillInEdit } from '../services/fillInEdit';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';
import { loadChecking } from '../services/parts';
import { readSettings } from '../services/settings';

/** Offers what the findings themselves bring, and ways to keep them quiet. Everything comes from the shared reading. */
export function registerFindingActions(documents: PostmortemDocuments): Disposable {
  return languages.registerCodeActionsProvider({ language: 'markdown' }, new FindingActions(documents), {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
}

class FindingActions implements CodeActionProvider {
  readonly #documents: PostmortemDocuments;

  constructor(documents: PostmortemDocuments) {
    this.#documents = documents;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
    const reading = this.#documents.get(document);
    if (!reading || !readSettings(document.uri).showFindings) return [];
    const isTouched = ({ span }: { readonly span: Span }): boolean =>
      editorRange(document, span).intersection(range) !== undefined;
    const touched = reading.findings.filter(isTouched);
    const unused = reading.unusedSuppressions.filter(isTouched);
    if (touched.length + unused.length === 0) return [];
    // Loaded long since: there is no finding without it.
    const checking = await loadChecking();
    if (token.isCancellationRequested) return [];
    return [
      ...touched.flatMap((finding) => fixesOf(reading, finding, context)),
      ...unused.map((one) => removalOf(reading, one, context, checking)),
      ...touched.flatMap((finding) => suppressionsOf(reading, finding, context, checking)),
    ];
  }
}

type Checking = Awaited<ReturnType<typeof loadChecking>>;

function fixesOf({ document }: PostmortemReading, finding: Finding, context: CodeActionContext): CodeAction[] {
  return finding.fixes.map((fix) => {
    const fillIn = fillInEdit(document, finding, fix);
    const edits = fillIn ? [] : fix.edits;
    const action = quickFix(document, fix.title, edits, diagnosticsOf(document, finding.code, finding.span, context));
    if (fillIn) action.edit?.set(document.uri, [fillIn]);
    action.isPreferred = isOnlySafeFix(finding, fix);
    return action;
  });
}

/** Preferred fixes are applied by one key, unseen: only one that is alone and leaves nothing to fill in. */
function isOnlySafeFix({ fixes }: Finding, fix: Fix): boolean {
  return fixes.length === 1 && fix.safe;
}

/** The ways to keep one finding quiet by a comment in the document, narrowest first. */
function suppressionsOf(
  { document, postmortem }: PostmortemReading,
  finding: Finding,
  context: CodeActionContext,
  { suppressHere, suppressInFile }: Checking,
): CodeAction[] {
  const { code, span } = finding;
  const diagnostics = diagnosticsOf(document, code, span, context);
  const here = suppressHere(postmortem, code, span.start);
  const inFile = suppressInFile(postmortem, code);
  const inFileAction = quickFix(document, l10n.t('Suppress {0} in this file', code), [inFile], diagnostics);
  // Where no comment can stand, in front matter, only the whole file can be kept quiet.
  if (here.length === 1 && here[0]?.newText === inFile.newText) return [inFileAction];
  const place =
    here.length > 1 ? l10n.t('Suppress {0} around this block', code) : l10n.t('Suppress {0} on this line', code);
  return [quickFix(document, place, here, diagnostics), inFileAction];
}

function removalOf(
  { document, postmortem }: PostmortemReading,
  unused: UnusedSuppression,
  context: CodeActionContext,
  { removeSuppression }: Checking,
): CodeAction {
  const title =
    unused.code === undefined ? l10n.t('Remove the suppression') : l10n.t('Remove the suppression of {0}', unused.code);
  const diagnostics = diagnosticsOf(document, unusedSuppressionCode, unused.span, context);
  const action = quickFix(document, title, removeSuppression(postmortem.document, unused), diagnostics);
  action.isPreferred = true;
  return action;
}

function quickFix(
  document: TextDocument,
  title: string,
  edits: readonly TextEdit[],
  diagnostics: Diagnostic[],
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  for (const { span, newText } of edits) action.edit.replace(document.uri, editorRange(document, span), newText);
  action.diagnostics = diagnostics;
  return action;
}

function diagnosticsOf(document: TextDocument, reported: string, span: Span, context: CodeActionContext): Diagnostic[] {
  const place = editorRange(document, span);
  return context.diagnostics.filter(
    ({ source, code, range }) =>
      source === diagnosticSource &&
      (typeof code === 'object' ? code.value : code) === reported &&
      range.isEqual(place),
  );
}
