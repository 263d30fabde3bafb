import { Diagnostic, DiagnosticSeverity, Disposable, languages, Uri } from 'vscode';
import type { TemplateProblem } from '../../../core/templates/templateProblem';
import { diagnosticSource } from '../../services/diagnosticSource';
import { loadTemplating } from '../../services/parts';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';
import { rangeOf, templatesFolder, textOf } from '../../services/teamTemplates';

/** Marks in an open template, and in the parts it includes, what keeps it from being used. */
export function registerTemplateProblems(documents: PostmortemDocuments): Disposable {
  const shown = languages.createDiagnosticCollection(`${diagnosticSource}-template`);
  /** The files with problems of each open template. */
  const marked = new Map<string, readonly Uri[]>();
  const clear = (template: string): void => {
    for (const uri of marked.get(template) ?? []) shown.delete(uri);
    marked.delete(template);
  };
  return Disposable.from(
    shown,
    documents.onDidRead(async (reading) => {
      const problems = await problemsOf(reading);
      clear(reading.document.uri.toString());
      if (reading.document.isClosed) return;
      for (const [uri, diagnostics] of problems) shown.set(uri, diagnostics);
      marked.set(
        reading.document.uri.toString(),
        problems.map(([uri]) => uri),
      );
    }),
    documents.onDidChange((document) => {
      if (document.isClosed) clear(document.uri.toString());
    }),
  );
}

async function problemsOf({ document, inForce }: PostmortemReading): Promise<readonly [Uri, Diagnostic[]][]> {
  const folder = templatesFolder(inForce);
  const above = Uri.joinPath(document.uri, '..');
  if (folder?.toString().replace(/\/$/, '') !== above.toString()) return [];
  const { isTemplateFile, teamTemplate } = await loadTemplating();
  const name = document.uri.path.split('/').at(-1) ?? '';
  if (!isTemplateFile(name)) return [];
  const { problems } = await teamTemplate(name, (path) => textOf(Uri.joinPath(folder, path)));
  const byFile = new Map<string, [Uri, Diagnostic[]]>();
  for (const problem of problems) {
    const uri = Uri.joinPath(folder, problem.path);
    const entry = byFile.get(problem.path) ?? [uri, []];
    entry[1].push(diagnosticOf(problem));
    byFile.set(problem.path, entry);
  }
  return [...byFile.values()];
}

function diagnosticOf(problem: TemplateProblem): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(problem), problem.message, DiagnosticSeverity.Warning);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
