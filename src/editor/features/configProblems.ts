import { Diagnostic, DiagnosticSeverity, Disposable, languages, Position, Range } from 'vscode';
import { LineIndex } from '../../core/markdown/lineIndex';
import { diagnosticSource } from '../services/diagnosticSource';
import type { TeamConfigs } from '../services/teamConfigs';

/** Reports what is wrong with a `.postmortem.json` in that file itself. */
export function registerConfigProblems(teamConfigs: TeamConfigs): Disposable {
  const shown = languages.createDiagnosticCollection(`${diagnosticSource}-config`);
  return Disposable.from(
    shown,
    teamConfigs.onDidLoad(({ uri, text, problems }) => {
      if (text === undefined) {
        shown.delete(uri);
        return;
      }
      const lines = new LineIndex(text);
      const position = (offset: number): Position => {
        const { line, column } = lines.positionAt(offset);
        return new Position(line, column);
      };
      shown.set(
        uri,
        problems.map(({ span, message }) => {
          const range = new Range(position(span.start), position(span.end));
          const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
          diagnostic.source = diagnosticSource;
          return diagnostic;
        }),
      );
    }),
  );
}
