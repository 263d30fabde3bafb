import {
  CodeAction,
  CodeActionKind,
  type Disposable,
  languages,
  WorkspaceEdit,
  type CancellationToken,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Range,
  type TextDocument,
} from 'vscode';
import type { TextEdit } from '../../core/markdown/span';
import type { Finding, Fix } from '../../core/rules/finding';
import { diagnosticSource } from '../services/diagnosticSource';
import { editorRange } from '../services/editorRange';
import { fillInEdit } from '../services/fillInEdit';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';
import { readSettings } from '../services/settings';
import { suppressions } from '../services/suppressionEdits';

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

  provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    token: CancellationToken,
  ): CodeAction[] {
    if (token.isCancellationRequested || (context.only && !context.only.contains(CodeActionKind.QuickFix))) return [];
    const reading = this.#documents.get(document);
    if (!reading || !readSettings(document.uri).showFindings) return [];
    const touched = reading.findings.filter((finding) => editorRange(document, finding.span).intersection(range));
    return [
      ...touched.flatMap((finding) => fixesOf(reading, finding, context)),
      ...touched.flatMap((finding) => suppressionsOf(reading, finding, context)),
    ];
  }
}

function fixesOf({ document }: PostmortemReading, finding: Finding, context: CodeActionContext): CodeAction[] {
  return finding.fixes.map((fix) => {
    const fillIn = fillInEdit(document, finding, fix);
    const edits = fillIn ? [] : fix.edits;
    const action = quickFix(document, fix.title, edits, diagnosticsOf(document, finding, context));
    if (fillIn) action.edit?.set(document.uri, [fillIn]);
    action.isPreferred = isOnlySafeFix(finding, fix);
    return action;
  });
}

/** Preferred fixes are applied by one key, unseen: only one that is alone and leaves nothing to fill in. */
function isOnlySafeFix({ fixes }: Finding, fix: Fix): boolean {
  return fixes.length === 1 && fix.safe;
}

function suppressionsOf(
  { document, postmortem }: PostmortemReading,
  finding: Finding,
  context: CodeActionContext,
): CodeAction[] {
  const diagnostics = diagnosticsOf(document, finding, context);
  return suppressions(postmortem, finding).map(({ title, edits }) => quickFix(document, title, edits, diagnostics));
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

function diagnosticsOf(document: TextDocument, finding: Finding, context: CodeActionContext): Diagnostic[] {
  const range = editorRange(document, finding.span);
  return context.diagnostics.filter(
    ({ source, code, range: place }) =>
      source === diagnosticSource && typeof code === 'object' && code.value === finding.code && place.isEqual(range),
  );
}
