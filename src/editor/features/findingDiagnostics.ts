import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Disposable,
  Location,
  languages,
  workspace,
  type TextDocument,
} from 'vscode';
import type { Finding, Severity } from '../../core/rules/finding';
import type { UnusedSuppression } from '../../core/rules/suppressions';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { readSettings, settingsSection } from '../services/settings';
import { diagnosticSource, unusedSuppressionCode } from '../services/diagnosticSource';
import { ruleDocumentationUri } from '../services/ruleDocumentationUri';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Shows the findings of every open postmortem in the editor and in the Problems view. */
export function registerFindingDiagnostics(documents: PostmortemDocuments): Disposable {
  const shown = languages.createDiagnosticCollection(diagnosticSource);
  const show = (document: TextDocument): void => {
    const reading = document.isClosed ? undefined : documents.get(document);
    if (!reading || !readSettings(document.uri).showFindings) shown.delete(document.uri);
    else
      shown.set(document.uri, [
        ...reading.findings.map((finding) => diagnosticOf(document, finding)),
        ...reading.unusedSuppressions.map((unused) => unusedSuppressionDiagnostic(document, unused)),
      ]);
  };
  return Disposable.from(
    shown,
    documents.onDidChange(show),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(settingsSection)) return;
      for (const document of workspace.textDocuments) if (documents.get(document)) show(document);
    }),
  );
}

function diagnosticOf(document: TextDocument, finding: Finding): Diagnostic {
  const diagnostic = new Diagnostic(editorRange(document, finding.span), finding.message, severities[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.code, target: ruleDocumentationUri(finding.code) };
  if (finding.related) {
    diagnostic.relatedInformation = finding.related.map(
      ({ span, message }) =>
        new DiagnosticRelatedInformation(new Location(document.uri, editorRange(document, span)), message),
    );
  }
  return diagnostic;
}

/** Drawn faded, as VS Code draws code that nothing uses. */
function unusedSuppressionDiagnostic(document: TextDocument, { span, message }: UnusedSuppression): Diagnostic {
  const diagnostic = new Diagnostic(editorRange(document, span), message, DiagnosticSeverity.Hint);
  diagnostic.source = diagnosticSource;
  diagnostic.code = unusedSuppressionCode;
  diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
